import { firstRow, prepareQuery, type Value } from './prepare-query.ts'
import type { Database } from './schema.ts'

const increase = prepareQuery((db, value: Value<{ name: string }>) =>
  db
    .updateTable('counters')
    .set((column) => ({ value: column('value', '+', 1) }))
    .where('name', '=', value('name'))
    .returning('value'),
)

const selectByNumber = prepareQuery((db, value: Value<{ number: string }>) =>
  db.selectFrom('tickets').select('id').where('number', '=', value('number')),
)

/** A number that was never given out before; a rolled back transaction gives it back. */
export async function nextTicketCount(db: Database): Promise<number> {
  const row = firstRow(await increase(db, { name: 'ticket-number' }))
  if (!row) throw new Error('the counter of ticket numbers is missing')
  return row.value
}

export async function isTicketNumberTaken(db: Database, number: string): Promise<boolean> {
  return firstRow(await selectByNumber(db, { number })) !== undefined
}
