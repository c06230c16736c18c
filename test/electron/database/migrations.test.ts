import { Kysely, sql } from 'kysely'
import BetterSqlite3 from 'better-sqlite3'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { migrateToLatest } from '../../../electron/database/migrate.ts'
import { migrations } from '../../../electron/database/migrations/index.ts'
import type { Schema } from '../../../electron/database/schema.ts'
import { BenchSqliteDialect } from '../../../electron/database/sqlite-dialect.ts'

type Check = (connection: BetterSqlite3.Database) => void

/** What each migration must have done; one that is not here fails the last test of this file. */
const checks: Readonly<Record<string, Check>> = {
  '0001-records': (connection) => {
    insertTicket(connection, 'received')
    expect(countOf(connection, 'received')).toBe(1)
    connection.exec("UPDATE tickets SET state = 'quoted'")
    expect([countOf(connection, 'received'), countOf(connection, 'quoted')]).toEqual([0, 1])
    expect(() => connection.exec("UPDATE tickets SET state = 'lost'")).toThrow(/CHECK/)
    expect(() => connection.exec("UPDATE tickets SET number = 'CB-2'")).toThrow(/keeps its number/)
    expect(() => connection.exec('DELETE FROM tickets')).toThrow(/never deleted/)
  },
  '0002-frozen-records': (connection) => {
    insertTicket(connection, 'received')
    connection.exec(`
      INSERT INTO ticket_events (ticket_id, position, id, at, who, kind, detail, previous_hash, hash)
      VALUES ('t', 1, 'e', '', '', 'ticket-logged', '{}', '', 'h')`)
    connection.exec(`
      INSERT INTO quotes VALUES ('q', 't', 1, '', '', 'PLN', 1, '[]', 100, 23, 123)`)
    connection.exec(`
      INSERT INTO decisions VALUES
        ('d', 't', 1, '', '', 'repair', '', 0, 1, '{}', '', '{}', '${'0'.repeat(64)}')`)
    for (const table of ['ticket_events', 'quotes', 'decisions']) {
      const refused = new RegExp(`${table} is append-only`)
      expect(() => connection.exec(`UPDATE ${table} SET id = 'x'`)).toThrow(refused)
      expect(() => connection.exec(`DELETE FROM ${table}`)).toThrow(refused)
      expect(() => connection.exec(`REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow(refused)
    }
  },
  '0003-search': (connection) => {
    connection.exec("INSERT INTO ticket_search (rowid, text) VALUES (7, 'zolkiewska')")
    const found = connection
      .prepare<[], number>(`SELECT rowid FROM ticket_search WHERE ticket_search MATCH '"kiew"'`)
      .pluck()
      .all()
    expect(found).toEqual([7])
  },
  '0004-catalogue-entries': (connection) => {
    insertTicket(connection, 'received')
    const kept = `'', '{}', '${'0'.repeat(64)}'`
    connection.exec(`
      INSERT INTO catalogue_entries
      VALUES (1, 'e', '', '', '{}', 'confirmed', NULL, NULL, '', '', '', '', '', '[]', NULL, '');
      INSERT INTO catalogue_entries
      VALUES (2, 'w', '', '', NULL, 'confirmed', NULL, NULL, '', '', '', '', '', '[]', 'e', '');
      INSERT INTO catalogue_versions VALUES ('one', ${kept}), ('two', ${kept});
      INSERT INTO redecisions VALUES (1, 'r', '', '', 'one', 'two', 1, 1, 5);
      INSERT INTO changed_verdicts VALUES ('r', 1, 't', '{}', '{}')`)
    const twice =
      "SELECT 3, 'x', at, who, term, confidence, valid_from, valid_to, source_title, source_link, clause, wording, retrieved_on, confirms, withdraws, reason FROM catalogue_entries WHERE id = 'w'"
    expect(() => connection.exec(`INSERT INTO catalogue_entries ${twice}`)).toThrow(/UNIQUE/)
    for (const table of [
      'catalogue_entries',
      'catalogue_versions',
      'redecisions',
      'changed_verdicts',
    ]) {
      const refused = new RegExp(`${table} is append-only`)
      const column = table === 'changed_verdicts' ? 'before' : 'rowid'
      expect(() => connection.exec(`UPDATE ${table} SET ${column} = 7`)).toThrow(refused)
      expect(() => connection.exec(`DELETE FROM ${table}`)).toThrow(refused)
    }
  },
  '0005-plans': (connection) => {
    insertTicket(connection, 'approved')
    const told = (kind: string, position: number) =>
      connection.exec(`
        INSERT INTO ticket_events (ticket_id, position, id, at, who, kind, detail, previous_hash, hash)
        VALUES ('t', ${position}, 'e', '', '', '${kind}', '{}', '', 'h')`)
    told('label-saved', 1)
    told('use-counted', 2)
    expect(() => told('lost', 3)).toThrow(/CHECK/)
    const replaced = (handOver: string, serial: string) =>
      connection.exec(
        `INSERT INTO replacements VALUES ('t', '${handOver}', '${serial}', '', '', '')`,
      )
    expect(() => replaced('unit', '')).toThrow(/CHECK/)
    expect(() => replaced('parts', 'S2')).toThrow(/CHECK/)
    replaced('unit', 'S2')
    connection.exec("INSERT INTO plan_uses VALUES ('t', 'd', '2026-11-18', '', '')")
    const again = "INSERT INTO plan_uses VALUES ('t', 'd', '2026-11-19', '', '')"
    expect(() => connection.exec(again)).toThrow(/UNIQUE/)
    connection.exec(`
      INSERT INTO plan_registrations VALUES ('r', 'd', 'annual', 'C', '', '', '', '', '', '', '')`)
    connection.exec(`
      INSERT INTO plan_steps VALUES ('d', 1, 's', 'r', NULL, 'registered', '', '', '', '{}')`)
    for (const [table, key] of [
      ['plan_uses', 'ticket_id'],
      ['plan_steps', 'device_id'],
      ['ticket_events', 'ticket_id'],
    ] as const) {
      const refused = new RegExp(`${table} is append-only`)
      expect(() => connection.exec(`UPDATE ${table} SET ${key} = 'x'`)).toThrow(refused)
      expect(() => connection.exec(`DELETE FROM ${table}`)).toThrow(refused)
    }
  },
  '0006-decision-sheets': (connection) => {
    insertTicket(connection, 'received')
    expect(connection.prepare('SELECT language FROM customers').pluck().get()).toBe('')
    expect(() => connection.exec("UPDATE customers SET language = 'fr'")).toThrow(/CHECK/)
    connection.exec(`
      INSERT INTO decisions VALUES
        ('d', 't', 1, '', '', 'repair', '', 0, NULL, '{}', '', '{}', '${'0'.repeat(64)}');
      INSERT INTO decision_sheets VALUES ('d', 'S', '{}', '${'0'.repeat(64)}');
      INSERT INTO decision_supersessions VALUES ('d', '', '', 'new-quote');
      INSERT INTO decision_signatures VALUES ('d', 'paper', '', '', '', '', '${'0'.repeat(64)}');
      INSERT INTO ticket_events (ticket_id, position, id, at, who, kind, detail, previous_hash, hash)
      VALUES ('t', 1, 'e', '', '', 'decision-superseded', '{}', '', 'h'),
        ('t', 2, 'f', '', '', 'ticket-logged', '{}', '', 'h')`)
    const lost = "INSERT INTO ticket_events VALUES ('t', 3, 'g', '', '', 'lost', '{}', '', 'h')"
    expect(() => connection.exec(lost)).toThrow(/CHECK/)
    for (const [table, key] of [
      ['decision_sheets', 'decision_id'],
      ['decision_supersessions', 'decision_id'],
      ['decision_signatures', 'decision_id'],
      ['ticket_events', 'ticket_id'],
    ] as const) {
      const refused = new RegExp(`${table} is append-only`)
      expect(() => connection.exec(`UPDATE ${table} SET ${key} = 'x'`)).toThrow(refused)
      expect(() => connection.exec(`DELETE FROM ${table}`)).toThrow(refused)
      expect(() => connection.exec(`REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow(refused)
    }
  },
  '0007-case-answers': (connection) => {
    insertTicket(connection, 'received')
    connection.exec("INSERT INTO case_answers VALUES ('t', '{}', '')")
    expect(() => connection.exec("INSERT INTO case_answers VALUES ('u', '{}', '')")).toThrow()
    connection.exec(`
      INSERT INTO ticket_events (ticket_id, position, id, at, who, kind, detail, previous_hash, hash)
      VALUES ('t', 1, 'e', '', '', 'question-answered', '{}', '', 'h')`)
    expect(() => connection.exec('DELETE FROM ticket_events')).toThrow(/append-only/)
  },
}

function insertTicket(connection: BetterSqlite3.Database, state: string): void {
  connection.exec(`
    INSERT INTO customers (
      id, name, email, phone, street, line2, postal_code, city, country, created_at, updated_at
    ) VALUES ('c', 'A', '', '', '', '', '', '', 'PL', '', '');
    INSERT INTO devices VALUES ('d', 'osmo-360', '', '');
    INSERT INTO tickets (
      id, number, state, stage, device_id, customer_id, serial_number, what_happened, incident_on,
      accessories, condition, event_count, event_hash, created_at, updated_at
    ) VALUES ('t', 'CB-1', '${state}', 'intake', 'd', 'c', 'S', '', '', '[]', '', 0, '', '', '')`)
}

function countOf(connection: BetterSqlite3.Database, state: string): number | undefined {
  return connection
    .prepare<[string], number>('SELECT total FROM ticket_counts WHERE state = ?')
    .pluck()
    .get(state)
}

async function migrateUpTo(last: string): Promise<BetterSqlite3.Database> {
  const connection = new BetterSqlite3(':memory:')
  connection.pragma('foreign_keys = ON')
  connection.pragma('recursive_triggers = ON')
  const db = new Kysely<Schema>({ dialect: new BenchSqliteDialect(connection) })
  onTestFinished(() => db.destroy())
  const list = Object.fromEntries(Object.entries(migrations).filter(([name]) => name <= last))
  await migrateToLatest(db, list)
  await sql`SELECT 1`.execute(db)
  return connection
}

describe('each migration', () => {
  it.each(Object.entries(checks))('%s does what it is for', async (name, check) => {
    check(await migrateUpTo(name))
  })

  it('has a check here', () => {
    expect(Object.keys(checks)).toEqual(Object.keys(migrations))
  })

  it('is numbered without a gap, one file each', () => {
    const folder = path.join(import.meta.dirname, '../../../electron/database/migrations')
    const files = readdirSync(folder).filter((file) => file !== 'index.ts')
    expect(files.sort().map((file) => file.replace(/\.ts$/, ''))).toEqual(Object.keys(migrations))
    const numbers = Object.keys(migrations).map((name) => Number(name.slice(0, 4)))
    expect(numbers).toEqual(numbers.map((_number, index) => index + 1))
  })
})
