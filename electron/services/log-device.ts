import type { CallOutput } from '../../shared/ipc/contract.ts'
import { success, type Result } from '../../shared/ipc/result.ts'
import type { Intake } from '../../shared/records/intake.ts'
import { formatTicketNumber } from '../../shared/records/ticket-number.ts'
import type { Ticket } from '../../shared/records/ticket.ts'
import { isTicketNumberTaken, nextTicketCount } from '../database/counter-repository.ts'
import { deleteDraft } from '../database/draft-repository.ts'
import { readSerials } from '../database/device-repository.ts'
import { appendEvent } from '../database/event-repository.ts'
import type { Database } from '../database/schema.ts'
import { insertTicket, refreshTicketSearch } from '../database/ticket-repository.ts'
import { readSettings, type Bench } from './bench.ts'
import { inTransaction } from './in-transaction.ts'
import { dayOf } from './today.ts'
import { checkIntake, planDetail, writeCustomer, writeDevice, writePlan } from './write-intake.ts'

/**
 * A device comes in: ticket, device, customer and plan are written, known ones brought up to date,
 * and the draft of the form goes, all in one transaction.
 */
export function logDevice(bench: Bench, intake: Intake): Promise<Result<CallOutput<'intake.log'>>> {
  return inTransaction(bench.db, async (db) => {
    const settings = await readSettings(db)
    const now = bench.now()
    const today = dayOf(now, settings.timeZone)
    const checked = checkIntake(bench, intake, today)
    if (!checked.ok) return checked
    const context = { bench, db, now, today }
    const customer = await writeCustomer(context, intake)
    if (!customer.ok) return customer
    const deviceId = await writeDevice(context, intake)
    const plan = await writePlan(context, deviceId, intake.coverage)
    const year = Number(today.slice(0, 4))
    const ticket: Ticket = {
      id: bench.makeId(),
      number: await takeNumber(db, settings.ticketNumberPattern, year),
      state: 'received',
      stage: 'diagnosis',
      deviceId,
      customerId: customer.value,
      serialNumber: intake.device.serialNumber,
      ...intake.visit,
      createdAt: now,
      updatedAt: now,
    }
    await insertTicket(db, ticket, intake.customer)
    const isReplaced = (await readSerials(db, deviceId)).length > 1
    if (isReplaced || intake.customerId !== null) await refreshTicketSearch(db, ticket)
    const { model, serialNumber } = intake.device
    await appendEvent(db, {
      id: bench.makeId(),
      ticketId: ticket.id,
      at: now,
      who: settings.operator,
      kind: 'ticket-logged',
      detail: { number: ticket.number, model, serialNumber, ...planDetail(plan) },
    })
    await deleteDraft(db, 'intake')
    return success({ ticketId: ticket.id, number: ticket.number })
  })
}

/** The next number of the pattern. After a change of the pattern some may be taken already. */
async function takeNumber(db: Database, pattern: string, year: number): Promise<string> {
  for (;;) {
    const number = formatTicketNumber(pattern, year, await nextTicketCount(db))
    if (!(await isTicketNumberTaken(db, number))) return number
  }
}
