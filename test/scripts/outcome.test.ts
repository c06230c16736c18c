import { describe, expect, test } from 'vitest'
import {
  closingLine,
  judgeRun,
  nothing,
  oneSkipped,
  withoutSkips,
  type Outcome,
} from '../../scripts/checks/outcome.ts'

const twoPassed: Outcome = { passed: 2, failed: 0, skipped: [] }
const oneOfThreeFailed: Outcome = { passed: 2, failed: 1, skipped: [] }

describe('a run is judged by its report and its exit code', () => {
  test.each([
    ['all passed', twoPassed, 0, '2 passed, 0 failed'],
    ['one failed', oneOfThreeFailed, 1, '2 passed, 1 failed'],
    ['broke down after two passed', twoPassed, 1, '2 passed, 1 failed'],
    ['ran nothing and says all is well', nothing, 0, '0 passed, 1 failed'],
    ['broke down before its report', nothing, 1, '0 passed, 1 failed'],
    ['skipped everything', oneSkipped('no CUPS'), 0, '0 passed, 0 failed, 1 skipped'],
  ])('%s', (_what, counted, exitCode, line) => {
    expect(closingLine(judgeRun(counted, exitCode))).toBe(line)
  })
})

test('where nothing may be skipped, a skip is a failure', () => {
  const outcome: Outcome = { passed: 3, failed: 1, skipped: ['no CUPS', 'no display'] }
  expect(closingLine(withoutSkips(outcome))).toBe('3 passed, 3 failed')
})
