import { ticketEventSchema, type TicketEvent } from '../../shared/records/ticket-event.ts'
import { contentHash } from './content-hash.ts'
import { readJson, writeJson } from './json-column.ts'
import { assertChanged, firstRow, prepareQuery, type Value } from './prepare-query.ts'
import type { Database } from './schema.ts'

interface EventRow {
  readonly ticket_id: string
  readonly position: number
  readonly id: string
  readonly at: string
  readonly who: string
  readonly kind: TicketEvent['kind']
  readonly detail: string
  readonly previous_hash: string
  readonly hash: string
}

const selectHead = prepareQuery((db, value: Value<{ ticketId: string }>) =>
  db
    .selectFrom('tickets')
    .select(['event_count', 'event_hash'])
    .where('id', '=', value('ticketId')),
)

const moveHead = prepareQuery(
  (db, value: Value<{ ticketId: string; count: number; hash: string; at: string }>) =>
    db
      .updateTable('tickets')
      .set({ event_count: value('count'), event_hash: value('hash'), updated_at: value('at') })
      .where('id', '=', value('ticketId')),
)

const addEvent = prepareQuery((db, value: Value<EventRow>) =>
  db.insertInto('ticket_events').values({
    ticket_id: value('ticket_id'),
    position: value('position'),
    id: value('id'),
    at: value('at'),
    who: value('who'),
    kind: value('kind'),
    detail: value('detail'),
    previous_hash: value('previous_hash'),
    hash: value('hash'),
  }),
)

const selectEvents = prepareQuery((db, value: Value<{ ticketId: string }>) =>
  db
    .selectFrom('ticket_events')
    .selectAll()
    .where('ticket_id', '=', value('ticketId'))
    .orderBy('position'),
)

/**
 * Adds to a ticket's history and marks the ticket as changed then. Each entry holds the hash of the
 * one before; the ticket holds the last, so that a cut tail shows as well.
 */
export async function appendEvent(db: Database, event: TicketEvent): Promise<void> {
  const head = firstRow(await selectHead(db, { ticketId: event.ticketId }))
  if (!head) throw new Error(`no ticket ${event.ticketId}`)
  const position = head.event_count + 1
  const hash = hashOfEvent(event, position, head.event_hash)
  assertChanged(
    await addEvent(db, {
      ticket_id: event.ticketId,
      position,
      id: event.id,
      at: event.at,
      who: event.who,
      kind: event.kind,
      detail: writeJson(event.detail),
      previous_hash: head.event_hash,
      hash,
    }),
  )
  const moved = { ticketId: event.ticketId, count: position, hash, at: event.at }
  assertChanged(await moveHead(db, moved))
}

/** The whole history, oldest first. */
export async function readEvents(db: Database, ticketId: string): Promise<TicketEvent[]> {
  return (await selectEvents(db, { ticketId })).rows.map(eventOfRow)
}

/** Whether nothing in the ticket's history was changed, taken out or cut off outside the application. */
export async function isHistoryWhole(db: Database, ticketId: string): Promise<boolean> {
  const head = firstRow(await selectHead(db, { ticketId }))
  if (!head) return false
  const { rows } = await selectEvents(db, { ticketId })
  let previous = ''
  for (const [index, row] of rows.entries()) {
    const hash = hashOfEvent(eventOfRow(row), index + 1, previous)
    if (row.previous_hash !== previous || row.hash !== hash) return false
    previous = hash
  }
  return rows.length === head.event_count && previous === head.event_hash
}

function hashOfEvent(event: TicketEvent, position: number, previousHash: string): string {
  return contentHash({ ...event, position, previousHash })
}

function eventOfRow(row: EventRow): TicketEvent {
  return {
    id: row.id,
    ticketId: row.ticket_id,
    at: row.at,
    who: row.who,
    kind: row.kind,
    detail: readJson(row.detail, ticketEventSchema.shape.detail),
  }
}
