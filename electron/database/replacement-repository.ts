import type { Replacement } from '../../shared/records/replacement.ts'
import { assertChanged, firstRow, prepareQuery, type Value } from './prepare-query.ts'
import type { Database } from './schema.ts'

const selectReplacement = prepareQuery((db, value: Value<{ ticketId: string }>) =>
  db
    .selectFrom('replacements')
    .select([
      'ticket_id as ticketId',
      'hand_over as handOver',
      'serial_number as serialNumber',
      'noted_at as notedAt',
      'who',
      'passed_at as passedAt',
    ])
    .where('ticket_id', '=', value('ticketId')),
)

const selectPromised = prepareQuery(
  (db, value: Value<{ ticketId: string; model: string; serialNumber: string }>) =>
    db
      .selectFrom('replacements')
      .innerJoin('tickets', 'tickets.id', 'replacements.ticket_id')
      .innerJoin('devices', 'devices.id', 'tickets.device_id')
      .select('tickets.number')
      .where('replacements.serial_number', '=', value('serialNumber'))
      .where('replacements.ticket_id', '<>', value('ticketId'))
      .where('devices.model', '=', value('model'))
      .limit(1),
)

const upsertReplacement = prepareQuery((db, value: Value<Replacement>) => {
  const details = {
    hand_over: value('handOver'),
    serial_number: value('serialNumber'),
    noted_at: value('notedAt'),
    who: value('who'),
    passed_at: value('passedAt'),
  }
  return db
    .insertInto('replacements')
    .values({ ticket_id: value('ticketId'), ...details })
    .onConflict((conflict) => conflict.column('ticket_id').doUpdateSet(details))
})

export async function findReplacement(
  db: Database,
  ticketId: string,
): Promise<Replacement | undefined> {
  return firstRow(await selectReplacement(db, { ticketId }))
}

/** The number of another ticket whose customer gets this unit, if there is one. */
export async function findTicketPromised(
  db: Database,
  unit: { readonly ticketId: string; readonly model: string; readonly serialNumber: string },
): Promise<string | undefined> {
  return firstRow(await selectPromised(db, unit))?.number
}

export async function writeReplacement(db: Database, replacement: Replacement): Promise<void> {
  assertChanged(await upsertReplacement(db, replacement))
}
