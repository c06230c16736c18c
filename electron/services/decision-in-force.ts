import type { DecisionRecord } from '../../shared/records/decision-record.ts'
import type { SupersessionCause } from '../../shared/records/decision-version.ts'
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
export function stillHolds(frozen: Verdict, today: Verdict): boolean {
  return contentHash(whatCustomerSaw(frozen)) === contentHash(whatCustomerSaw(today))
}

function whatCustomerSaw({ case: facts, result }: Verdict): object {
  const { recommendation, options, breakEven } = result
  return { facts: factsOf(facts), recommendation, options, breakEven }
}

function factsOf(facts: DecisionCase): object {
  return { ...facts, asOf: null }
}

/** What a frozen decision is compared with. */
export interface TodaysFacts extends Verdict {
  readonly catalogueVersion: string
  readonly quoteVersion: number | null
  /** Of the unit that came in. */
  readonly serialNumber: string
}

/**
 * Why a frozen decision does not hold any more, or null while it does. A new quote asks the customer
 * again even at the same price, for its lines are others; and the sheet names one unit.
 */
export function causeOfChange(
  frozen: DecisionRecord,
  /** Null: frozen before sheets were kept. */
  frozenSerialNumber: string | null,
  today: TodaysFacts,
): SupersessionCause | null {
  if (frozen.quoteVersion !== today.quoteVersion) return 'new-quote'
  if (frozenSerialNumber !== null && frozenSerialNumber !== today.serialNumber) {
    return 'facts-changed'
  }
  if (stillHolds(frozen, today)) return null
  const sameFacts = contentHash(factsOf(frozen.case)) === contentHash(factsOf(today.case))
  const otherTerms = frozen.catalogueVersion !== today.catalogueVersion
  return sameFacts && otherTerms ? 'terms-changed' : 'facts-changed'
}
