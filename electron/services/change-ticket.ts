import { refusal, success, type Result } from '../../shared/ipc/result.ts'
import type { Settings } from '../../shared/records/settings.ts'
import type { TicketEvent } from '../../shared/records/ticket-event.ts'
import { stateAfter, type TicketAction } from '../../shared/records/ticket-transitions.ts'
import { appendEvent } from '../database/event-repository.ts'
import type { Database } from '../database/schema.ts'
import { findTicketHead, setTicketState, type TicketHead } from '../database/ticket-repository.ts'
import { readSettings, type Bench } from './bench.ts'
import { inTransaction } from './in-transaction.ts'

export interface TicketChange {
  readonly db: Database
  readonly ticket: TicketHead
  readonly settings: Settings
  /** One instant for everything that the change writes. */
  readonly now: string
}

export interface ChangedTicket<Value> {
  readonly value: Value
  /** Null: nothing changed, so there is nothing to tell. */
  readonly event: Pick<TicketEvent, 'kind' | 'detail'> | null
}

/**
 * The one way to change a ticket: in one transaction it checks that the ticket allows the action,
 * does the work, moves the state and adds to the history.
 */
export function changeTicket<Value>(
  bench: Bench,
  ticketId: string,
  action: TicketAction,
  work: (change: TicketChange) => Promise<Result<ChangedTicket<Value>>>,
): Promise<Result<Value>> {
  return inTransaction(bench.db, async (db) => {
    const ticket = await findTicketHead(db, ticketId)
    if (!ticket) return ticketMissing()
    const state = stateAfter(action, ticket.state)
    if (state === undefined) return notAllowed(action, ticket)
    const settings = await readSettings(db)
    const now = bench.now()
    const changed = await work({ db, ticket, settings, now })
    if (!changed.ok) return changed
    const { value, event } = changed.value
    if (event) {
      if (state !== ticket.state) await setTicketState(db, ticketId, state)
      const who = settings.operator
      await appendEvent(db, { id: bench.makeId(), ticketId, at: now, who, ...event })
      if (changesWhatWasDecided(action, ticket)) {
        const { supersedeIfChanged } = await import('./supersede-decision.ts')
        await supersedeIfChanged(bench, { db, ticketId, now, who })
      }
    }
    return success(value)
  })
}

/** A choice supersedes by itself; before there was one, there is nothing to supersede. */
function changesWhatWasDecided(action: TicketAction, { state }: TicketHead): boolean {
  if (action === 'approve' || action === 'decline') return false
  return state === 'approved' || state === 'declined'
}

export function ticketMissing() {
  return refusal('ticket-missing')
}

export function notAllowed(action: TicketAction, ticket: TicketHead) {
  const isOpen = action === 'print-label' || action === 'note-replacement'
  const code = isOpen ? 'decision-missing' : 'ticket-shipped'
  return refusal(code, { values: { number: ticket.number } })
}
