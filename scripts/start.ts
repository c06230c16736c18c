// npm start: prepares what is missing and opens the app.
import { mkdir, open, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { hasDisplay } from './set-up/display.ts'
import { prepareApp } from './set-up/prepare.ts'
import { packagedExecutable } from './set-up/package-app.ts'
import { sandboxArguments } from './set-up/sandbox.ts'
import {
  StepFailure,
  cacheFolder,
  exitCodeOf,
  projectFolder,
  runMain,
  say,
  startProgram,
} from './set-up/step.mjs'
import { runTour } from './set-up/tour.ts'

await runMain(async () => {
  if (!hasDisplay()) {
    say('There is no display here: running the guided tour on a virtual one instead.')
    return runTour()
  }
  await prepareApp({ variants: ['shipped'], needsVirtualDisplay: false })
  const sandbox = sandboxArguments()
  say('Opening CareBench. Ctrl+C here ends it.')
  // Chromium talks to itself on the terminal: that goes into a file.
  const logFile = path.join(cacheFolder, 'logs', 'app.log')
  const log = await openLog(logFile)
  const exitCode = await exitCodeOf(
    startProgram(packagedExecutable('shipped'), [...sandbox, ...process.argv.slice(2)], {
      stdio: ['ignore', log.fd, log.fd],
    }),
  )
  if (exitCode === 0) return 0
  throw new StepFailure(
    `CareBench ended unexpectedly (exit code ${exitCode}): read ${path.relative(projectFolder, logFile)}, then start again.`,
  )
})

async function openLog(logFile: string): Promise<FileHandle> {
  await mkdir(path.dirname(logFile), { recursive: true })
  return open(logFile, 'w')
}
