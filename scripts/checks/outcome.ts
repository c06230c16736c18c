/** What a check says at the end: how many passed, failed and were skipped, and why. */
export interface Outcome {
  readonly passed: number
  readonly failed: number
  /** One reason for everything that was skipped. */
  readonly skipped: readonly string[]
}

export const nothing: Outcome = { passed: 0, failed: 0, skipped: [] }
export const onePassed: Outcome = { passed: 1, failed: 0, skipped: [] }
export const oneFailed: Outcome = { passed: 0, failed: 1, skipped: [] }

export function oneSkipped(reason: string): Outcome {
  return { passed: 0, failed: 0, skipped: [reason] }
}

export function addOutcomes(first: Outcome, second: Outcome): Outcome {
  return {
    passed: first.passed + second.passed,
    failed: first.failed + second.failed,
    skipped: [...first.skipped, ...second.skipped],
  }
}

/**
 * A test runner's word, held against its exit code: a run that broke down or ran nothing has
 * failed, whatever it counted.
 */
export function judgeRun(counted: Outcome, exitCode: number): Outcome {
  const total = counted.passed + counted.failed + counted.skipped.length
  const brokeDown = exitCode !== 0 && counted.failed === 0
  return brokeDown || total === 0 ? addOutcomes(counted, oneFailed) : counted
}

/** In continuous integration nothing may be skipped: there, a skip is a failure. */
export function withoutSkips(outcome: Outcome): Outcome {
  return { passed: outcome.passed, failed: outcome.failed + outcome.skipped.length, skipped: [] }
}

/** The closing line, in the form that continuous integration reads. */
export function closingLine(outcome: Outcome): string {
  const line = `${outcome.passed} passed, ${outcome.failed} failed`
  return outcome.skipped.length === 0 ? line : `${line}, ${outcome.skipped.length} skipped`
}
