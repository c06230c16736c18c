import path from 'node:path'
import { withVirtualDisplay } from './display.ts'
import { prepareApp } from './prepare.ts'
import { exitCodeOf, projectFolder, startProgram } from './step.mjs'

/** Always on a virtual display: the screenshots are to have their size everywhere. */
export async function runTour(): Promise<number> {
  const needsVirtualDisplay = process.platform === 'linux'
  await prepareApp({ variants: ['test'], needsVirtualDisplay })
  const tour = path.join(projectFolder, 'test', 'end-to-end', 'tour.ts')
  const run = (environment: NodeJS.ProcessEnv): Promise<number> =>
    exitCodeOf(startProgram(process.execPath, [tour, ...process.argv.slice(2)], { environment }))
  return needsVirtualDisplay ? withVirtualDisplay(run) : run(process.env)
}
