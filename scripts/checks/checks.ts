import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { withVirtualDisplay } from '../set-up/display.ts'
import { prepareApp } from '../set-up/prepare.ts'
import { NotOffered, projectFolder } from '../set-up/step.mjs'
import { prepareTestPrinter, removeTestPrinter, type TestPrinter } from '../set-up/test-printer.ts'
import { judgeRun, oneFailed, onePassed, oneSkipped, type Outcome } from './outcome.ts'
import { readPlaywrightReport, readVitestReport } from './read-reports.ts'
import { runTool, type Tool } from './run-tool.ts'

export interface Check {
  readonly name: string
  readonly heading: string
  /** The check that must have run before: alone it would judge what an earlier run left. */
  readonly after?: string
  readonly run: () => Promise<Outcome>
}

const reportsFolder = path.join(projectFolder, 'out', 'test')
const isLinux = process.platform === 'linux'

// What tsc and eslint need for one side, with as much again to spare.
const heapMegabytes = 2048

function plain(name: string, heading: string, tool: Tool): Check {
  return {
    name,
    heading,
    run: async () => ((await runTool(tool)) === 0 ? onePassed : oneFailed),
  }
}

async function freshReport(name: string): Promise<string> {
  const report = path.join(reportsFolder, `${name}.json`)
  await mkdir(reportsFolder, { recursive: true })
  // A report of an earlier run must not speak for this one.
  await rm(report, { force: true })
  return report
}

function vitest(name: string, heading: string, vitestArguments: readonly string[]): Check {
  return {
    name,
    heading,
    run: async () => {
      const report = await freshReport(name)
      const exitCode = await runTool({
        package: 'vitest',
        command: 'vitest',
        arguments: [
          'run',
          ...vitestArguments,
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${report}`,
        ],
      })
      return judgeRun(await readVitestReport(report), exitCode)
    },
  }
}

/** One side after the other: all types at once need more memory than a small machine has. */
async function lint(): Promise<Outcome> {
  const parts = [['shared'], ['electron'], ['renderer'], ['test'], ['scripts', '*.ts', '*.js']]
  let worst = 0
  for (const part of parts) {
    const exitCode = await runTool({
      package: 'eslint',
      command: 'eslint',
      arguments: ['--max-warnings=0', ...part],
      heapMegabytes,
    })
    worst = Math.max(worst, exitCode)
  }
  return worst === 0 ? onePassed : oneFailed
}

async function packageBoth(): Promise<Outcome> {
  try {
    await prepareApp({ variants: ['shipped', 'test'], needsVirtualDisplay: isLinux })
    return onePassed
  } catch (error) {
    if (error instanceof NotOffered) return oneSkipped(error.message)
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return oneFailed
  }
}

async function testPrinterOrReason(): Promise<TestPrinter> {
  try {
    return await prepareTestPrinter()
  } catch (error) {
    return { available: false, reason: error instanceof Error ? error.message : String(error) }
  }
}

async function playwright(environment: NodeJS.ProcessEnv): Promise<Outcome> {
  const report = await freshReport('end-to-end')
  const printer = await testPrinterOrReason()
  const printerEnvironment = printer.available
    ? printer.environment
    : { CAREBENCH_TEST_PRINTER_MISSING: printer.reason }
  try {
    const exitCode = await runTool(
      { package: '@playwright/test', command: 'playwright', arguments: ['test'] },
      { ...environment, ...printerEnvironment },
    )
    return judgeRun(await readPlaywrightReport(report), exitCode)
  } finally {
    if (printer.available) await removeTestPrinter()
  }
}

/** Everything that continuous integration runs, the quick checks first. */
export const checks: readonly Check[] = [
  plain('types', 'Type check', {
    package: 'typescript',
    command: 'tsc',
    arguments: ['-b'],
    heapMegabytes,
  }),
  { name: 'lint', heading: 'Lint', run: lint },
  plain('format', 'Format', {
    package: 'prettier',
    command: 'prettier',
    arguments: ['--check', '--log-level=warn', '.'],
  }),
  plain('imports', 'Import rules', {
    package: 'dependency-cruiser',
    command: 'depcruise',
    arguments: [
      ...['--config', '.dependency-cruiser.cjs'],
      ...['shared', 'electron', 'renderer', 'scripts', 'test'],
    ],
  }),
  plain('dead-code', 'Dead code', { package: 'knip', command: 'knip', arguments: [] }),
  vitest('unit', 'Unit and integration tests', ['--exclude=test/packaging/**']),
  { name: 'package', heading: 'Packaged app, as shipped and for tests', run: packageBoth },
  {
    ...vitest('packaging', 'Tests of the packaged app’s protection', ['test/packaging']),
    after: 'package',
  },
  {
    name: 'end-to-end',
    heading: 'End-to-end tests in the packaged app, printing included',
    after: 'package',
    run: () => (isLinux ? withVirtualDisplay(playwright) : playwright(process.env)),
  },
]
