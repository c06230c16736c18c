import type { CallRequest } from '../../shared/ipc/contract.ts'
import { success, type Result } from '../../shared/ipc/result.ts'
import { deleteDraft } from '../database/draft-repository.ts'
import { readTicket, refreshTicketSearch, updateVisit } from '../database/ticket-repository.ts'
import { removeDeviceWithoutVisits } from '../database/device-repository.ts'
import { canonicalJson } from '../database/content-hash.ts'
import type { Bench } from './bench.ts'
import { changeTicket } from './change-ticket.ts'
import { dayOf } from './today.ts'
import { checkIntake, planDetail, writeCustomer, writeDevice, writePlan } from './write-intake.ts'

/**
 * What was written at the counter is put right. A serial number that belongs to another device
 * moves the ticket there; what a decision was made with stays frozen.
 */
export function changeIntake(
  bench: Bench,
  { ticketId, intake }: CallRequest<'intake.change'>,
): Promise<Result<null>> {
  return changeTicket(bench, ticketId, 'change-intake', async (change) => {
    const { db, now, settings } = change
    const today = dayOf(now, settings.timeZone)
    const checked = checkIntake(bench, intake, today, 'intake.')
    if (!checked.ok) return checked
    const context = { bench, db, now, today }
    const customer = await writeCustomer(context, intake, 'intake.')
    if (!customer.ok) return customer
    const deviceId = await writeDevice(context, intake)
    const plan = await writePlan(context, deviceId, intake.coverage)
    const before = await readTicket(db, ticketId)
    const ticket = {
      ...before,
      ...intake.visit,
      deviceId,
      customerId: customer.value,
      serialNumber: intake.device.serialNumber,
    }
    await updateVisit(db, ticket)
    // A mistyped serial number must not stay behind as a device that nobody has.
    if (deviceId !== before.deviceId) await removeDeviceWithoutVisits(db, before.deviceId)
    await refreshTicketSearch(db, ticket)
    await deleteDraft(db, `intake:${ticketId}`)
    return success({
      value: null,
      event: {
        kind: 'intake-changed',
        detail: { visitBefore: canonicalJson(before), ...planDetail(plan) },
      },
    })
  })
}
