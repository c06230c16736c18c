import { sql, type Kysely } from 'kysely'

/**
 * What the customer was shown, with its seal; which versions are superseded, and why; signatures. Each
 * is a row of its own, so that a decision itself never changes. And a customer's language.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
  for (const table of ['decision_sheets', 'decision_supersessions', 'decision_signatures']) {
    await refuse(db, table, 'UPDATE')
    await refuse(db, table, 'DELETE')
  }
  await allowEventKinds(db, [
    'decision-superseded',
    'decision-signed',
    'sheet-printed',
    'sheet-saved',
    'sheet-failed',
  ])
}

const statements = [
  // Empty: nobody said, so the country decides.
  sql`
    ALTER TABLE customers ADD COLUMN language TEXT NOT NULL DEFAULT ''
    CHECK (language IN ('', 'en', 'pl', 'de', 'lt'))`,
  sql`
    CREATE TABLE decision_sheets (
      decision_id TEXT PRIMARY KEY REFERENCES decisions (id),
      serial_number TEXT NOT NULL,
      content TEXT NOT NULL CHECK (json_valid(content)),
      seal TEXT NOT NULL CHECK (length(seal) = 64)
    ) STRICT`,
  sql`
    CREATE TABLE decision_supersessions (
      decision_id TEXT PRIMARY KEY REFERENCES decisions (id),
      at TEXT NOT NULL,
      who TEXT NOT NULL,
      cause TEXT NOT NULL CHECK (
        cause IN ('new-quote', 'facts-changed', 'terms-changed', 'chosen-again')
      )
    ) STRICT`,
  sql`
    CREATE TABLE decision_signatures (
      decision_id TEXT PRIMARY KEY REFERENCES decisions (id),
      way TEXT NOT NULL CHECK (way IN ('screen', 'paper')),
      signer TEXT NOT NULL,
      svg TEXT NOT NULL CHECK ((svg = '') = (way = 'paper')),
      signed_at TEXT NOT NULL,
      who TEXT NOT NULL,
      hash TEXT NOT NULL CHECK (length(hash) = 64)
    ) STRICT`,
]

async function refuse(db: Kysely<unknown>, table: string, change: 'UPDATE' | 'DELETE') {
  const trigger = sql.id(`${table}_refuse_${change.toLowerCase()}`)
  await sql`
    CREATE TRIGGER ${trigger} BEFORE ${sql.raw(change)} ON ${sql.id(table)}
    BEGIN SELECT RAISE(ABORT, ${sql.lit(`${table} is append-only`)}); END`.execute(db)
}

/**
 * SQLite changes a CHECK only with the whole table: history is made again as it stands, with more
 * kinds, and put in the place of the old one with its triggers, hashes and all.
 */
export async function allowEventKinds(
  db: Kysely<unknown>,
  kinds: readonly string[],
): Promise<void> {
  const { rows } = await sql<{ type: string; sql: string }>`
    SELECT type, sql FROM sqlite_schema
    WHERE tbl_name = 'ticket_events' AND sql IS NOT NULL`.execute(db)
  const table = rows.find(({ type }) => type === 'table')
  if (!table) throw new Error('there is no history')
  const added = kinds.map((kind) => `'${kind}', `).join('')
  const wider = table.sql
    .replace('ticket_events', 'ticket_events_wider')
    .replace(/kind IN \(\s*/, (opening) => opening + added)
  if (!wider.includes(added)) throw new Error('the kinds of events stand elsewhere')
  await sql.raw(wider).execute(db)
  await sql`INSERT INTO ticket_events_wider SELECT * FROM ticket_events`.execute(db)
  await sql`DROP TABLE ticket_events`.execute(db)
  await sql`ALTER TABLE ticket_events_wider RENAME TO ticket_events`.execute(db)
  for (const { type, sql: statement } of rows) {
    if (type !== 'table') await sql.raw(statement).execute(db)
  }
}
