import type { CallRequest } from '../../shared/ipc/contract.ts'
import { success, type Result } from '../../shared/ipc/result.ts'
import type { Customer } from '../../shared/records/customer.ts'
import type { KnownDevice } from '../../shared/records/known-device.ts'
import { normaliseSerialNumber } from '../../shared/records/serial-number.ts'
import { findCoverage } from '../database/coverage-repository.ts'
import { findCustomer, findCustomersByText } from '../database/customer-repository.ts'
import { findDeviceId, readDevice } from '../database/device-repository.ts'
import { readVisits } from '../database/ticket-repository.ts'
import type { Bench } from './bench.ts'

const offeredCustomers = 8

/** What earlier visits know of a serial number; an empty model stands for any. */
export async function findSerial(
  { db }: Bench,
  { model, serialNumber }: CallRequest<'intake.find-serial'>,
): Promise<Result<KnownDevice | null>> {
  const deviceId = await findDeviceId(db, model, normaliseSerialNumber(serialNumber))
  if (deviceId === undefined) return success(null)
  const visits = await readVisits(db, deviceId)
  const newest = visits[0]
  return success({
    device: await readDevice(db, deviceId),
    customer: newest ? ((await findCustomer(db, newest.customer_id)) ?? null) : null,
    coverage: (await findCoverage(db, deviceId)) ?? null,
    visits: visits.map(({ id, number, state, created_at }) => ({
      ticketId: id,
      number,
      state,
      createdAt: created_at,
    })),
  })
}

/** Customers to choose from while a name, e-mail or phone is typed. */
export async function findCustomers(
  { db }: Bench,
  { text }: CallRequest<'intake.find-customers'>,
): Promise<Result<Customer[]>> {
  return success(await findCustomersByText(db, text, offeredCustomers))
}
