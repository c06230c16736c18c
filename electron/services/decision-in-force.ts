import type { DecisionRecord } from '../../shared/records/decision-record.ts'
import type { Decision } from '../../shared/records/decision.ts'
import type { DecisionCase } from '../../shared/records/decision-case.ts'
import { contentHash } from '../database/content-hash.ts'

interface Verdict {
  readonly case: DecisionCase
  readonly result: Decision
}

/**
 * Whether a frozen decision is still what today's facts say. That a day has passed changes nothing by
 * itself: only another fact, or another price or availability that follows from the day, does.
 */
export function stillHolds(frozen: DecisionRecord, today: Verdict): boolean {
  return contentHash(whatCustomerSaw(frozen)) === contentHash(whatCustomerSaw(today))
}

function whatCustomerSaw({ case: facts, result }: Verdict): object {
  const { recommendation, options, breakEven } = result
  return { facts: { ...facts, asOf: null }, recommendation, options, breakEven }
}
