import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { isHistoryWhole, readEvents } from '../../../electron/database/event-repository.ts'
import type { Database } from '../../../electron/database/schema.ts'
import { issueQuote } from '../../../electron/services/issue-quote.ts'
import { logTicket, makeDiagnosis, valueOf } from '../../helpers/make-ticket.ts'
import { openTestBench } from '../../helpers/open-test-bench.ts'

async function openWithHistory() {
  const bench = await openTestBench()
  const ticketId = await logTicket(bench)
  bench.clock.advance({ hours: 1 })
  valueOf(await issueQuote(bench, { ticketId, diagnosis: makeDiagnosis() }))
  return { db: bench.db, ticketId }
}

it('tells who did what and when, oldest first', async () => {
  const { db, ticketId } = await openWithHistory()
  expect(await readEvents(db, ticketId)).toMatchObject([
    { at: '2026-11-20T10:00:00.000Z', who: 'Bench 1', kind: 'ticket-logged' },
    {
      at: '2026-11-20T11:00:00.000Z',
      who: 'Bench 1',
      kind: 'quote-issued',
      detail: { version: 1, minor: 61_240, currency: 'PLN', repairable: true },
    },
  ])
  expect(await isHistoryWhole(db, ticketId)).toBe(true)
})

it.each(['UPDATE ticket_events SET who = ?', 'DELETE FROM ticket_events WHERE who <> ?'])(
  'refuses %s',
  async (statement) => {
    const { db } = await openWithHistory()
    const [start = '', end = ''] = statement.split('?')
    const attempt = sql`${sql.raw(start)}${'Somebody'}${sql.raw(end)}`.execute(db)
    await expect(attempt).rejects.toThrow('ticket_events is append-only')
  },
)

/** What somebody with the file and without respect could do. */
const forgeries: Readonly<Record<string, (db: Database) => Promise<unknown>>> = {
  'another name': (db) => sql`UPDATE ticket_events SET who = 'Somebody'`.execute(db),
  'another time': (db) => sql`UPDATE ticket_events SET at = '2026-01-01'`.execute(db),
  'another price': (db) =>
    sql`UPDATE ticket_events SET detail = replace(detail, '61240', '1') WHERE position = 2`.execute(
      db,
    ),
  'the first entry gone': (db) => sql`DELETE FROM ticket_events WHERE position = 1`.execute(db),
  'the last entry gone': (db) => sql`DELETE FROM ticket_events WHERE position = 2`.execute(db),
}

it.each(Object.entries(forgeries))('shows %s, done past the triggers', async (_name, forge) => {
  const { db, ticketId } = await openWithHistory()
  await sql`DROP TRIGGER ticket_events_refuse_update`.execute(db)
  await sql`DROP TRIGGER ticket_events_refuse_delete`.execute(db)
  expect(await isHistoryWhole(db, ticketId)).toBe(true)
  await forge(db)
  expect(await isHistoryWhole(db, ticketId)).toBe(false)
})
