import { Temporal } from 'temporal-polyfill'
import type { ExplainedFee, Explanation, Timeline } from '../../../shared/plan-rules/explanation.ts'
import type { DecisionCase } from '../../../shared/records/decision-case.ts'
import type { Decision } from '../../../shared/records/decision.ts'
import type { Money } from '../../../shared/records/money.ts'
import { toMoney } from '../../components/to-money.ts'

/** What is left, and out of how many. */
export interface Count {
  readonly left: number
  readonly of: number
}

export interface PlanFacts {
  /** Null: no period holds the day in question. */
  readonly period: Count | null
  readonly chain: Count
  readonly feeNow: Money | null
  readonly feeNext: Money | null
  readonly coveredUntil: string
}

type Facts = {
  readonly case: DecisionCase
  readonly result: Decision
  readonly explanation: Explanation
  readonly timeline: Timeline
}

/** What the panel says about the plan; null without one. */
export function planFactsOf(view: Facts): PlanFacts | null {
  const state = view.result.coverage
  const uses = view.case.coverage?.uses
  if (!state || !uses) return null
  const left = state.replacementsLeftInPeriod
  const band = view.timeline.bands.find(
    ({ kind, number }) => kind === 'period' && number === state.period,
  )
  const usedInPeriod = band
    ? uses.filter(({ incidentOn }) => incidentOn >= band.from && incidentOn <= band.to).length
    : 0
  const chainLeft = state.replacementsLeftInChain
  return {
    // The limits are the catalogue's: what is left and what was used add up to them.
    period: state.period === null ? null : { left, of: left + usedInPeriod },
    chain: { left: chainLeft, of: chainLeft + uses.length },
    feeNow: decidingFee(view.explanation.feeNow),
    feeNext: decidingFee(view.explanation.feeNext),
    coveredUntil: state.lastCoveredDay,
  }
}

/** What choosing the replacement costs beyond its price. */
export interface Sacrifice {
  /** Replacements that stay afterwards; null: it is not known what the plan still gives. */
  readonly stay: number | null
  readonly reward: 'lost' | 'already-used' | 'not-listed' | 'not-concerned'
  readonly nextFee: 'unchanged' | 'unknown' | 'none-left' | Money
  /** For how long the plan would still cover the next accident; below zero: it has ended. */
  readonly cover: { readonly until: string; readonly days: number }
}

/** Null when there is nothing to give up, for there is nothing to replace with. */
export function sacrificeOf(view: Facts): Sacrifice | null {
  const [, , replacement] = view.result.options
  const state = view.result.coverage
  if (!state || replacement.available === 'no') return null
  const left = Math.min(state.replacementsLeftInPeriod, state.replacementsLeftInChain)
  const stay = state.period === null ? null : Math.max(0, left - 1)
  return {
    stay,
    reward: rewardOf(view),
    nextFee: nextFeeOf(view, state.replacementsLeftInChain),
    cover: coverFrom(view.case.asOf, state.lastCoveredDay),
  }
}

function coverFrom(asOf: string, until: string): Sacrifice['cover'] {
  const { days } = Temporal.PlainDate.from(asOf).until(until, { largestUnit: 'days' })
  return { until, days }
}

function rewardOf({ case: facts, result }: Facts): Sacrifice['reward'] {
  if (!result.reward.modelEligible) return 'not-listed'
  if (result.reward.atStake) return 'lost'
  return (facts.coverage?.uses.length ?? 0) > 0 ? 'already-used' : 'not-concerned'
}

function nextFeeOf({ explanation }: Facts, leftInChain: number): Sacrifice['nextFee'] {
  if (leftInChain <= 1) return 'none-left'
  const now = decidingFee(explanation.feeNow)
  const next = decidingFee(explanation.feeNext)
  if (!next) return 'unknown'
  return now?.minor === next.minor && now.currency === next.currency ? 'unchanged' : next
}

function decidingFee(fees: readonly ExplainedFee[]): Money | null {
  const cost = fees.find(({ decides }) => decides)?.cost
  return cost ? toMoney(cost) : null
}

export interface Deadline {
  readonly kind: 'extension' | 'quote'
  readonly until: string
  /** The day itself still counts: 0 means that it ends today. */
  readonly days: number
}

/** What runs out first; days that have passed are no deadline any more. */
export function nextDeadline(
  renewal: Decision['renewal'],
  quoteValidUntil: string | null,
  today: string,
): Deadline | null {
  const candidates: { kind: Deadline['kind']; until: string }[] = []
  if (renewal.allowed && renewal.until !== null) {
    candidates.push({ kind: 'extension', until: renewal.until })
  }
  if (quoteValidUntil !== null) candidates.push({ kind: 'quote', until: quoteValidUntil })
  const [next] = candidates
    .filter(({ until }) => until >= today)
    .sort((one, other) => (one.until < other.until ? -1 : 1))
  if (!next) return null
  const days = Temporal.PlainDate.from(today).until(next.until, { largestUnit: 'days' }).days
  return { ...next, days }
}
