import type { RenewalState } from '../records/decision.ts'
import type { Chain } from './coverage.ts'
import { textOf, type Day } from './days.ts'
import type { Terms } from './terms.ts'

/** Whether the chain may still be extended on the day, and the last day to do so. */
export function renewalState(chain: Chain | null, asOf: Day, terms: Terms): RenewalState {
  if (!chain) return { allowed: false, until: null, reason: 'no-plan' }
  if (chain.complete) {
    return { allowed: false, until: null, reason: 'chain-complete' }
  }
  const last = chain.lastCoveredDay + terms.extension.graceDays
  const until = textOf(last)
  if (asOf <= chain.lastCoveredDay) return { allowed: true, until, reason: 'within-validity' }
  if (asOf <= last) return { allowed: true, until, reason: 'within-grace' }
  return { allowed: false, until, reason: 'grace-over' }
}
