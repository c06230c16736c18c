import type { Generated, Kysely } from 'kysely'
import type { CustomerChoice } from '../../shared/records/decision-record.ts'
import type { TicketEvent } from '../../shared/records/ticket-event.ts'
import type { TicketStage, TicketState } from '../../shared/records/ticket.ts'

/** The tables as the newest migration leaves them. JSON columns hold text; see `json-column.ts`. */
export interface Schema {
  settings: { id: number; value: string; saved_at: string }
  session: { id: number; route: string }
  drafts: { key: string; value: string; saved_at: string }
  counters: { name: string; value: number }
  customers: CustomersTable
  devices: DevicesTable
  device_serials: DeviceSerialsTable
  coverages: CoveragesTable
  tickets: TicketsTable
  ticket_counts: { state: TicketState; total: number }
  diagnoses: DiagnosesTable
  shipments: ShipmentsTable
  ticket_events: TicketEventsTable
  quotes: QuotesTable
  decisions: DecisionsTable
  ticket_search: { rowid: number; text: string }
  customer_search: { rowid: number; text: string }
}

/** The database, or a transaction on it. */
export type Database = Kysely<Schema>

interface CustomersTable {
  sequence: Generated<number>
  id: string
  name: string
  email: string
  phone: string
  street: string
  line2: string
  postal_code: string
  city: string
  country: string
  created_at: string
  updated_at: string
}

interface DevicesTable {
  id: string
  model: string
  manufacturer_warranty_ends_on: string
  created_at: string
}

interface DeviceSerialsTable {
  device_id: string
  /** From 1; the highest is the unit in the customer's hands. */
  position: number
  model: string
  serial_number: string
  since: string
}

interface CoveragesTable {
  id: string
  device_id: string
  code: string
  region: string
  plan: 'annual' | 'two-year'
  activated_on: string
  extensions: string
  uses: string
}

interface TicketsTable {
  sequence: Generated<number>
  id: string
  number: string
  state: TicketState
  stage: TicketStage
  device_id: string
  customer_id: string
  serial_number: string
  what_happened: string
  incident_on: string
  accessories: string
  condition: string
  event_count: number
  event_hash: string
  created_at: string
  updated_at: string
}

interface DiagnosesTable {
  ticket_id: string
  findings: string
  cause: '' | 'accident' | 'defect'
  exclusions: string
  battery: '' | 'intact' | 'damaged'
  repairable: '' | 'yes' | 'no'
  currency: string
  quote_lines: string
  recorded_at: string
}

interface ShipmentsTable {
  id: string
  ticket_id: string
  recipient: string
  weight_grams: number
  length_millimetres: number
  width_millimetres: number
  height_millimetres: number
  service: 'standard' | 'express' | 'priority'
  plan_note: number
  saved_at: string
}

interface TicketEventsTable {
  ticket_id: string
  /** From 1 within the ticket. */
  position: number
  id: string
  at: string
  who: string
  kind: TicketEvent['kind']
  detail: string
  previous_hash: string
  hash: string
}

interface QuotesTable {
  id: string
  ticket_id: string
  version: number
  issued_at: string
  valid_until: string
  currency: string
  repairable: number
  lines: string
  net_minor: number
  tax_minor: number
  gross_minor: number
}

interface DecisionsTable {
  id: string
  ticket_id: string
  version: number
  made_at: string
  who: string
  choice: CustomerChoice
  reason: string
  against_recommendation: number
  quote_version: number | null
  decision_case: string
  catalogue_version: string
  result: string
  hash: string
}
