// npm run tour: one ticket through the packaged app with the keyboard only, into out/tour.
import { runMain } from './set-up/step.mjs'
import { runTour } from './set-up/tour.ts'

await runMain(runTour)
