import type { CallOutput, CallRequest } from '../../shared/ipc/contract.ts'
import { success, type Result } from '../../shared/ipc/result.ts'
import { emptyDiagnosis } from '../../shared/records/diagnosis.ts'
import type { TicketEvent } from '../../shared/records/ticket-event.ts'
import { readEvents } from '../database/event-repository.ts'
import { findTicketSheet } from '../database/ticket-sheet-sqlite.ts'
import { readSettings, type Bench } from './bench.ts'
import { ticketMissing } from './change-ticket.ts'

/** Everything about one ticket that its screens show. */
export async function openTicket(
  { db }: Bench,
  { ticketId }: CallRequest<'tickets.read'>,
): Promise<Result<CallOutput<'tickets.read'>>> {
  const sheet = await findTicketSheet(db, ticketId)
  if (!sheet) return ticketMissing()
  if (sheet.diagnosis) return success({ ...sheet, diagnosis: sheet.diagnosis })
  return success({ ...sheet, diagnosis: emptyDiagnosis((await readSettings(db)).currency) })
}

/** Who did what and when, oldest first. */
export async function openHistory(
  { db }: Bench,
  { ticketId }: CallRequest<'tickets.history'>,
): Promise<Result<TicketEvent[]>> {
  return success(await readEvents(db, ticketId))
}
