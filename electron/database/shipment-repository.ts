import { shipmentSchema, type Shipment } from '../../shared/records/shipment.ts'
import { readJson, writeJson } from './json-column.ts'
import { assertChanged, firstRow, prepareQuery, type Value } from './prepare-query.ts'
import type { Database } from './schema.ts'

export interface ShipmentRow {
  readonly id: string
  readonly ticket_id: string
  readonly recipient: string
  readonly weight_grams: number
  readonly length_millimetres: number
  readonly width_millimetres: number
  readonly height_millimetres: number
  readonly service: Shipment['service']
  readonly plan_note: number
  readonly saved_at: string
}

const selectShipment = prepareQuery((db, value: Value<{ ticketId: string }>) =>
  db.selectFrom('shipments').selectAll().where('ticket_id', '=', value('ticketId')),
)

const upsertShipment = prepareQuery((db, value: Value<ShipmentRow>) => {
  const details = {
    recipient: value('recipient'),
    weight_grams: value('weight_grams'),
    length_millimetres: value('length_millimetres'),
    width_millimetres: value('width_millimetres'),
    height_millimetres: value('height_millimetres'),
    service: value('service'),
    plan_note: value('plan_note'),
    saved_at: value('saved_at'),
  }
  return db
    .insertInto('shipments')
    .values({ id: value('id'), ticket_id: value('ticket_id'), ...details })
    .onConflict((conflict) => conflict.column('ticket_id').doUpdateSet(details))
})

export async function findShipment(db: Database, ticketId: string): Promise<Shipment | undefined> {
  const row = firstRow(await selectShipment(db, { ticketId }))
  return row && shipmentOfRow(row)
}

/** One parcel a ticket: saving again changes it and keeps its id. */
export async function writeShipment(db: Database, shipment: Shipment): Promise<void> {
  const row: ShipmentRow = {
    id: shipment.id,
    ticket_id: shipment.ticketId,
    recipient: writeJson(shipment.recipient),
    weight_grams: shipment.weightGrams,
    length_millimetres: shipment.lengthMillimetres,
    width_millimetres: shipment.widthMillimetres,
    height_millimetres: shipment.heightMillimetres,
    service: shipment.service,
    plan_note: shipment.planNote ? 1 : 0,
    saved_at: shipment.savedAt,
  }
  assertChanged(await upsertShipment(db, row))
}

export function shipmentOfRow(row: ShipmentRow): Shipment {
  return {
    id: row.id,
    ticketId: row.ticket_id,
    recipient: readJson(row.recipient, shipmentSchema.shape.recipient),
    weightGrams: row.weight_grams,
    lengthMillimetres: row.length_millimetres,
    widthMillimetres: row.width_millimetres,
    heightMillimetres: row.height_millimetres,
    service: row.service,
    planNote: row.plan_note === 1,
    savedAt: row.saved_at,
  }
}
