import {
  ticketSchema,
  type Ticket,
  type TicketRow,
  type TicketStage,
  type TicketState,
} from '../../shared/records/ticket.ts'
import { readSerials } from './device-repository.ts'
import { readJson, writeJson } from './json-column.ts'
import { assertChanged, firstRow, prepareQuery, type Value } from './prepare-query.ts'
import type { Database } from './schema.ts'
import {
  insertTicketSearch,
  listTicketSequences,
  rewriteTicketSearch,
  type TicketFilter,
} from './search-sqlite.ts'
import { ticketSearchText, type SearchedPerson } from './search-text.ts'

/** The part of a ticket that every change looks at first. */
export interface TicketHead {
  readonly id: string
  readonly number: string
  readonly state: TicketState
  readonly stage: TicketStage
  readonly deviceId: string
  readonly customerId: string
}

export interface TicketColumns {
  readonly id: string
  readonly number: string
  readonly state: TicketState
  readonly stage: TicketStage
  readonly device_id: string
  readonly customer_id: string
  readonly serial_number: string
  readonly what_happened: string
  readonly incident_on: string
  readonly accessories: string
  readonly condition: string
  readonly created_at: string
  readonly updated_at: string
}

const addTicket = prepareQuery((db, value: Value<TicketColumns>) =>
  db
    .insertInto('tickets')
    .values({
      id: value('id'),
      number: value('number'),
      state: value('state'),
      stage: value('stage'),
      device_id: value('device_id'),
      customer_id: value('customer_id'),
      serial_number: value('serial_number'),
      what_happened: value('what_happened'),
      incident_on: value('incident_on'),
      accessories: value('accessories'),
      condition: value('condition'),
      event_count: 0,
      event_hash: '',
      created_at: value('created_at'),
      updated_at: value('updated_at'),
    })
    .returning('sequence'),
)

const changeVisit = prepareQuery(
  (
    db,
    value: Value<Omit<TicketColumns, 'number' | 'state' | 'stage' | 'created_at' | 'updated_at'>>,
  ) =>
    db
      .updateTable('tickets')
      .set({
        device_id: value('device_id'),
        customer_id: value('customer_id'),
        serial_number: value('serial_number'),
        what_happened: value('what_happened'),
        incident_on: value('incident_on'),
        accessories: value('accessories'),
        condition: value('condition'),
      })
      .where('id', '=', value('id')),
)

const selectHead = prepareQuery((db, value: Value<{ id: string }>) =>
  db
    .selectFrom('tickets')
    .select(['id', 'number', 'state', 'stage', 'device_id', 'customer_id'])
    .where('id', '=', value('id')),
)

const selectTicket = prepareQuery((db, value: Value<{ id: string }>) =>
  db
    .selectFrom('tickets')
    .select([
      'id',
      'number',
      'state',
      'stage',
      'device_id',
      'customer_id',
      'serial_number',
      'what_happened',
      'incident_on',
      'accessories',
      'condition',
      'created_at',
      'updated_at',
    ])
    .where('id', '=', value('id')),
)

const changeState = prepareQuery((db, value: Value<{ id: string; state: TicketState }>) =>
  db
    .updateTable('tickets')
    .set({ state: value('state') })
    .where('id', '=', value('id')),
)

const changeStage = prepareQuery((db, value: Value<{ id: string; stage: TicketStage }>) =>
  db
    .updateTable('tickets')
    .set({ stage: value('stage') })
    .where('id', '=', value('id')),
)

const selectCounts = prepareQuery((db) => db.selectFrom('ticket_counts').select(['state', 'total']))

const selectVisits = prepareQuery((db, value: Value<{ deviceId: string }>) =>
  db
    .selectFrom('tickets')
    .select(['id', 'number', 'state', 'created_at', 'customer_id'])
    .where('device_id', '=', value('deviceId'))
    .orderBy('sequence', 'desc'),
)

const selectForSearch = prepareQuery((db, value: Value<{ customerId: string; deviceId: string }>) =>
  db
    .selectFrom('tickets')
    .innerJoin('customers', 'customers.id', 'tickets.customer_id')
    .select([
      'tickets.sequence',
      'tickets.number',
      'tickets.serial_number',
      'tickets.device_id',
      'customers.name',
      'customers.email',
      'customers.phone',
    ])
    .where((condition) =>
      condition.or([
        condition('tickets.customer_id', '=', value('customerId')),
        condition('tickets.device_id', '=', value('deviceId')),
      ]),
    ),
)

/** A new ticket, found by what is true of it; the caller writes the first entry of its history. */
export async function insertTicket(
  db: Database,
  ticket: Ticket,
  customer: SearchedPerson,
): Promise<void> {
  const row = firstRow(await addTicket(db, columnsOfTicket(ticket)))
  if (!row) throw new Error('the ticket was not written')
  const text = ticketSearchText(ticket.number, [ticket.serialNumber], customer)
  await insertTicketSearch(db, row.sequence, text)
}

export async function updateVisit(db: Database, ticket: Omit<Ticket, 'number'>): Promise<void> {
  assertChanged(await changeVisit(db, columnsOfTicket({ ...ticket, number: '' })))
}

export async function findTicketHead(db: Database, id: string): Promise<TicketHead | undefined> {
  const row = firstRow(await selectHead(db, { id }))
  if (!row) return undefined
  const { device_id, customer_id, ...head } = row
  return { ...head, deviceId: device_id, customerId: customer_id }
}

export async function readTicket(db: Database, id: string): Promise<Ticket> {
  const row = firstRow(await selectTicket(db, { id }))
  if (!row) throw new Error(`no ticket ${id}`)
  return ticketOfColumns(row)
}

export async function setTicketState(db: Database, id: string, state: TicketState): Promise<void> {
  assertChanged(await changeState(db, { id, state }))
}

/** Whether there is such a ticket. */
export async function setTicketStage(
  db: Database,
  id: string,
  stage: TicketStage,
): Promise<boolean> {
  return Number((await changeStage(db, { id, stage })).numAffectedRows) === 1
}

/** How many tickets stand in these states; all of them when none is named. */
export async function countTicketsInStates(
  db: Database,
  states: readonly TicketState[],
): Promise<number> {
  const { rows } = await selectCounts(db, {})
  const wanted = rows.filter(({ state }) => states.length === 0 || states.includes(state))
  return wanted.reduce((sum, { total }) => sum + total, 0)
}

export async function readVisits(db: Database, deviceId: string) {
  return (await selectVisits(db, { deviceId })).rows
}

/** One page of the list, the newest ticket first. */
export async function listTickets(
  db: Database,
  filter: TicketFilter,
  offset: number,
  limit: number,
): Promise<TicketRow[]> {
  const sequences = await listTicketSequences(db, filter, offset, limit)
  if (sequences.length === 0) return []
  const rows = await db
    .selectFrom('tickets')
    .innerJoin('devices', 'devices.id', 'tickets.device_id')
    .innerJoin('customers', 'customers.id', 'tickets.customer_id')
    .select([
      'tickets.id',
      'tickets.number',
      'tickets.state',
      'tickets.stage',
      'devices.model',
      'tickets.serial_number as serialNumber',
      'customers.name as customerName',
      'tickets.created_at as createdAt',
      'tickets.updated_at as updatedAt',
    ])
    .where('tickets.sequence', 'in', sequences)
    .orderBy('tickets.sequence', 'desc')
    .execute()
  return rows
}

/** After a customer or a device changed: all their tickets are found by what is true now. */
export async function refreshTicketSearch(
  db: Database,
  changed: { readonly customerId: string; readonly deviceId: string },
): Promise<void> {
  const { rows } = await selectForSearch(db, changed)
  const chains = new Map<string, readonly string[]>()
  for (const row of rows) {
    let chain = chains.get(row.device_id)
    if (chain === undefined) {
      chain = (await readSerials(db, row.device_id)).map(({ serialNumber }) => serialNumber)
      chains.set(row.device_id, chain)
    }
    const serials = new Set([row.serial_number, ...chain])
    const text = ticketSearchText(row.number, [...serials], row)
    await rewriteTicketSearch(db, row.sequence, text)
  }
}

export function ticketOfColumns(row: TicketColumns): Ticket {
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    stage: row.stage,
    deviceId: row.device_id,
    customerId: row.customer_id,
    serialNumber: row.serial_number,
    whatHappened: row.what_happened,
    incidentOn: row.incident_on,
    accessories: readJson(row.accessories, ticketSchema.shape.accessories),
    condition: row.condition,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

function columnsOfTicket(ticket: Ticket): TicketColumns {
  return {
    id: ticket.id,
    number: ticket.number,
    state: ticket.state,
    stage: ticket.stage,
    device_id: ticket.deviceId,
    customer_id: ticket.customerId,
    serial_number: ticket.serialNumber,
    what_happened: ticket.whatHappened,
    incident_on: ticket.incidentOn,
    accessories: writeJson(ticket.accessories),
    condition: ticket.condition,
    created_at: ticket.createdAt,
    updated_at: ticket.updatedAt,
  }
}
