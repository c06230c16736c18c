import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nothing } from '../../scripts/checks/outcome.ts'
import { readPlaywrightReport, readVitestReport } from '../../scripts/checks/read-reports.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'carebench-reports-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function reportOf(content: unknown): Promise<string> {
  const file = path.join(folder, 'report.json')
  await writeFile(file, JSON.stringify(content))
  return file
}

test('a Vitest report: passed, failed, skipped, and a file that could not be loaded', async () => {
  const file = await reportOf({
    testResults: [
      {
        status: 'failed',
        assertionResults: [
          { fullName: 'adds', status: 'passed' },
          { fullName: 'rounds', status: 'failed' },
          { fullName: 'prints', status: 'pending' },
        ],
      },
      { status: 'failed', assertionResults: [] },
    ],
  })
  expect(await readVitestReport(file)).toEqual({
    passed: 1,
    failed: 2,
    skipped: ['prints: pending'],
  })
})

test('a Playwright report: nested suites, a flaky test is a failure, a skip has its reason', async () => {
  const specOf = (title: string, status: string, annotations: unknown[] = []): unknown => ({
    title,
    tests: [{ status, annotations }],
  })
  const file = await reportOf({
    suites: [
      {
        specs: [specOf('opens', 'expected')],
        suites: [
          {
            specs: [
              specOf('saves', 'unexpected'),
              specOf('sometimes', 'flaky'),
              specOf('prints', 'skipped', [{ type: 'skip', description: 'no CUPS here' }]),
            ],
          },
        ],
      },
    ],
  })
  expect(await readPlaywrightReport(file)).toEqual({
    passed: 1,
    failed: 2,
    skipped: ['prints: no CUPS here'],
  })
})

test('a report that was never written counts nothing', async () => {
  const missing = path.join(folder, 'missing.json')
  expect(await readVitestReport(missing)).toEqual(nothing)
  expect(await readPlaywrightReport(missing)).toEqual(nothing)
})
