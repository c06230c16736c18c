import { Temporal } from 'temporal-polyfill'
import type { Citation, ExtensionOffer } from '../../../shared/plan-rules/explanation.ts'
import type { DecisionView } from '../../../shared/records/decision-record.ts'
import type { RenewalReason } from '../../../shared/records/decision.ts'
import { sacrificeOf } from './plan-facts.ts'

/** What to advise about extending the plan, in parts; the panel puts it into words. */
export interface RenewalAdvice {
  /** Of the sentence, in `rules`. */
  readonly reason: RenewalReason
  readonly until: string | null
  /** To the last day to buy; the day itself still counts. Null when it is too late or not allowed. */
  readonly days: number | null
  /** Within this time the deadline is worth a word before the customer leaves. */
  readonly isSoon: boolean
  readonly offer: ExtensionOffer | null
  /** What makes it worth more than usual here. */
  readonly because: 'cover-has-ended' | 'last-replacement' | null
  readonly citations: readonly Citation[]
}

/** As many days as a quote is valid: the customer may not be seen again before. */
const SOON_DAYS = 30

export function renewalAdviceOf(
  view: Pick<DecisionView, 'case' | 'result' | 'explanation' | 'timeline'>,
  today: string,
): RenewalAdvice {
  const { renewal } = view.result
  const { extension: offer, renewal: citations } = view.explanation
  const { reason, until } = renewal
  const isOpen = renewal.allowed && until !== null && until >= today
  const days = isOpen ? daysBetween(today, until) : null
  return {
    reason,
    until,
    days,
    isSoon: days !== null && days <= SOON_DAYS,
    offer: isOpen ? offer : null,
    because: isOpen ? becauseOf(view) : null,
    citations: reason === 'no-plan' ? [] : citations,
  }
}

function becauseOf(
  view: Pick<DecisionView, 'case' | 'result' | 'explanation' | 'timeline'>,
): RenewalAdvice['because'] {
  if (view.result.renewal.reason === 'within-grace') return 'cover-has-ended'
  return sacrificeOf(view)?.stay === 0 ? 'last-replacement' : null
}

function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days
}
