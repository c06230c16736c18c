import { sql, type Kysely } from 'kysely'

/** What is written once and never again: history, issued quotes, decisions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of tables) await statement.execute(db)
  for (const table of ['ticket_events', 'quotes', 'decisions']) {
    await refuse(db, table, 'UPDATE')
    await refuse(db, table, 'DELETE')
  }
}

const tables = [
  sql`
    CREATE TABLE ticket_events (
      ticket_id TEXT NOT NULL REFERENCES tickets (id),
      position INTEGER NOT NULL CHECK (position >= 1),
      id TEXT NOT NULL,
      at TEXT NOT NULL,
      who TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (
        kind IN (
          'ticket-logged', 'intake-changed', 'diagnosis-recorded', 'quote-issued', 'decision-made',
          'shipment-saved', 'label-printed', 'label-saved', 'label-sent', 'label-failed'
        )
      ),
      detail TEXT NOT NULL CHECK (json_valid(detail)),
      previous_hash TEXT NOT NULL,
      hash TEXT NOT NULL,
      PRIMARY KEY (ticket_id, position)
    ) STRICT, WITHOUT ROWID`,
  sql`
    CREATE TABLE quotes (
      id TEXT PRIMARY KEY,
      ticket_id TEXT NOT NULL REFERENCES tickets (id),
      version INTEGER NOT NULL CHECK (version >= 1),
      issued_at TEXT NOT NULL,
      valid_until TEXT NOT NULL,
      currency TEXT NOT NULL CHECK (length(currency) = 3),
      repairable INTEGER NOT NULL CHECK (repairable IN (0, 1)),
      lines TEXT NOT NULL CHECK (json_valid(lines)),
      net_minor INTEGER NOT NULL CHECK (net_minor >= 0),
      tax_minor INTEGER NOT NULL CHECK (tax_minor >= 0),
      gross_minor INTEGER NOT NULL CHECK (gross_minor = net_minor + tax_minor),
      UNIQUE (ticket_id, version)
    ) STRICT`,
  sql`
    CREATE TABLE decisions (
      id TEXT PRIMARY KEY,
      ticket_id TEXT NOT NULL REFERENCES tickets (id),
      version INTEGER NOT NULL CHECK (version >= 1),
      made_at TEXT NOT NULL,
      who TEXT NOT NULL,
      choice TEXT NOT NULL CHECK (
        choice IN ('warranty-repair', 'repair', 'replacement', 'decline')
      ),
      reason TEXT NOT NULL,
      against_recommendation INTEGER NOT NULL CHECK (against_recommendation IN (0, 1)),
      quote_version INTEGER,
      decision_case TEXT NOT NULL CHECK (json_valid(decision_case)),
      catalogue_version TEXT NOT NULL,
      result TEXT NOT NULL CHECK (json_valid(result)),
      hash TEXT NOT NULL CHECK (length(hash) = 64),
      UNIQUE (ticket_id, version),
      FOREIGN KEY (ticket_id, quote_version) REFERENCES quotes (ticket_id, version)
    ) STRICT`,
]

async function refuse(db: Kysely<unknown>, table: string, change: 'UPDATE' | 'DELETE') {
  const trigger = sql.id(`${table}_refuse_${change.toLowerCase()}`)
  await sql`
    CREATE TRIGGER ${trigger} BEFORE ${sql.raw(change)} ON ${sql.id(table)}
    BEGIN SELECT RAISE(ABORT, ${sql.lit(`${table} is append-only`)}); END`.execute(db)
}
