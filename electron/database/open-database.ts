import BetterSqlite3 from 'better-sqlite3'
import { Kysely } from 'kysely'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { refusal, success, type Result } from '../../shared/ipc/result.ts'
import { backUpDatabase } from './back-up.ts'
import { migrateToLatest, readMigrationState, type MigrationList } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import type { Database, Schema } from './schema.ts'
import { BenchSqliteDialect } from './sqlite-dialect.ts'
import { refusalOfDatabaseError } from './sqlite-fault.ts'

export interface OpenDatabase {
  readonly db: Database
  /** SQLite's own count, which changes when another process has written. */
  readonly dataVersion: () => number
  /** The backup that was made because the database had to be migrated. */
  readonly backupFile: string | undefined
  /** Ends cleanly, so that the next start needs no check. */
  readonly close: () => Promise<void>
}

export interface OpenOptions {
  readonly dataFolder: string
  /** Names the backup. */
  readonly now: () => string
  readonly migrations?: MigrationList
}

/**
 * Opens the bench's database, made or migrated as needed. What a person can act on is a refusal
 * (locked, damaged, written by a newer CareBench, migration failed and where the backup is).
 */
export async function openDatabase(options: OpenOptions): Promise<Result<OpenDatabase>> {
  const file = path.join(options.dataFolder, 'carebench.db')
  const mark = path.join(options.dataFolder, 'carebench.open')
  let connection: BetterSqlite3.Database | undefined
  try {
    mkdirSync(options.dataFolder, { recursive: true })
    const isNew = !existsSync(file)
    connection = connect(file)
    if (existsSync(mark) && !isSound(connection)) {
      connection.close()
      return refusal('database-damaged', { values: { file } })
    }
    writeFileSync(mark, '')
    const opened = await prepareSchema(connection, isNew, options)
    if (!opened.ok) {
      connection.close()
      rmSync(mark, { force: true })
      return opened
    }
    return success({
      ...opened.value,
      dataVersion: dataVersionOf(connection),
      close: () => closeDatabase(opened.value.db, mark),
    })
  } catch (error) {
    connection?.close()
    const refused = refusalOfDatabaseError(error) ?? refusalOfFolderError(error)
    if (!refused) throw error
    return refusal(refused.error.code, { values: { file } })
  }
}

function connect(file: string): BetterSqlite3.Database {
  const connection = new BetterSqlite3(file)
  connection.pragma('busy_timeout = 5000')
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  connection.pragma('trusted_schema = OFF')
  connection.pragma('cell_size_check = ON')
  // 32 MB: the inner pages of every index stay in memory, also with a million tickets.
  connection.pragma('cache_size = -32768')
  // REPLACE deletes too: without this it would slip past the triggers that forbid deleting.
  connection.pragma('recursive_triggers = ON')
  return connection
}

function dataVersionOf(connection: BetterSqlite3.Database): () => number {
  const statement = connection.prepare<[], number>('PRAGMA data_version').pluck()
  return () => statement.get() ?? 0
}

function isSound(connection: BetterSqlite3.Database): boolean {
  return connection.pragma('quick_check(1)', { simple: true }) === 'ok'
}

async function prepareSchema(
  connection: BetterSqlite3.Database,
  isNew: boolean,
  options: OpenOptions,
): Promise<Result<Pick<OpenDatabase, 'db' | 'backupFile'>>> {
  const list = options.migrations ?? migrations
  const db = new Kysely<Schema>({ dialect: new BenchSqliteDialect(connection) })
  const state = await readMigrationState(db, list)
  if (state.unknown.length > 0) return refusal('database-newer')
  if (state.pending.length === 0) return success({ db, backupFile: undefined })
  const backup = isNew ? success(undefined) : backUp(connection, options)
  if (!backup.ok) return backup
  const backupFile = backup.value
  try {
    await migrateToLatest(db, list)
  } catch (error) {
    const cause = causeOf(error)
    return backupFile === undefined
      ? refusal('database-not-made', { values: { cause } })
      : refusal('migration-failed', { values: { cause, backupFile } })
  }
  return success({ db, backupFile })
}

function backUp(connection: BetterSqlite3.Database, options: OpenOptions): Result<string> {
  const folder = path.join(options.dataFolder, 'backups')
  const name = `carebench-before-migration-${options.now().replaceAll(':', '-')}`
  try {
    return success(backUpDatabase(connection, folder, name).file)
  } catch (error) {
    return refusal('backup-failed', { values: { folder, cause: causeOf(error) } })
  }
}

function causeOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

async function closeDatabase(db: Database, mark: string): Promise<void> {
  // Closing the last connection writes the log back into the database file.
  await db.destroy()
  rmSync(mark, { force: true })
}

const folderErrorCodes: Readonly<Record<string, string>> = {
  EACCES: 'database-read-only',
  EPERM: 'database-read-only',
  EROFS: 'database-read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  ENOTDIR: 'database-not-reachable',
  EEXIST: 'database-not-reachable',
}

function refusalOfFolderError(error: unknown) {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return
  const code = folderErrorCodes[error.code]
  return code === undefined ? undefined : refusal(code)
}
