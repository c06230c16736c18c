import type { Customer } from '../../shared/records/customer.ts'
import { customerColumns, customerOfRow, rowOfCustomer, type CustomerRow } from './customer-row.ts'
import { firstRow, prepareQuery, type Value } from './prepare-query.ts'
import type { Database } from './schema.ts'
import { customerSearchText, readSearch } from './search-text.ts'
import { insertCustomerSearch, rewriteCustomerSearch, searchCustomers } from './search-sqlite.ts'

interface WrittenCustomer extends CustomerRow {
  readonly now: string
}

const selectCustomer = prepareQuery((db, value: Value<{ id: string }>) =>
  db.selectFrom('customers').select(customerColumns).where('id', '=', value('id')),
)

const addCustomer = prepareQuery((db, value: Value<WrittenCustomer>) =>
  db
    .insertInto('customers')
    .values({
      id: value('id'),
      name: value('name'),
      email: value('email'),
      phone: value('phone'),
      street: value('street'),
      line2: value('line2'),
      postal_code: value('postal_code'),
      city: value('city'),
      country: value('country'),
      language: value('language'),
      created_at: value('now'),
      updated_at: value('now'),
    })
    .returning('sequence'),
)

const changeCustomer = prepareQuery((db, value: Value<WrittenCustomer>) =>
  db
    .updateTable('customers')
    .set({
      name: value('name'),
      email: value('email'),
      phone: value('phone'),
      street: value('street'),
      line2: value('line2'),
      postal_code: value('postal_code'),
      city: value('city'),
      country: value('country'),
      language: value('language'),
      updated_at: value('now'),
    })
    .where('id', '=', value('id'))
    .returning('sequence'),
)

export async function findCustomer(db: Database, id: string): Promise<Customer | undefined> {
  const row = firstRow(await selectCustomer(db, { id }))
  return row && customerOfRow(row)
}

export async function insertCustomer(db: Database, customer: Customer, now: string): Promise<void> {
  const [row] = (await addCustomer(db, { ...rowOfCustomer(customer), now })).rows
  if (!row) throw new Error('the customer was not written')
  await insertCustomerSearch(db, row.sequence, customerSearchText(customer))
}

export async function updateCustomer(db: Database, customer: Customer, now: string): Promise<void> {
  const rows = (await changeCustomer(db, { ...rowOfCustomer(customer), now })).rows
  const [row] = rows
  if (!row || rows.length !== 1) throw new Error(`${rows.length} customers changed instead of 1`)
  await rewriteCustomerSearch(db, row.sequence, customerSearchText(customer))
}

/** Customers in whose name, e-mail or phone the text occurs, the newest first. */
export async function findCustomersByText(
  db: Database,
  text: string,
  limit: number,
): Promise<Customer[]> {
  const terms = readSearch(text)
  if (!terms) return []
  return (await searchCustomers(db, terms, limit)).map(customerOfRow)
}
