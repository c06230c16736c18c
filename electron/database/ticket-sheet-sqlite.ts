import { sql, type RawBuilder } from 'kysely'
import {
  coverageDetailsSchema,
  planKindSchema,
  type Coverage,
} from '../../shared/records/coverage.ts'
import {
  caseAnswersSchema,
  noAnswers,
  type CaseAnswers,
} from '../../shared/records/case-answers.ts'
import type { Customer } from '../../shared/records/customer.ts'
import {
  customerChoices,
  decisionRecordSchema,
  type DecisionRecord,
} from '../../shared/records/decision-record.ts'
import { customerLanguageSchema } from '../../shared/records/document-language.ts'
import type { Device } from '../../shared/records/device.ts'
import { diagnosisSchema, yesNoSchema, type Diagnosis } from '../../shared/records/diagnosis.ts'
import { quoteVersionSchema, type QuoteVersion } from '../../shared/records/quote.ts'
import { shipmentSchema, shipmentServices, type Shipment } from '../../shared/records/shipment.ts'
import {
  ticketSchema,
  ticketStages,
  ticketStates,
  type Ticket,
} from '../../shared/records/ticket.ts'
import { readColumns, readRows, type ColumnReader } from './column-reader.ts'
import { firstRow, prepareQuery, type Value } from './prepare-query.ts'
import type { Database } from './schema.ts'

/** A ticket with everything that belongs to it, but for its history. */
export interface TicketSheet {
  readonly ticket: Ticket
  readonly device: Device
  readonly customer: Customer
  readonly coverage: Coverage | null
  readonly diagnosis: Diagnosis | null
  /** Newest first. */
  readonly quotes: QuoteVersion[]
  /** The one in force. */
  readonly decision: DecisionRecord | null
  readonly shipment: Shipment | null
  /** To questions of the decision that no other record holds. */
  readonly answers: CaseAnswers
}

interface SheetRow {
  readonly sheet: string
  readonly serials: string
  readonly quotes: string
  readonly counted: string
  readonly decision: string | null
}

/** One statement that answers in four texts: opening a ticket is what a technician does all day. */
const selectSheet = prepareQuery((_db, value: Value<{ id: string }>) => {
  const query: RawBuilder<SheetRow> = sql`
    SELECT
      json_array(
        t.id, t.number, t.state, t.stage, t.device_id, t.customer_id, t.serial_number,
        t.what_happened, t.incident_on, t.accessories, t.condition, t.created_at, t.updated_at,
        d.model, d.manufacturer_warranty_ends_on,
        c.name, c.email, c.phone, c.street, c.line2, c.postal_code, c.city, c.country,
        c.language,
        p.id, p.code, p.region, p.plan, p.activated_on, p.extensions, p.uses,
        g.findings, g.cause, g.exclusions, g.battery, g.repairable, g.currency, g.quote_lines,
        s.id, s.recipient, s.weight_grams, s.length_millimetres, s.width_millimetres,
        s.height_millimetres, s.service, s.plan_note, s.saved_at,
        a.answers
      ) AS sheet,
      (
        SELECT json_group_array(json_array(serial_number, since) ORDER BY position DESC)
        FROM device_serials WHERE device_id = t.device_id
      ) AS serials,
      (
        SELECT json_group_array(
          json_array(
            id, version, issued_at, valid_until, currency, repairable, lines, net_minor, tax_minor,
            gross_minor
          ) ORDER BY version DESC
        )
        FROM quotes WHERE ticket_id = t.id
      ) AS quotes,
      (
        SELECT json_group_array(
          json_array(u.ticket_id, v.number, u.incident_on, u.counted_at) ORDER BY u.counted_at
        )
        FROM plan_uses AS u JOIN tickets AS v ON v.id = u.ticket_id
        WHERE u.device_id = t.device_id AND u.incident_on >= p.activated_on
      ) AS counted,
      (
        SELECT json_array(
          id, version, made_at, who, choice, reason, against_recommendation, quote_version,
          decision_case, catalogue_version, result, hash
        )
        FROM decisions WHERE ticket_id = t.id ORDER BY version DESC LIMIT 1
      ) AS decision
    FROM tickets AS t
    JOIN devices AS d ON d.id = t.device_id
    JOIN customers AS c ON c.id = t.customer_id
    LEFT JOIN coverages AS p ON p.device_id = t.device_id
    LEFT JOIN diagnoses AS g ON g.ticket_id = t.id
    LEFT JOIN shipments AS s ON s.ticket_id = t.id
    LEFT JOIN case_answers AS a ON a.ticket_id = t.id
    WHERE t.id = ${value('id')}`
  return query
})

export async function findTicketSheet(db: Database, id: string): Promise<TicketSheet | undefined> {
  const row = firstRow(await selectSheet(db, { id }))
  if (!row) return undefined
  const columns = readColumns(row.sheet)
  const ticket = readTicket(columns)
  const decision = row.decision
  return {
    ticket,
    device: {
      id: ticket.deviceId,
      model: columns.text(),
      manufacturerWarrantyEndsOn: columns.text(),
      serials: readRows(row.serials, ({ text }) => ({ serialNumber: text(), since: text() })),
    },
    customer: readCustomer(columns, ticket.customerId),
    coverage: columns.isThere(7) ? readCoverage(columns, row.counted) : null,
    diagnosis: columns.isThere(7) ? readDiagnosis(columns) : null,
    shipment: columns.isThere(9) ? readShipment(columns, id) : null,
    answers: columns.isThere(1) ? columns.json(caseAnswersSchema) : noAnswers,
    quotes: readRows(row.quotes, (quote) => readQuote(quote, id)),
    decision: decision === null ? null : readDecision(readColumns(decision), id),
  }
}

function readTicket({ text, oneOf, json }: ColumnReader): Ticket {
  return {
    id: text(),
    number: text(),
    state: oneOf(ticketStates),
    stage: oneOf(ticketStages),
    deviceId: text(),
    customerId: text(),
    serialNumber: text(),
    whatHappened: text(),
    incidentOn: text(),
    accessories: json(ticketSchema.shape.accessories),
    condition: text(),
    createdAt: text(),
    updatedAt: text(),
  }
}

function readCustomer({ text, oneOf }: ColumnReader, id: string): Customer {
  return {
    id,
    name: text(),
    email: text(),
    phone: text(),
    address: {
      street: text(),
      line2: text(),
      postalCode: text(),
      city: text(),
      country: text(),
    },
    language: oneOf(customerLanguageSchema.options),
  }
}

function readCoverage({ text, oneOf, json }: ColumnReader, counted: string): Coverage {
  return {
    id: text(),
    code: text(),
    region: text(),
    plan: oneOf(planKindSchema.options),
    activatedOn: text(),
    extensions: json(coverageDetailsSchema.shape.extensions),
    uses: json(coverageDetailsSchema.shape.uses),
    counted: readRows(counted, (use) => ({
      ticketId: use.text(),
      number: use.text(),
      incidentOn: use.text(),
      countedAt: use.text(),
    })),
  }
}

function readDiagnosis({ text, oneOf, json }: ColumnReader): Diagnosis {
  const { cause, exclusions, battery, quoteLines } = diagnosisSchema.shape
  return {
    findings: text(),
    cause: oneOf(cause.options),
    exclusions: json(exclusions),
    battery: oneOf(battery.options),
    repairable: oneOf(yesNoSchema.options),
    currency: text(),
    quoteLines: json(quoteLines),
  }
}

function readShipment(
  { text, number, flag, oneOf, json }: ColumnReader,
  ticketId: string,
): Shipment {
  return {
    id: text(),
    ticketId,
    recipient: json(shipmentSchema.shape.recipient),
    weightGrams: number(),
    lengthMillimetres: number(),
    widthMillimetres: number(),
    heightMillimetres: number(),
    service: oneOf(shipmentServices),
    planNote: flag(),
    savedAt: text(),
  }
}

function readQuote({ text, number, flag, json }: ColumnReader, ticketId: string): QuoteVersion {
  const id = text()
  const version = number()
  const issuedAt = text()
  const validUntil = text()
  const currency = text()
  return {
    id,
    ticketId,
    version,
    issuedAt,
    validUntil,
    currency,
    repairable: flag(),
    lines: json(quoteVersionSchema.shape.lines),
    totals: {
      net: { minor: number(), currency },
      tax: { minor: number(), currency },
      gross: { minor: number(), currency },
    },
  }
}

function readDecision(columns: ColumnReader, ticketId: string): DecisionRecord {
  const { text, number, numberOrNull, flag, oneOf, json } = columns
  return {
    id: text(),
    ticketId,
    version: number(),
    madeAt: text(),
    who: text(),
    choice: oneOf(customerChoices),
    reason: text(),
    againstRecommendation: flag(),
    quoteVersion: numberOrNull(),
    case: json(decisionRecordSchema.shape.case),
    catalogueVersion: text(),
    result: json(decisionRecordSchema.shape.result),
    hash: text(),
  }
}
