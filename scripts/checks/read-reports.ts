import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { addOutcomes, nothing, oneSkipped, type Outcome } from './outcome.ts'

const VitestReport = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
})

const PlaywrightTest = z.object({
  status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
  annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
})
const PlaywrightSpec = z.object({ title: z.string(), tests: z.array(PlaywrightTest) })
const PlaywrightSuite = z.object({
  specs: z.array(PlaywrightSpec),
  get suites() {
    return z.array(PlaywrightSuite).optional()
  },
})
const PlaywrightReport = z.object({ suites: z.array(PlaywrightSuite) })

type Suite = z.infer<typeof PlaywrightSuite>

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    // The runner broke down before it wrote its report; its exit code says the rest.
    return null
  }
}

export async function readVitestReport(file: string): Promise<Outcome> {
  const report = VitestReport.nullable().parse(await readJson(file))
  if (report === null) return nothing
  const tests = report.testResults.flatMap((result) => result.assertionResults)
  // A file that cannot be loaded has no tests to fail.
  const brokenFiles = report.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  )
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: tests.filter((test) => test.status === 'failed').length + brokenFiles.length,
    skipped: tests
      .filter((test) => test.status !== 'passed' && test.status !== 'failed')
      .map((test) => `${test.fullName}: ${test.status}`),
  }
}

export async function readPlaywrightReport(file: string): Promise<Outcome> {
  const report = PlaywrightReport.nullable().parse(await readJson(file))
  if (report === null) return nothing
  return report.suites.map(outcomeOfSuite).reduce(addOutcomes, nothing)
}

function outcomeOfSuite(suite: Suite): Outcome {
  const own = suite.specs.flatMap((spec) =>
    spec.tests.map((test): Outcome => {
      if (test.status === 'expected') return { passed: 1, failed: 0, skipped: [] }
      if (test.status !== 'skipped') return { passed: 0, failed: 1, skipped: [] }
      const reason = test.annotations.find((annotation) => annotation.type === 'skip')?.description
      return oneSkipped(`${spec.title}: ${reason ?? 'no reason given'}`)
    }),
  )
  const nested = (suite.suites ?? []).map(outcomeOfSuite)
  return [...own, ...nested].reduce(addOutcomes, nothing)
}
