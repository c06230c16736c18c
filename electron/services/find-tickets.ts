import type { CallOutput, CallRequest } from '../../shared/ipc/contract.ts'
import { success, type Result } from '../../shared/ipc/result.ts'
import type { TicketState } from '../../shared/records/ticket.ts'
import type { Database } from '../database/schema.ts'
import { countTickets, type TicketFilter } from '../database/search-sqlite.ts'
import { readSearch } from '../database/search-text.ts'
import { countTicketsInStates, listTickets } from '../database/ticket-repository.ts'
import type { Bench } from './bench.ts'

/** One page of the tickets that fit, the newest first, and how many there are in all. */
export async function findTickets(
  { db }: Bench,
  request: CallRequest<'tickets.list'>,
): Promise<Result<CallOutput<'tickets.list'>>> {
  const filter = { terms: readSearch(request.search), states: distinct(request.states) }
  const rows = await listTickets(db, filter, request.offset, request.limit)
  const isWhole = request.offset === 0 && rows.length < request.limit
  return success({ rows, total: isWhole ? rows.length : await countFound(db, filter) })
}

/** Without a search the totals are kept up to date; nothing has to be counted. */
function countFound(db: Database, filter: TicketFilter): Promise<number> {
  return filter.terms === null ? countTicketsInStates(db, filter.states) : countTickets(db, filter)
}

function distinct(states: readonly TicketState[]): TicketState[] {
  return [...new Set(states)]
}
