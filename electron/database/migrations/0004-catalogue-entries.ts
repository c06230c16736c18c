import { sql, type Kysely } from 'kysely'

/**
 * Terms that a manager confirmed, entered or withdrew; the catalogues that decisions were made with;
 * and what re-deciding the open tickets found. All of it is written once and never again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of tables) await statement.execute(db)
  for (const table of names) {
    await refuse(db, table, 'UPDATE')
    await refuse(db, table, 'DELETE')
  }
}

const names = ['catalogue_entries', 'catalogue_versions', 'redecisions', 'changed_verdicts']

const tables = [
  sql`
    CREATE TABLE catalogue_entries (
      sequence INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      at TEXT NOT NULL,
      who TEXT NOT NULL,
      term TEXT CHECK (term IS NULL OR json_valid(term)),
      confidence TEXT NOT NULL CHECK (confidence = 'confirmed'),
      valid_from TEXT,
      valid_to TEXT,
      source_title TEXT NOT NULL,
      source_link TEXT NOT NULL,
      clause TEXT NOT NULL,
      wording TEXT NOT NULL,
      retrieved_on TEXT NOT NULL,
      confirms TEXT NOT NULL CHECK (json_valid(confirms)),
      withdraws TEXT UNIQUE REFERENCES catalogue_entries (id),
      reason TEXT NOT NULL,
      CHECK ((term IS NULL) = (withdraws IS NOT NULL))
    ) STRICT`,
  sql`
    CREATE TABLE catalogue_versions (
      version TEXT PRIMARY KEY,
      kept_at TEXT NOT NULL,
      content TEXT NOT NULL CHECK (json_valid(content)),
      hash TEXT NOT NULL CHECK (length(hash) = 64)
    ) STRICT`,
  sql`
    CREATE TABLE redecisions (
      sequence INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      finished_at TEXT NOT NULL,
      who TEXT NOT NULL,
      from_version TEXT NOT NULL REFERENCES catalogue_versions (version),
      to_version TEXT NOT NULL REFERENCES catalogue_versions (version),
      tickets INTEGER NOT NULL CHECK (tickets >= 0),
      changed INTEGER NOT NULL CHECK (changed BETWEEN 0 AND tickets),
      milliseconds INTEGER NOT NULL CHECK (milliseconds >= 0)
    ) STRICT`,
  sql`
    CREATE TABLE changed_verdicts (
      redecision_id TEXT NOT NULL REFERENCES redecisions (id),
      position INTEGER NOT NULL CHECK (position >= 1),
      ticket_id TEXT NOT NULL REFERENCES tickets (id),
      before TEXT NOT NULL CHECK (json_valid(before)),
      after TEXT NOT NULL CHECK (json_valid(after)),
      PRIMARY KEY (redecision_id, position)
    ) STRICT, WITHOUT ROWID`,
]

async function refuse(db: Kysely<unknown>, table: string, change: 'UPDATE' | 'DELETE') {
  const trigger = sql.id(`${table}_refuse_${change.toLowerCase()}`)
  await sql`
    CREATE TRIGGER ${trigger} BEFORE ${sql.raw(change)} ON ${sql.id(table)}
    BEGIN SELECT RAISE(ABORT, ${sql.lit(`${table} is append-only`)}); END`.execute(db)
}
