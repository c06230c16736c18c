import { sql, type Kysely } from 'kysely'

/** Plans on devices: replacements that pass on, uses that are counted, registrations and their steps. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...tables, ...wideEventKinds]) await statement.execute(db)
  for (const table of ['plan_uses', 'plan_steps', 'ticket_events']) {
    await refuse(db, table, 'UPDATE')
    await refuse(db, table, 'DELETE')
  }
}

const tables = [
  sql`
    CREATE TABLE replacements (
      ticket_id TEXT PRIMARY KEY REFERENCES tickets (id),
      hand_over TEXT NOT NULL CHECK (hand_over IN ('unit', 'parts')),
      serial_number TEXT NOT NULL,
      noted_at TEXT NOT NULL,
      who TEXT NOT NULL,
      passed_at TEXT NOT NULL,
      CHECK ((hand_over = 'unit') = (serial_number <> ''))
    ) STRICT, WITHOUT ROWID`,
  sql`CREATE INDEX replacements_by_serial ON replacements (serial_number)`,
  // One ticket, one use: printing its label again counts nothing twice.
  sql`
    CREATE TABLE plan_uses (
      ticket_id TEXT PRIMARY KEY REFERENCES tickets (id),
      device_id TEXT NOT NULL REFERENCES devices (id),
      incident_on TEXT NOT NULL,
      counted_at TEXT NOT NULL,
      who TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
  sql`CREATE INDEX plan_uses_by_device ON plan_uses (device_id)`,
  sql`
    CREATE TABLE plan_registrations (
      id TEXT PRIMARY KEY,
      device_id TEXT NOT NULL REFERENCES devices (id),
      plan TEXT NOT NULL CHECK (plan IN ('annual', 'two-year')),
      code TEXT NOT NULL,
      first_name TEXT NOT NULL,
      last_name TEXT NOT NULL,
      email TEXT NOT NULL,
      region TEXT NOT NULL,
      device_activated TEXT NOT NULL,
      registered_at TEXT NOT NULL,
      who TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
  sql`CREATE INDEX plan_registrations_by_device ON plan_registrations (device_id)`,
  sql`CREATE INDEX plan_registrations_by_code ON plan_registrations (code)`,
  sql`CREATE INDEX coverages_by_code ON coverages (code) WHERE code <> ''`,
  sql`
    CREATE TABLE plan_steps (
      device_id TEXT NOT NULL REFERENCES devices (id),
      position INTEGER NOT NULL CHECK (position >= 1),
      id TEXT NOT NULL,
      registration_id TEXT REFERENCES plan_registrations (id),
      ticket_id TEXT REFERENCES tickets (id),
      kind TEXT NOT NULL CHECK (
        kind IN (
          'registered', 'video-sent', 'video-accepted', 'video-rejected', 'activated', 'withdrawn',
          'extension-bought', 'reward-claimed'
        )
      ),
      at TEXT NOT NULL,
      noted_at TEXT NOT NULL,
      who TEXT NOT NULL,
      detail TEXT NOT NULL CHECK (json_valid(detail)),
      PRIMARY KEY (device_id, position)
    ) STRICT, WITHOUT ROWID`,
]

/** SQLite changes a CHECK only with the whole table: history is copied as it stands, hashes and all. */
const wideEventKinds = [
  sql`
    CREATE TABLE ticket_events_wide (
      ticket_id TEXT NOT NULL REFERENCES tickets (id),
      position INTEGER NOT NULL CHECK (position >= 1),
      id TEXT NOT NULL,
      at TEXT NOT NULL,
      who TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (
        kind IN (
          'ticket-logged', 'intake-changed', 'diagnosis-recorded', 'quote-issued', 'decision-made',
          'shipment-saved', 'label-printed', 'label-saved', 'label-sent', 'label-failed',
          'replacement-noted', 'use-counted', 'unit-replaced', 'plan-noted'
        )
      ),
      detail TEXT NOT NULL CHECK (json_valid(detail)),
      previous_hash TEXT NOT NULL,
      hash TEXT NOT NULL,
      PRIMARY KEY (ticket_id, position)
    ) STRICT, WITHOUT ROWID`,
  sql`
    INSERT INTO ticket_events_wide
    SELECT ticket_id, position, id, at, who, kind, detail, previous_hash, hash
    FROM ticket_events ORDER BY ticket_id, position`,
  sql`DROP TABLE ticket_events`,
  sql`ALTER TABLE ticket_events_wide RENAME TO ticket_events`,
]

async function refuse(db: Kysely<unknown>, table: string, change: 'UPDATE' | 'DELETE') {
  const trigger = sql.id(`${table}_refuse_${change.toLowerCase()}`)
  await sql`
    CREATE TRIGGER ${trigger} BEFORE ${sql.raw(change)} ON ${sql.id(table)}
    BEGIN SELECT RAISE(ABORT, ${sql.lit(`${table} is append-only`)}); END`.execute(db)
}
