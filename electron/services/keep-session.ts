import type { CallRequest } from '../../shared/ipc/contract.ts'
import { success, type Result } from '../../shared/ipc/result.ts'
import { findRoute, writeRoute } from '../database/settings-repository.ts'
import { setTicketStage } from '../database/ticket-repository.ts'
import type { Bench } from './bench.ts'
import { ticketMissing } from './change-ticket.ts'

/** Where the window was left; empty at the first start. */
export async function openSession(bench: Bench): Promise<Result<{ route: string }>> {
  return success({ route: (await findRoute(bench.db)) ?? '' })
}

export async function saveSession(
  bench: Bench,
  { route }: CallRequest<'session.save'>,
): Promise<Result<null>> {
  await writeRoute(bench.db, route)
  return success(null)
}

/** Remembers the screen of a ticket, so that it opens there: not a change of the ticket itself. */
export async function leaveTicketAt(
  bench: Bench,
  { ticketId, stage }: CallRequest<'tickets.leave-at'>,
): Promise<Result<null>> {
  return (await setTicketStage(bench.db, ticketId, stage)) ? success(null) : ticketMissing()
}
