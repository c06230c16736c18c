// npm run bench: measures CareBench against bare Electron, bare SQLite and other rule engines in the
// same run, and fails when a limit is broken. docs/performance.md says what is measured and how.
// `npm run bench -- --only decisions` (or redeciding, or app) measures one part.
import path from 'node:path'
import { hasDisplay, withVirtualDisplay } from '../set-up/display.ts'
import { prepareApp } from '../set-up/prepare.ts'
import { StepFailure, cacheFolder, runMain, say } from '../set-up/step.mjs'
import { measureCalls } from './call-times.ts'
import { measureDecisions } from './decision-speed.ts'
import { prepareFullDatabase } from './full-database.ts'
import { measureRedeciding } from './redeciding.ts'
import {
  findingsOf,
  isBroken,
  tableOf,
  writeReport,
  type AppTimes,
  type Measurements,
} from './report.ts'
import { bareWindow, careBench, measureStarts, prepareBareWindow } from './start-times.ts'
import { measureStatement } from './statement-time.ts'

const parts = ['decisions', 'redeciding', 'app'] as const

function chosenParts(): readonly (typeof parts)[number][] {
  const position = process.argv.indexOf('--only')
  if (position === -1) return parts
  const name = process.argv[position + 1]
  const chosen = parts.filter((part) => part === name)
  if (chosen.length > 0) return chosen
  throw new StepFailure(`There is no part "${name ?? ''}": choose one of ${parts.join(', ')}.`)
}

async function measureApp(electron: Awaited<ReturnType<typeof prepareApp>>): Promise<AppTimes> {
  const folders = {
    empty: path.join(cacheFolder, 'bench', 'empty-database'),
    full: await prepareFullDatabase(),
  }
  const measure = async (environment: NodeJS.ProcessEnv): Promise<AppTimes> => {
    const size = await prepareBareWindow(electron, folders, environment)
    const starts = await measureStarts(folders, size, environment)
    const calls = await measureCalls(
      bareWindow('empty', size, environment),
      careBench(folders.full, environment),
    )
    return { starts, calls, statement: measureStatement(folders.full) }
  }
  return hasDisplay() ? await measure(process.env) : await withVirtualDisplay(measure)
}

await runMain(async () => {
  const chosen = chosenParts()
  const electron = chosen.includes('app')
    ? await prepareApp({ variants: ['shipped'], needsVirtualDisplay: !hasDisplay() })
    : undefined
  const measurements: Measurements = {
    ...(chosen.includes('decisions') && { decisions: await measureDecisions() }),
    ...(chosen.includes('redeciding') && {
      redeciding: await measureRedeciding(await prepareFullDatabase()),
    }),
    ...(electron && { app: await measureApp(electron) }),
  }
  const findings = findingsOf(measurements)
  say(`\n${tableOf(findings)}\n`)
  await writeReport(electron, measurements, findings)
  const broken = findings.filter(isBroken)
  if (broken.length > 0) say(`Limits broken: ${broken.map(({ what }) => what).join('; ')}.`)
  return broken.length === 0 ? 0 : 1
})
