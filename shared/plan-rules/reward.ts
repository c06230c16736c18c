import type { Availability, RewardState } from '../records/decision.ts'
import type { Chain } from './coverage.ts'
import type { Terms } from './terms.ts'

/**
 * The year of warranty for a plan without any replacement: at stake only while none was taken and
 * this claim could take the first one.
 */
export function rewardState(
  model: string,
  chain: Chain | null,
  replacement: Availability,
  terms: Terms,
): RewardState {
  const modelEligible = terms.rewardModels.has(model)
  const unused = chain !== null && chain.uses === 0
  return { modelEligible, atStake: modelEligible && unused && replacement === 'yes' }
}
