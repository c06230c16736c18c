import { refusal, success, type Result } from '../../shared/ipc/result.ts'
import type { Coverage, CoverageDetails } from '../../shared/records/coverage.ts'
import type { Customer } from '../../shared/records/customer.ts'
import { daysInFuture } from '../../shared/records/intake-days.ts'
import type { Intake } from '../../shared/records/intake.ts'
import { canonicalJson } from '../database/content-hash.ts'
import { deleteCoverage, findCoverage, writeCoverage } from '../database/coverage-repository.ts'
import { findCustomer, insertCustomer, updateCustomer } from '../database/customer-repository.ts'
import {
  findDeviceId,
  insertDevice,
  readDevice,
  updateWarranty,
} from '../database/device-repository.ts'
import { isPlanRegistered } from '../database/plan-registration-repository.ts'
import type { Database } from '../database/schema.ts'
import type { Bench } from './bench.ts'

/** The parts of an intake that outlive the visit: customer, device and plan. */
export interface WriteContext {
  readonly bench: Bench
  /** The transaction. */
  readonly db: Database
  readonly now: string
  /** The day in the centre's time zone. */
  readonly today: string
}

/** What no schema can know: days that have not come yet, and a model that the catalogue lacks. */
export function checkIntake(bench: Bench, intake: Intake, today: string, path = ''): Result<null> {
  const fields = daysInFuture(intake, today).map((field) => ({
    field: path + field,
    code: 'day-in-future',
  }))
  const { models } = bench.catalogue().catalogue
  if (!models.some(({ id }) => id === intake.device.model)) {
    fields.unshift({ field: `${path}device.model`, code: 'model-unknown' })
  }
  return fields.length === 0 ? success(null) : refusal('invalid-input', { fields })
}

/** A known customer is brought up to date, a new one is written; answers the id. */
export async function writeCustomer(
  { bench, db, now }: WriteContext,
  intake: Intake,
  path = '',
): Promise<Result<string>> {
  if (intake.customerId === null) {
    const customer = { id: bench.makeId(), ...intake.customer }
    await insertCustomer(db, customer, now)
    return success(customer.id)
  }
  const known = await findCustomer(db, intake.customerId)
  if (!known) return refusal('customer-missing', { field: `${path}customerId` })
  const customer: Customer = { id: known.id, ...intake.customer }
  if (!isSame(known, customer)) await updateCustomer(db, customer, now)
  return success(customer.id)
}

/** The device of this model and serial number, new or known, with its warranty brought up to date. */
export async function writeDevice(
  { bench, db, now, today }: WriteContext,
  { device }: Intake,
): Promise<string> {
  const id = await findDeviceId(db, device.model, device.serialNumber)
  if (id === undefined) {
    const made = { id: bench.makeId(), ...device, since: today, now }
    await insertDevice(db, made)
    return made.id
  }
  const known = await readDevice(db, id)
  if (known.manufacturerWarrantyEndsOn !== device.manufacturerWarrantyEndsOn) {
    await updateWarranty(db, id, device.manufacturerWarrantyEndsOn)
  }
  return id
}

/**
 * Brings the device's plan up to date and answers what it was before, when that is another. A plan
 * that was registered here, or gave a replacement here, does not go because nobody spoke of it.
 */
export async function writePlan(
  { bench, db }: WriteContext,
  deviceId: string,
  details: Intake['coverage'],
): Promise<{ readonly before: Coverage | null } | null> {
  const before = (await findCoverage(db, deviceId)) ?? null
  if (details === null) {
    if (!before || before.counted.length > 0 || (await isPlanRegistered(db, deviceId))) return null
    await deleteCoverage(db, deviceId)
    return { before }
  }
  const counted = before?.counted ?? []
  const uses = usesToldOnly(details, counted)
  const coverage: Coverage = { id: before?.id ?? bench.makeId(), ...details, uses, counted }
  if (before && isSame(before, coverage)) return null
  await writeCoverage(db, deviceId, coverage)
  return { before }
}

/** A customer tells of the replacement that this centre counted itself: it is still only one. */
function usesToldOnly(
  { uses }: CoverageDetails,
  counted: Coverage['counted'],
): CoverageDetails['uses'] {
  const days = counted.map(({ incidentOn }) => incidentOn)
  return uses.filter(({ incidentOn }) => {
    const place = days.indexOf(incidentOn)
    if (place >= 0) days.splice(place, 1)
    return place < 0
  })
}

/** What history keeps of a plan: enough to write it down again. */
export function planDetail(change: { readonly before: Coverage | null } | null) {
  return change?.before ? { planBefore: canonicalJson(change.before) } : {}
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other)
}
