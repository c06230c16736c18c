import type { CustomerLanguage } from '../../shared/records/document-language.ts'
import type { Customer } from '../../shared/records/customer.ts'

/** A customer as the table keeps one; statements that join customers select these. */
export interface CustomerRow {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly street: string
  readonly line2: string
  readonly postal_code: string
  readonly city: string
  readonly country: string
  readonly language: CustomerLanguage
}

export const customerColumns = [
  'customers.id',
  'customers.name',
  'customers.email',
  'customers.phone',
  'customers.street',
  'customers.line2',
  'customers.postal_code',
  'customers.city',
  'customers.country',
  'customers.language',
] as const

export function customerOfRow(row: CustomerRow): Customer {
  const { id, name, email, phone, street, line2, postal_code, city, country, language } = row
  return {
    id,
    name,
    email,
    phone,
    address: { street, line2, postalCode: postal_code, city, country },
    language,
  }
}

export function rowOfCustomer({ address, ...customer }: Customer): CustomerRow {
  const { postalCode, ...rest } = address
  return { ...customer, ...rest, postal_code: postalCode }
}
