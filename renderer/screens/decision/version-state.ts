import type { DecisionView } from '../../../shared/records/decision-record.ts'
import type {
  DecisionVersion,
  SupersessionCause,
} from '../../../shared/records/decision-version.ts'

/**
 * What a version counts for: in force, superseded for a cause, or `outdated`: something beyond the
 * ticket has changed, and nobody has written that down yet.
 */
export function stateOfVersion(
  version: DecisionVersion,
  decision: DecisionView,
): 'in-force' | 'outdated' | SupersessionCause {
  if (version.superseded) return version.superseded.cause
  const record = decision.made.find(({ id }) => id === version.decisionId)
  return record?.hash === decision.hash ? 'in-force' : 'outdated'
}

/** The decision that still holds as it was made; undefined while the customer is asked anew. */
export function decisionInForce(decision: DecisionView, isShipped: boolean) {
  const [newest] = decision.made
  if (newest?.hash !== decision.hash) return undefined
  return decision.versions[0]?.superseded && !isShipped ? undefined : newest
}
