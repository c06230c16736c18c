import type { CallRequest } from '../../shared/ipc/contract.ts'
import { refusal, success, type Result } from '../../shared/ipc/result.ts'
import { addMonths, dayOf as numberOfDay, textOf } from '../../shared/plan-rules/days.ts'
import { planStanding } from '../../shared/plan-rules/plan-standing.ts'
import type { Coverage } from '../../shared/records/coverage.ts'
import { planKindSchema } from '../../shared/records/coverage.ts'
import { writeCoverage } from '../database/coverage-repository.ts'
import { updateWarranty } from '../database/device-repository.ts'
import type { Bench } from './bench.ts'
import { changePlan, standingOf } from './plan-on-device.ts'

/**
 * Records that an extension was bought. Refused on a day on which the rules allow none: the chain is
 * complete, or its last day to extend (15 days after the last covered one) was before.
 */
export function extendPlan(
  bench: Bench,
  { deviceId, ticketId, boughtOn }: CallRequest<'plans.extend'>,
): Promise<Result<null>> {
  return changePlan(bench, deviceId, ticketId, async (plan) => {
    const { db, coverage, device, today, catalogue } = plan
    if (!coverage) return refusal('plan-missing')
    const field = 'boughtOn'
    if (boughtOn > today) return refusal('day-in-future', { field })
    const lastBought = coverage.extensions.at(-1)?.boughtOn ?? coverage.activatedOn
    if (boughtOn < lastBought) return refusal('before-last-extension', { field })
    const then = planStanding(coverage, device.model, false, boughtOn, catalogue)
    const kind = planKindSchema.options.find((one) => then.extendsBy.includes(one))
    if (kind === undefined) {
      const { until } = then.renewal
      return until === null
        ? refusal('chain-complete', { field })
        : refusal('extension-too-late', { field, values: { until } })
    }
    const extensions = [...coverage.extensions, { plan: kind, boughtOn }]
    const extended: Coverage = { ...coverage, extensions }
    const standing = planStanding(extended, device.model, false, today, catalogue)
    if (standing.refusedExtensions.includes(extensions.length - 1)) {
      return refusal('chain-complete', { field })
    }
    await writeCoverage(db, deviceId, extended)
    return success({
      kind: 'extension-bought',
      at: plan.now,
      registrationId: plan.registration?.id ?? null,
      detail: { plan: kind, boughtOn, lastCoveredDay: standing.lastCoveredDay },
    })
  })
}

/**
 * Records that the year of warranty for a plan without replacements was claimed, and adds it to the
 * manufacturer's warranty where its end is known (S1). Refused when the model is not listed, a
 * replacement was used, the plan still runs, or it was claimed before.
 */
export function claimReward(
  bench: Bench,
  { deviceId }: CallRequest<'plans.claim-reward'>,
): Promise<Result<null>> {
  return changePlan(bench, deviceId, null, async (plan) => {
    const { db, coverage, device } = plan
    const standing = standingOf(plan)
    if (!coverage || !standing) return refusal('plan-missing')
    if (standing.reward !== 'earned') return refusal(`reward-${standing.reward}`)
    const before = device.manufacturerWarrantyEndsOn
    const warrantyEndsOn =
      before === '' ? '' : textOf(addMonths(numberOfDay(before), standing.rewardMonths))
    if (warrantyEndsOn !== '') await updateWarranty(db, deviceId, warrantyEndsOn)
    return success({
      kind: 'reward-claimed',
      at: plan.now,
      registrationId: plan.registration?.id ?? null,
      detail: { coverageId: coverage.id, warrantyBefore: before, warrantyEndsOn },
    })
  })
}
