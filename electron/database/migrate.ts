import { sql } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import type { Database } from './schema.ts'

export type MigrationList = Readonly<Record<string, Migration>>

export interface MigrationState {
  /** Migrations of this application that the database has not seen, in order. */
  readonly pending: readonly string[]
  /** Migrations in the database that this application does not know: a newer one wrote it. */
  readonly unknown: readonly string[]
}

/** Where the database stands, from one small table: the Migrator itself would read the whole schema. */
export async function readMigrationState(
  db: Database,
  list: MigrationList,
): Promise<MigrationState> {
  const applied = await readAppliedMigrations(db)
  const names = Object.keys(list)
  return {
    pending: names.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !names.includes(name)),
  }
}

/** Runs what is pending in one transaction: all of it or nothing. Throws the fault of a failed one. */
export async function migrateToLatest(db: Database, list: MigrationList): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve({ ...list }) }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error instanceof Error) throw error
  if (error !== undefined) throw new Error('a migration failed', { cause: error })
}

async function readAppliedMigrations(db: Database): Promise<readonly string[]> {
  const table = await sql`
    SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'kysely_migration'`.execute(db)
  if (table.rows.length === 0) return []
  const applied = await sql<{
    name: string
  }>`SELECT name FROM kysely_migration ORDER BY name`.execute(db)
  return applied.rows.map(({ name }) => name)
}
