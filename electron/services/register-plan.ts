import type { CallOutput, CallRequest } from '../../shared/ipc/contract.ts'
import { refusal, success, type FieldRefusal, type Result } from '../../shared/ipc/result.ts'
import type { Registration, RegistrationDetails } from '../../shared/records/plan-registration.ts'
import { findDeviceId, insertDevice } from '../database/device-repository.ts'
import { findDevicesOfCode, insertRegistration } from '../database/plan-registration-repository.ts'
import type { Database } from '../database/schema.ts'
import { readSettings, type Bench } from './bench.ts'
import { inTransaction } from './in-transaction.ts'
import { readPlanOnDevice, standingOf, writePlanStep, type PlanOnDevice } from './plan-on-device.ts'
import { dayOf, instantOf } from './today.ts'

/**
 * Registers a plan on a device, known or new, with what its activation asks for (S0, S1). The clock of
 * its activation runs from the device's own activation. Refused: a code that stands on another device,
 * a device whose plan still runs or can be extended, or with a registration that is still open, a
 * model outside the catalogue, a moment that has not come yet.
 */
export function registerPlan(
  bench: Bench,
  { ticketId, registration: details }: CallRequest<'plans.register'>,
): Promise<Result<CallOutput<'plans.register'>>> {
  return inTransaction(bench.db, async (db) => {
    const { timeZone, operator } = await readSettings(db)
    const now = bench.now()
    const deviceActivated = activationMoment(details, timeZone)
    const fields = faultsOf(bench, details, deviceActivated, now, dayOf(now, timeZone))
    if (fields.length > 0) return refusal('invalid-input', { fields })
    const deviceId = await deviceFor(bench, db, details, dayOf(now, timeZone), now)
    const plan = await readPlanOnDevice(bench, db, deviceId)
    if (!plan.ok) return plan
    const refused = refuseSecondPlan(plan.value)
    if (refused) return refused
    const others = await findDevicesOfCode(db, details.code)
    if (others.length > 0) return refusal('code-registered', { field: 'registration.code' })
    const { plan: kind, code, firstName, lastName, email, region } = details
    const registration: Registration = {
      id: bench.makeId(),
      deviceId,
      plan: kind,
      code,
      firstName,
      lastName,
      email,
      region,
      deviceActivated,
      registeredAt: now,
      who: operator,
    }
    await insertRegistration(db, registration)
    const step = { kind: 'registered', at: now, registrationId: registration.id } as const
    const written = await writePlanStep(bench, plan.value, ticketId, {
      ...step,
      detail: { plan: kind, code },
    })
    return written.ok ? success({ deviceId }) : written
  })
}

function activationMoment(
  { deviceActivatedOn: day, deviceActivatedTime: time }: RegistrationDetails,
  timeZone: string,
): string {
  return time === '' ? day : instantOf(day, time, timeZone)
}

function faultsOf(
  bench: Bench,
  details: RegistrationDetails,
  deviceActivated: string,
  now: string,
  today: string,
): FieldRefusal[] {
  const faults: FieldRefusal[] = []
  const { models } = bench.catalogue().catalogue
  if (!models.some(({ id }) => id === details.model)) {
    faults.push({ field: 'registration.model', code: 'model-unknown' })
  }
  const { deviceActivatedOn, deviceActivatedTime } = details
  if (deviceActivatedOn > today) {
    faults.push({ field: 'registration.deviceActivatedOn', code: 'day-in-future' })
  } else if (deviceActivatedTime !== '' && deviceActivated > now) {
    faults.push({ field: 'registration.deviceActivatedTime', code: 'time-in-future' })
  }
  return faults
}

/** Found by any serial number of its chain; one that was never here is written down. */
async function deviceFor(
  bench: Bench,
  db: Database,
  { model, serialNumber }: RegistrationDetails,
  since: string,
  now: string,
): Promise<string> {
  const known = await findDeviceId(db, model, serialNumber)
  if (known !== undefined) return known
  const id = bench.makeId()
  const device = { id, model, serialNumber, manufacturerWarrantyEndsOn: '', since, now }
  await insertDevice(db, device)
  return id
}

/** One plan a device: the next can begin when nothing extends the one before any more. */
function refuseSecondPlan(plan: PlanOnDevice) {
  const field = 'registration.serialNumber'
  const { registration, steps } = plan
  const isActivated = steps.some(
    ({ kind, registrationId }) => kind === 'activated' && registrationId === registration?.id,
  )
  if (registration && !isActivated) {
    return refusal('registration-open', { field, values: { code: registration.code } })
  }
  const standing = standingOf(plan)
  if (!standing || standing.state === 'ended') return undefined
  return refusal('device-has-plan', { field, values: { until: standing.lastCoveredDay } })
}
