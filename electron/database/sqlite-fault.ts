import BetterSqlite3 from 'better-sqlite3'
import { refusal, type Refusal } from '../../shared/ipc/result.ts'

/** What can happen to any database file, as a refusal that a person can act on. */
const refusalCodes: readonly (readonly [prefix: string, code: string])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_BUSY', 'database-locked'],
  ['SQLITE_LOCKED', 'database-locked'],
  ['SQLITE_READONLY', 'database-read-only'],
  ['SQLITE_PERM', 'database-read-only'],
  ['SQLITE_AUTH', 'database-read-only'],
  ['SQLITE_CANTOPEN', 'database-not-reachable'],
  ['SQLITE_CORRUPT', 'database-damaged'],
  ['SQLITE_NOTADB', 'database-damaged'],
  ['SQLITE_IOERR', 'database-not-reachable'],
]

/** The refusal for an error of the database's surroundings; undefined for a bug of ours. */
export function refusalOfDatabaseError(error: unknown): Refusal | undefined {
  if (!(error instanceof BetterSqlite3.SqliteError)) return undefined
  const known = refusalCodes.find(([prefix]) => error.code.startsWith(prefix))
  return known && refusal(known[1])
}
