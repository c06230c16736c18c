import BetterSqlite3 from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sql, type Kysely } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { MigrationList } from '../../../electron/database/migrate.ts'
import { migrations } from '../../../electron/database/migrations/index.ts'
import { openDatabase } from '../../../electron/database/open-database.ts'
import { makeDataFolder, openTestDatabase } from '../../helpers/open-test-database.ts'

const now = () => '2026-11-20T10:00:00.000Z'

const oneMore: MigrationList = {
  ...migrations,
  '9998-notes': {
    up: (db) => sql`CREATE TABLE notes (text TEXT) STRICT`.execute(db).then(nothing),
  },
}

const oneThatFails: MigrationList = {
  ...oneMore,
  '9999-broken': {
    up: async (db: Kysely<unknown>) => {
      await sql`CREATE TABLE half_done (text TEXT) STRICT`.execute(db)
      await sql`INSERT INTO no_such_table VALUES (1)`.execute(db)
    },
  },
}

function nothing(): void {
  return undefined
}

async function makeClosedDatabase(list?: MigrationList): Promise<string> {
  const dataFolder = makeDataFolder()
  const opened = await openDatabase({ dataFolder, now, ...(list && { migrations: list }) })
  if (!opened.ok) throw new Error(opened.error.code)
  await opened.value.close()
  return dataFolder
}

function tablesIn(file: string): string[] {
  const connection = new BetterSqlite3(file, { readonly: true })
  try {
    return connection
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck()
      .all()
  } finally {
    connection.close()
  }
}

describe('settings of the connection', () => {
  const settings = [
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['trusted_schema', 0],
    ['cell_size_check', 1],
    ['busy_timeout', 5000],
    ['recursive_triggers', 1],
  ] as const

  it.each(settings)('%s is %s', async (name, value) => {
    const { db } = await openTestDatabase()
    const { rows } = await sql.raw<Record<string, unknown>>(`PRAGMA ${name}`).execute(db)
    expect(Object.values(rows[0] ?? {})).toEqual([value])
  })

  it('every table of ours is strict', async () => {
    const { db } = await openTestDatabase()
    const { rows } = await sql<{ name: string }>`
      SELECT name FROM pragma_table_list
      WHERE schema = 'main' AND type = 'table' AND strict = 0
        AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'kysely_%'`.execute(db)
    expect(rows).toEqual([])
  })
})

describe('a new version', () => {
  it('backs the database up, checks the copy and writes its checksum before it migrates', async () => {
    const dataFolder = await makeClosedDatabase()
    const { backupFile } = await openTestDatabase({ dataFolder, migrations: oneMore })
    const file = backupFile ?? ''
    expect(path.dirname(file)).toBe(path.join(dataFolder, 'backups'))
    expect(tablesIn(file)).not.toContain('notes')
    const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex')
    expect(readFileSync(`${file}.sha256`, 'utf8')).toBe(`${sha256}  ${path.basename(file)}\n`)
    expect(tablesIn(path.join(dataFolder, 'carebench.db'))).toContain('notes')
  })

  it('makes no backup when there is nothing to migrate', async () => {
    const dataFolder = await makeClosedDatabase()
    const { backupFile } = await openTestDatabase({ dataFolder })
    expect(backupFile).toBeUndefined()
    expect(existsSync(path.join(dataFolder, 'backups'))).toBe(false)
  })

  it('stops at a failed migration, leaves nothing of it and names the backup', async () => {
    const dataFolder = await makeClosedDatabase()
    const refused = await openDatabase({ dataFolder, now, migrations: oneThatFails })
    const [backup] = readdirSync(path.join(dataFolder, 'backups'))
    expect(refused).toEqual({
      ok: false,
      error: {
        code: 'migration-failed',
        values: {
          cause: 'no such table: no_such_table',
          backupFile: path.join(dataFolder, 'backups', backup ?? ''),
        },
      },
    })
    const tables = tablesIn(path.join(dataFolder, 'carebench.db'))
    expect(tables).toContain('tickets')
    expect(tables).not.toContain('half_done')
    expect(tables).not.toContain('notes')
    expect(existsSync(path.join(dataFolder, 'carebench.open'))).toBe(false)
  })

  it('does not migrate when the backup fails', async () => {
    const dataFolder = await makeClosedDatabase()
    writeFileSync(path.join(dataFolder, 'backups'), 'a file where the folder should be')
    const refused = await openDatabase({ dataFolder, now, migrations: oneMore })
    expect(refused).toMatchObject({ ok: false, error: { code: 'backup-failed' } })
    expect(tablesIn(path.join(dataFolder, 'carebench.db'))).not.toContain('notes')
  })
})

describe('a database that can not be used', () => {
  it('is left untouched when a newer version wrote it', async () => {
    const dataFolder = await makeClosedDatabase(oneMore)
    const before = readFileSync(path.join(dataFolder, 'carebench.db'))
    const refused = await openDatabase({ dataFolder, now })
    expect(refused).toMatchObject({ ok: false, error: { code: 'database-newer' } })
    expect(readFileSync(path.join(dataFolder, 'carebench.db')).equals(before)).toBe(true)
  })

  it('is named when it is no database', async () => {
    const dataFolder = makeDataFolder()
    const file = path.join(dataFolder, 'carebench.db')
    writeFileSync(file, 'this is not a database, but long enough to be read as one'.repeat(50))
    expect(await openDatabase({ dataFolder, now })).toEqual({
      ok: false,
      error: { code: 'database-damaged', values: { file } },
    })
  })

  it('is found damaged after an unclean end', async () => {
    const dataFolder = await makeClosedDatabase()
    const file = path.join(dataFolder, 'carebench.db')
    const bytes = readFileSync(file)
    // The second page holds a table: its header is what quick_check looks at first.
    bytes.fill(0xff, 4096, 4096 + 64)
    writeFileSync(file, bytes)
    writeFileSync(path.join(dataFolder, 'carebench.open'), '')
    expect(await openDatabase({ dataFolder, now })).toMatchObject({
      ok: false,
      error: { code: 'database-damaged' },
    })
    expect(existsSync(path.join(dataFolder, 'carebench.open'))).toBe(true)
  })

  it('is refused as locked while another program writes', { timeout: 15_000 }, async () => {
    const dataFolder = await makeClosedDatabase()
    const other = new BetterSqlite3(path.join(dataFolder, 'carebench.db'))
    other.pragma('locking_mode = EXCLUSIVE')
    other.exec('BEGIN EXCLUSIVE')
    const refused = await openDatabase({ dataFolder, now })
    other.close()
    expect(refused).toMatchObject({ ok: false, error: { code: 'database-locked' } })
  })

  it('is refused when the data folder is a file', async () => {
    const dataFolder = path.join(makeDataFolder(), 'file')
    writeFileSync(dataFolder, '')
    expect(await openDatabase({ dataFolder, now })).toMatchObject({
      ok: false,
      error: { code: 'database-not-reachable' },
    })
  })
})

describe('the mark of an unclean end', () => {
  it('stands while the database is open and goes when it is closed', async () => {
    const dataFolder = makeDataFolder()
    const opened = await openDatabase({ dataFolder, now })
    const mark = path.join(dataFolder, 'carebench.open')
    expect(existsSync(mark)).toBe(true)
    if (opened.ok) await opened.value.close()
    expect(existsSync(mark)).toBe(false)
    expect(existsSync(path.join(dataFolder, 'carebench.db-wal'))).toBe(false)
  })
})
