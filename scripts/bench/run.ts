// npm run bench: measures CareBench against bare Electron and bare SQLite in the same run, and
// fails when a limit is broken. docs/performance.md says what is measured and how.
import path from 'node:path'
import { hasDisplay, withVirtualDisplay } from '../set-up/display.ts'
import { prepareApp } from '../set-up/prepare.ts'
import { cacheFolder, runMain, say } from '../set-up/step.mjs'
import { measureCalls } from './call-times.ts'
import { prepareFullDatabase } from './full-database.ts'
import { findingsOf, isBroken, tableOf, writeReport, type Measurements } from './report.ts'
import { bareWindow, careBench, measureStarts, prepareBareWindow } from './start-times.ts'
import { measureStatement } from './statement-time.ts'

await runMain(async () => {
  const virtual = !hasDisplay()
  const electron = await prepareApp({ variants: ['shipped'], needsVirtualDisplay: virtual })
  const folders = {
    empty: path.join(cacheFolder, 'bench', 'empty-database'),
    full: await prepareFullDatabase(),
  }
  const measure = async (environment: NodeJS.ProcessEnv): Promise<Measurements> => {
    const size = await prepareBareWindow(electron, folders, environment)
    const starts = await measureStarts(folders, size, environment)
    const calls = await measureCalls(
      bareWindow('empty', size, environment),
      careBench(folders.full, environment),
    )
    return { starts, calls, statement: measureStatement(folders.full) }
  }
  const measurements = virtual ? await withVirtualDisplay(measure) : await measure(process.env)
  const findings = findingsOf(measurements)
  say(`\n${tableOf(findings)}\n`)
  await writeReport(electron, measurements, findings)
  const broken = findings.filter(isBroken)
  if (broken.length > 0) say(`Limits broken: ${broken.map(({ what }) => what).join('; ')}.`)
  return broken.length === 0 ? 0 : 1
})
