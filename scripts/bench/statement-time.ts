import BetterSqlite3 from 'better-sqlite3'
import path from 'node:path'
import { spreadOf, type Spread } from './statistics.ts'

const runs = 500
const warmUps = 50

// Everything that a row of the ticket list shows, straight from the tables.
const fiftyRows = `
  SELECT tickets.id, tickets.number, tickets.state, tickets.stage, devices.model,
    tickets.serial_number, customers.name, tickets.created_at, tickets.updated_at
  FROM tickets
  JOIN devices ON devices.id = tickets.device_id
  JOIN customers ON customers.id = tickets.customer_id
  ORDER BY tickets.sequence DESC LIMIT 50`

/** What SQLite itself takes for 50 rows: one prepared statement, no layer in between. */
export function measureStatement(dataFolder: string): Spread {
  const database = new BetterSqlite3(path.join(dataFolder, 'carebench.db'), { readonly: true })
  try {
    const statement = database.prepare(fiftyRows)
    const times: number[] = []
    for (let run = -warmUps; run < runs; run += 1) {
      const startedAt = performance.now()
      const rows = statement.all()
      const time = performance.now() - startedAt
      if (rows.length !== 50) throw new Error(`${rows.length} rows instead of 50`)
      if (run >= 0) times.push(time)
    }
    return spreadOf(times)
  } finally {
    database.close()
  }
}
