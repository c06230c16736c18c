import type { CallRequest } from '../../shared/ipc/contract.ts'
import { success, type Result } from '../../shared/ipc/result.ts'
import { possibleSteps } from '../../shared/plan-rules/registration.ts'
import type { PlanView } from '../../shared/records/plan-view.ts'
import { findCustomer } from '../database/customer-repository.ts'
import { readVisits } from '../database/ticket-repository.ts'
import type { Bench } from './bench.ts'
import { activationOf, readPlanOnDevice, standingOf, type PlanOnDevice } from './plan-on-device.ts'

/** The plan of a device as it stands now: clock, periods, uses, extensions, reward, chain. */
export async function readPlan(
  bench: Bench,
  { deviceId }: CallRequest<'plans.read'>,
): Promise<Result<PlanView>> {
  const read = await readPlanOnDevice(bench, bench.db, deviceId)
  if (!read.ok) return read
  const plan = read.value
  const activation = activationOf(plan, plan.now)
  return success({
    device: plan.device,
    person: await personOf(plan),
    registration: plan.registration ?? null,
    activation,
    nextSteps: activation ? [...possibleSteps(activation)] : [],
    coverage: plan.coverage ?? null,
    standing: standingOf(plan),
    steps: [...plan.steps],
  })
}

async function personOf({ db, device, registration }: PlanOnDevice): Promise<string> {
  const [newest] = await readVisits(db, device.id)
  const customer = newest && (await findCustomer(db, newest.customer_id))
  if (customer) return customer.name
  return registration ? `${registration.firstName} ${registration.lastName}` : ''
}
