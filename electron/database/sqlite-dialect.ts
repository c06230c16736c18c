import type BetterSqlite3 from 'better-sqlite3'
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  type SqliteDatabase,
} from 'kysely'

/** SQLite as this application uses it: statements are prepared once, transactions hold the pen. */
export class BenchSqliteDialect extends SqliteDialect {
  readonly #connection: BetterSqlite3.Database
  readonly #database: SqliteDatabase

  constructor(connection: BetterSqlite3.Database) {
    const database = rememberStatements(connection)
    super({ database })
    this.#connection = connection
    this.#database = database
  }

  override createDriver(): Driver {
    return new BenchSqliteDriver(this.#connection, this.#database)
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalSqliteAdapter()
  }
}

class BenchSqliteDriver extends SqliteDriver {
  readonly #connection: BetterSqlite3.Database

  constructor(connection: BetterSqlite3.Database, database: SqliteDatabase) {
    super({ database })
    this.#connection = connection
  }

  /** The pen is taken at the start: a reader that turns writer late would fail without waiting. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  /** A full disk ends the transaction by itself; rolling back again would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#connection.inTransaction) await super.rollbackTransaction(connection)
  }
}

/** SQLite rolls back tables as well as rows, so a failed migration leaves nothing behind. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

const rememberedStatements = 500

function rememberStatements(connection: BetterSqlite3.Database): SqliteDatabase {
  const statements = new Map<string, BetterSqlite3.Statement>()
  return {
    close() {
      statements.clear()
      connection.close()
    },
    prepare(source: string): BetterSqlite3.Statement {
      const known = statements.get(source)
      if (known) return known
      const statement = connection.prepare(source)
      if (statements.size >= rememberedStatements) statements.clear()
      statements.set(source, statement)
      return statement
    },
  }
}
