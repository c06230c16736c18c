// npm run build: bundles main, preload and pages into dist, when anything changed.
import { buildApp } from './set-up/build-app.ts'
import { withSetUpLock } from './set-up/lock.ts'
import { runMain } from './set-up/step.mjs'

await runMain(async () => {
  await withSetUpLock(buildApp)
  return 0
})
