// npm start: prepares what is missing and opens the app.
import { hasDisplay } from './set-up/display.ts'
import { prepareApp } from './set-up/prepare.ts'
import { packagedExecutable } from './set-up/package-app.ts'
import { exitCodeOf, runMain, say, startProgram } from './set-up/step.mjs'
import { isRoot } from './set-up/system-packages.ts'
import { runTour } from './set-up/tour.ts'

await runMain(async () => {
  if (!hasDisplay()) {
    say('There is no display here: running the guided tour on a virtual one instead.')
    return runTour()
  }
  await prepareApp({ variants: ['shipped'], needsVirtualDisplay: false })
  say('Opening CareBench. Ctrl+C here ends it.')
  // Chromium refuses its sandbox to root; everyone else keeps it.
  const sandboxArguments = process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : []
  return exitCodeOf(
    startProgram(packagedExecutable('shipped'), [...sandboxArguments, ...process.argv.slice(2)]),
  )
})
