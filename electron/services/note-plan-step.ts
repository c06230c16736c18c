import type { CallRequest } from '../../shared/ipc/contract.ts'
import { refusal, success, type Result } from '../../shared/ipc/result.ts'
import { possibleSteps } from '../../shared/plan-rules/registration.ts'
import type { Registration } from '../../shared/records/plan-registration.ts'
import { canonicalJson } from '../database/content-hash.ts'
import { deleteCoverage, writeCoverage } from '../database/coverage-repository.ts'
import type { Bench } from './bench.ts'
import {
  activationOf,
  changePlan,
  stepsOf,
  type NewPlanStep,
  type PlanOnDevice,
} from './plan-on-device.ts'
import { dayOf, instantOf } from './today.ts'

/**
 * Notes the next step of an activation, when it happened: what is possible is judged at that moment,
 * so that an activation within its window can be noted a day later. Activating writes the coverage
 * that decisions read. Refused: a moment to come or before the step before, and a step that the clock
 * does not allow then.
 */
export function notePlanStep(
  bench: Bench,
  { deviceId, ticketId, kind, on, time }: CallRequest<'plans.note-step'>,
): Promise<Result<null>> {
  return changePlan(bench, deviceId, ticketId, async (plan) => {
    const { registration } = plan
    if (!registration) return refusal('registration-missing')
    const moment = momentOf(plan, registration, on, time)
    if (!moment.ok) return moment
    const at = moment.value
    const state = activationOf(plan, at)
    if (!state || !possibleSteps(state).includes(kind)) {
      return refusal(kind === 'activated' ? 'activation-window-over' : 'step-not-possible')
    }
    const step = { kind, at, registrationId: registration.id, detail: {} }
    return kind === 'activated' ? activate(bench, plan, registration, step) : success(step)
  })
}

/** Without a time, the first moment of the day: a window of hours is then counted on the safe side. */
function momentOf(
  { now, today, settings, steps }: PlanOnDevice,
  registration: Registration,
  on: string,
  time: string,
): Result<string> {
  if (on === '') {
    return time === '' ? success(now) : refusal('time-without-day', { field: 'on' })
  }
  if (on > today) return refusal('day-in-future', { field: 'on' })
  const at = instantOf(on, time, settings.timeZone)
  if (at > now) return refusal('time-in-future', { field: 'time' })
  const own = stepsOf(registration, steps).filter(({ kind }) => kind !== 'registered')
  const last = own.at(-1)?.at
  if (last === undefined || at >= last) return success(at)
  if (time === '' && dayOf(last, settings.timeZone) === on) return success(last)
  return refusal('before-last-step', { field: 'on' })
}

async function activate(
  bench: Bench,
  { db, device, coverage, settings }: PlanOnDevice,
  { plan, code, region }: Registration,
  step: NewPlanStep,
): Promise<Result<NewPlanStep>> {
  // What was before is over, for nothing can be registered on a plan that runs.
  if (coverage) await deleteCoverage(db, device.id)
  const activatedOn = dayOf(step.at, settings.timeZone)
  const id = bench.makeId()
  await writeCoverage(db, device.id, {
    id,
    code,
    region,
    plan,
    activatedOn,
    extensions: [],
    uses: [],
  })
  const before = coverage ? { planBefore: canonicalJson(coverage) } : {}
  return success({ ...step, detail: { plan, code, activatedOn, ...before } })
}
