import { sql, type RawBuilder } from 'kysely'
import type { TicketState } from '../../shared/records/ticket.ts'
import { customerColumns, type CustomerRow } from './customer-row.ts'
import { prepareQuery, type Value } from './prepare-query.ts'
import type { Database } from './schema.ts'
import type { SearchTerms } from './search-text.ts'

/** The statements that only SQLite speaks: its full-text index, and lists that lean on its rowids. */

interface SearchText {
  readonly rowid: number
  readonly text: string
}

const dropTicketSearch = prepareQuery((db, value: Value<{ rowid: number }>) =>
  db.deleteFrom('ticket_search').where('rowid', '=', value('rowid')),
)
const addTicketSearch = prepareQuery((db, value: Value<SearchText>) =>
  db.insertInto('ticket_search').values({ rowid: value('rowid'), text: value('text') }),
)
const dropCustomerSearch = prepareQuery((db, value: Value<{ rowid: number }>) =>
  db.deleteFrom('customer_search').where('rowid', '=', value('rowid')),
)
const addCustomerSearch = prepareQuery((db, value: Value<SearchText>) =>
  db.insertInto('customer_search').values({ rowid: value('rowid'), text: value('text') }),
)

export async function insertTicketSearch(db: Database, rowid: number, text: string): Promise<void> {
  await addTicketSearch(db, { rowid, text })
}

export async function rewriteTicketSearch(
  db: Database,
  rowid: number,
  text: string,
): Promise<void> {
  await dropTicketSearch(db, { rowid })
  await addTicketSearch(db, { rowid, text })
}

export async function insertCustomerSearch(
  db: Database,
  rowid: number,
  text: string,
): Promise<void> {
  await addCustomerSearch(db, { rowid, text })
}

export async function rewriteCustomerSearch(
  db: Database,
  rowid: number,
  text: string,
): Promise<void> {
  await dropCustomerSearch(db, { rowid })
  await addCustomerSearch(db, { rowid, text })
}

export async function searchCustomers(
  db: Database,
  terms: SearchTerms,
  limit: number,
): Promise<readonly CustomerRow[]> {
  const found = await db
    .selectFrom('customer_search')
    .innerJoin('customers', 'customers.sequence', 'customer_search.rowid')
    .select(customerColumns)
    .where(matches('customer_search', terms))
    .orderBy('customer_search.rowid', 'desc')
    .limit(limit)
    .execute()
  return found
}

export interface TicketFilter {
  /** Null: any text. */
  readonly terms: SearchTerms | null
  /** Empty: any state. */
  readonly states: readonly TicketState[]
}

/** Sequence numbers of the tickets that fit, the newest first. */
export async function listTicketSequences(
  db: Database,
  filter: TicketFilter,
  offset: number,
  limit: number,
): Promise<readonly number[]> {
  const rows = await sql<{ sequence: number }>`
    SELECT sequence FROM ${tickets(filter)}
    ORDER BY sequence DESC LIMIT ${limit} OFFSET ${offset}`.execute(db)
  return rows.rows.map(({ sequence }) => sequence)
}

export async function countTickets(db: Database, filter: TicketFilter): Promise<number> {
  const rows = await sql<{ total: number }>`
    SELECT count(*) AS total FROM ${tickets(filter)}`.execute(db)
  return rows.rows[0]?.total ?? 0
}

function tickets({ terms, states }: TicketFilter): RawBuilder<unknown> {
  if (!terms) return sql`(${inStates(states)})`
  const text = sql`ticket_search WHERE ${matches('ticket_search', terms)}`
  if (states.length === 0) return sql`(SELECT rowid AS sequence FROM ${text})`
  // CROSS JOIN keeps the order: matches first, newest first, each looked up; never a sort.
  return sql`(
    SELECT ticket_search.rowid AS sequence FROM ticket_search
    CROSS JOIN tickets ON tickets.sequence = ticket_search.rowid
    WHERE ${matches('ticket_search', terms)} AND tickets.state IN (${sql.join(states)}))`
}

/** One ordered walk for each state, merged: a rare state is found without reading the others. */
function inStates(states: readonly TicketState[]): RawBuilder<unknown> {
  if (states.length === 0) return sql`SELECT sequence FROM tickets`
  const walks = states.map((state) => sql`SELECT sequence FROM tickets WHERE state = ${state}`)
  return sql.join(walks, sql` UNION ALL `)
}

function matches(table: 'ticket_search' | 'customer_search', terms: SearchTerms) {
  const conditions = terms.short.map(
    (part) => sql<boolean>`instr(${sql.ref(`${table}.text`)}, ${part}) > 0`,
  )
  if (terms.match !== null) conditions.push(sql<boolean>`${sql.table(table)} MATCH ${terms.match}`)
  return sql<boolean>`(${sql.join(conditions, sql` AND `)})`
}
