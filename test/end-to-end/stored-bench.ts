import BetterSqlite3 from 'better-sqlite3'
import path from 'node:path'
import { z } from 'zod'

/** What lies on the disk, read beside the app and not through it. */
export interface StoredTicket {
  readonly id: string
  readonly number: string
  readonly state: string
  readonly customerName: string
  readonly serialNumber: string
}

const ticketRow = z.object({
  id: z.string(),
  number: z.string(),
  state: z.string(),
  customerName: z.string(),
  serialNumber: z.string(),
})

export function readStoredTickets(dataFolder: string): readonly StoredTicket[] {
  return read(
    dataFolder,
    ticketRow,
    `SELECT tickets.id, number, state, customers.name AS customerName,
            serial_number AS serialNumber
     FROM tickets JOIN customers ON customers.id = tickets.customer_id
     ORDER BY tickets.sequence`,
  )
}

const decisionRow = z.object({
  version: z.int(),
  choice: z.string(),
  hash: z.string(),
  case: z.string().transform((text): unknown => JSON.parse(text)),
  result: z.string().transform((text): unknown => JSON.parse(text)),
})

export type StoredDecision = z.output<typeof decisionRow>

export function readStoredDecisions(dataFolder: string): readonly StoredDecision[] {
  return read(
    dataFolder,
    decisionRow,
    'SELECT version, choice, hash, decision_case AS "case", result FROM decisions ORDER BY version',
  )
}

export function readStoredEvents(dataFolder: string, ticketNumber: string): readonly string[] {
  return read(
    dataFolder,
    z.object({ kind: z.string() }),
    `SELECT kind FROM ticket_events JOIN tickets ON tickets.id = ticket_events.ticket_id
     WHERE tickets.number = ? ORDER BY position`,
    ticketNumber,
  ).map(({ kind }) => kind)
}

/** The text of the draft whose key fits; empty while there is none. */
export function readStoredDraft(dataFolder: string, key: RegExp): string {
  const drafts = read(
    dataFolder,
    z.object({ key: z.string(), value: z.string() }),
    'SELECT key, value FROM drafts',
  )
  return drafts.find((draft) => key.test(draft.key))?.value ?? ''
}

export function databaseFile(dataFolder: string): string {
  return path.join(dataFolder, 'carebench.db')
}

/** Opened anew each time, so that nothing of the test holds the file when the app starts again. */
function read<Row>(
  dataFolder: string,
  row: z.ZodType<Row>,
  query: string,
  ...values: readonly string[]
): readonly Row[] {
  const db = new BetterSqlite3(databaseFile(dataFolder), { readonly: true, fileMustExist: true })
  try {
    return z.array(row).parse(db.prepare(query).all(...values))
  } finally {
    db.close()
  }
}
