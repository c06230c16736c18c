import type { Generated, Kysely } from 'kysely'
import type { CustomerChoice } from '../../shared/records/decision-record.ts'
import type { SignatureWay, SupersessionCause } from '../../shared/records/decision-version.ts'
import type { CustomerLanguage } from '../../shared/records/document-language.ts'
import type { PlanStepKind } from '../../shared/records/plan-step.ts'
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
  case_answers: { ticket_id: string; answers: string; answered_at: string }
  decision_sheets: DecisionSheetsTable
  decision_supersessions: DecisionSupersessionsTable
  decision_signatures: DecisionSignaturesTable
  replacements: ReplacementsTable
  plan_uses: PlanUsesTable
  plan_registrations: PlanRegistrationsTable
  plan_steps: PlanStepsTable
  catalogue_entries: CatalogueEntriesTable
  catalogue_versions: CatalogueVersionsTable
  redecisions: RedecisionsTable
  changed_verdicts: ChangedVerdictsTable
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
  language: CustomerLanguage
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

interface DecisionSheetsTable {
  decision_id: string
  /** Of the unit that the sheet names. */
  serial_number: string
  content: string
  seal: string
}

interface DecisionSupersessionsTable {
  decision_id: string
  at: string
  who: string
  cause: SupersessionCause
}

interface DecisionSignaturesTable {
  decision_id: string
  way: SignatureWay
  signer: string
  /** Empty for a signature on paper. */
  svg: string
  signed_at: string
  who: string
  hash: string
}

interface ReplacementsTable {
  ticket_id: string
  hand_over: 'unit' | 'parts'
  /** Empty for parts: the unit keeps its number. */
  serial_number: string
  noted_at: string
  who: string
  /** When the plan passed on, with the parcel; empty before. */
  passed_at: string
}

interface PlanUsesTable {
  ticket_id: string
  device_id: string
  incident_on: string
  counted_at: string
  who: string
}

interface PlanRegistrationsTable {
  id: string
  device_id: string
  plan: 'annual' | 'two-year'
  code: string
  first_name: string
  last_name: string
  email: string
  region: string
  /** A day, an instant, or empty while nobody knows. */
  device_activated: string
  registered_at: string
  who: string
}

interface PlanStepsTable {
  device_id: string
  /** From 1 within the device. */
  position: number
  id: string
  registration_id: string | null
  ticket_id: string | null
  kind: PlanStepKind
  /** When it happened; `noted_at` is when somebody wrote it down. */
  at: string
  noted_at: string
  who: string
  detail: string
}

/** An entry has a term; a withdrawal has none, and names the entry. */
interface CatalogueEntriesTable {
  sequence: Generated<number>
  id: string
  at: string
  who: string
  term: string | null
  confidence: 'confirmed'
  valid_from: string | null
  valid_to: string | null
  source_title: string
  source_link: string
  clause: string
  wording: string
  retrieved_on: string
  confirms: string
  withdraws: string | null
  reason: string
}

interface CatalogueVersionsTable {
  version: string
  kept_at: string
  content: string
  hash: string
}

interface RedecisionsTable {
  sequence: Generated<number>
  id: string
  finished_at: string
  who: string
  from_version: string
  to_version: string
  tickets: number
  changed: number
  milliseconds: number
}

interface ChangedVerdictsTable {
  redecision_id: string
  position: number
  ticket_id: string
  before: string
  after: string
}
