import type { CountedUse } from '../../shared/records/coverage.ts'
import { assertChanged, firstRow, prepareQuery, type Value } from './prepare-query.ts'
import type { Database } from './schema.ts'

export interface NewPlanUse {
  readonly ticketId: string
  readonly deviceId: string
  readonly incidentOn: string
  readonly countedAt: string
  readonly who: string
}

const selectUses = prepareQuery((db, value: Value<{ deviceId: string }>) =>
  db
    .selectFrom('plan_uses')
    .innerJoin('tickets', 'tickets.id', 'plan_uses.ticket_id')
    .select([
      'plan_uses.ticket_id as ticketId',
      'tickets.number',
      'plan_uses.incident_on as incidentOn',
      'plan_uses.counted_at as countedAt',
    ])
    .where('plan_uses.device_id', '=', value('deviceId'))
    .orderBy('plan_uses.counted_at'),
)

const selectUseOfTicket = prepareQuery((db, value: Value<{ ticketId: string }>) =>
  db.selectFrom('plan_uses').select('incident_on').where('ticket_id', '=', value('ticketId')),
)

const addUse = prepareQuery((db, value: Value<NewPlanUse>) =>
  db.insertInto('plan_uses').values({
    ticket_id: value('ticketId'),
    device_id: value('deviceId'),
    incident_on: value('incidentOn'),
    counted_at: value('countedAt'),
    who: value('who'),
  }),
)

/** Replacements that left this centre for the device, oldest first, whatever its serial number was. */
export async function readCountedUses(db: Database, deviceId: string): Promise<CountedUse[]> {
  return (await selectUses(db, { deviceId })).rows
}

/** The day of the accident with which this ticket was counted, if it was. */
export async function findUseOfTicket(db: Database, ticketId: string): Promise<string | undefined> {
  return firstRow(await selectUseOfTicket(db, { ticketId }))?.incident_on
}

export async function insertPlanUse(db: Database, use: NewPlanUse): Promise<void> {
  assertChanged(await addUse(db, use))
}
