import type { Coverage } from '../../shared/records/coverage.ts'
import type { Customer } from '../../shared/records/customer.ts'
import type { Device } from '../../shared/records/device.ts'
import type { Diagnosis } from '../../shared/records/diagnosis.ts'
import type { Shipment } from '../../shared/records/shipment.ts'
import type { Ticket } from '../../shared/records/ticket.ts'
import { coverageOfRow } from './coverage-repository.ts'
import { customerOfRow } from './customer-row.ts'
import { readSerials } from './device-repository.ts'
import { diagnosisOfRow } from './diagnosis-repository.ts'
import { firstRow, prepareQuery, type Value } from './prepare-query.ts'
import type { Database } from './schema.ts'
import { shipmentOfRow } from './shipment-repository.ts'
import { ticketOfColumns } from './ticket-repository.ts'

/** A ticket with everything of which it has one. */
export interface TicketSheet {
  readonly ticket: Ticket
  readonly device: Device
  readonly customer: Customer
  readonly coverage: Coverage | null
  readonly diagnosis: Diagnosis | null
  readonly shipment: Shipment | null
}

/** One statement, for opening a ticket is what a technician does all day. */
const selectSheet = prepareQuery((db, value: Value<{ id: string }>) =>
  db
    .selectFrom('tickets as t')
    .innerJoin('devices as d', 'd.id', 't.device_id')
    .innerJoin('customers as c', 'c.id', 't.customer_id')
    .leftJoin('coverages as p', 'p.device_id', 't.device_id')
    .leftJoin('diagnoses as g', 'g.ticket_id', 't.id')
    .leftJoin('shipments as s', 's.ticket_id', 't.id')
    .where('t.id', '=', value('id'))
    .select([
      't.id',
      't.number',
      't.state',
      't.stage',
      't.device_id',
      't.customer_id',
      't.serial_number',
      't.what_happened',
      't.incident_on',
      't.accessories',
      't.condition',
      't.created_at',
      't.updated_at',
    ])
    .select(['d.model', 'd.manufacturer_warranty_ends_on'])
    .select([
      'c.name',
      'c.email',
      'c.phone',
      'c.street',
      'c.line2',
      'c.postal_code',
      'c.city',
      'c.country',
    ])
    .select([
      'p.id as coverage_id',
      'p.code',
      'p.region',
      'p.plan',
      'p.activated_on',
      'p.extensions',
      'p.uses',
    ])
    .select([
      'g.findings',
      'g.cause',
      'g.exclusions',
      'g.battery',
      'g.repairable',
      'g.currency',
      'g.quote_lines',
    ])
    .select([
      's.id as shipment_id',
      's.recipient',
      's.weight_grams',
      's.length_millimetres',
      's.width_millimetres',
      's.height_millimetres',
      's.service',
      's.plan_note',
      's.saved_at',
    ]),
)

type SheetRow = NonNullable<Awaited<ReturnType<typeof selectSheet>>['rows'][number]>

export async function findTicketSheet(db: Database, id: string): Promise<TicketSheet | undefined> {
  const row = firstRow(await selectSheet(db, { id }))
  if (!row) return undefined
  return {
    ticket: ticketOfColumns(row),
    device: {
      id: row.device_id,
      model: row.model,
      manufacturerWarrantyEndsOn: row.manufacturer_warranty_ends_on,
      serials: await readSerials(db, row.device_id),
    },
    customer: customerOfRow({ ...row, id: row.customer_id }),
    coverage: coverageOf(row),
    diagnosis: diagnosisOf(row),
    shipment: shipmentOf(row),
  }
}

function coverageOf(row: SheetRow): Coverage | null {
  const { coverage_id: id, code, region, plan, activated_on, extensions, uses } = row
  if (id === null || code === null || region === null || plan === null) return null
  if (activated_on === null || extensions === null || uses === null) return null
  return coverageOfRow({ id, code, region, plan, activated_on, extensions, uses })
}

function diagnosisOf(row: SheetRow): Diagnosis | null {
  const { findings, cause, exclusions, battery, repairable, currency, quote_lines } = row
  if (findings === null || cause === null || exclusions === null || battery === null) return null
  if (repairable === null || currency === null || quote_lines === null) return null
  return diagnosisOfRow({
    findings,
    cause,
    exclusions,
    battery,
    repairable,
    currency,
    quote_lines,
  })
}

function shipmentOf(row: SheetRow): Shipment | null {
  const { shipment_id, recipient, weight_grams, service, plan_note, saved_at } = row
  const { length_millimetres, width_millimetres, height_millimetres } = row
  if (shipment_id === null || recipient === null || weight_grams === null) return null
  if (length_millimetres === null || width_millimetres === null) return null
  if (height_millimetres === null || service === null || plan_note === null) return null
  if (saved_at === null) return null
  return shipmentOfRow({
    id: shipment_id,
    ticket_id: row.id,
    recipient,
    weight_grams,
    length_millimetres,
    width_millimetres,
    height_millimetres,
    service,
    plan_note,
    saved_at,
  })
}
