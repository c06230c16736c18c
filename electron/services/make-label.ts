import { refusal, success, type Result } from '../../shared/ipc/result.ts'
import type { LabelDescription } from '../../shared/labels/label-description.ts'
import type { LabelAddress } from '../../shared/labels/shipment-label-data.ts'
import { shipmentLabel } from '../../shared/labels/shipment-label.ts'
import { inForce } from '../../shared/plan-rules/in-force.ts'
import type { Address } from '../../shared/records/address.ts'
import type { Settings } from '../../shared/records/settings.ts'
import type { ShipmentDetails } from '../../shared/records/shipment.ts'
import shippingText from '../../shared/text/en/shipping.json' with { type: 'json' }
import { findShipment } from '../database/shipment-repository.ts'
import { findTicketHead } from '../database/ticket-repository.ts'
import { readSettings, type Bench } from './bench.ts'
import { ticketMissing } from './change-ticket.ts'
import { dayOf } from './today.ts'

/** The label of a parcel as it is being written: what the preview shows. */
export async function makeLabel(
  bench: Bench,
  ticketId: string,
  shipment: ShipmentDetails,
): Promise<Result<LabelDescription>> {
  const ticket = await findTicketHead(bench.db, ticketId)
  if (!ticket) return ticketMissing()
  const settings = await readSettings(bench.db)
  const date = dayOf(bench.now(), settings.timeZone)
  const planNote = shipment.planNote ? noteOfPlan(bench, date) : undefined
  const label = shipmentLabel({
    sender: senderOf(settings),
    recipient: addressee(shipment.recipient),
    ticketNumber: ticket.number,
    ...(planNote !== undefined && { planNote }),
    serviceName: shippingText.service[shipment.service],
    weightGrams: shipment.weightGrams,
    sizeMillimetres: {
      length: shipment.lengthMillimetres,
      width: shipment.widthMillimetres,
      height: shipment.heightMillimetres,
    },
    date,
    parcel: { number: 1, of: 1 },
  })
  return success(label)
}

/** The label of the parcel as it was saved: what is printed. */
export async function makeSavedLabel(
  bench: Bench,
  ticketId: string,
): Promise<Result<LabelDescription>> {
  const shipment = await findShipment(bench.db, ticketId)
  return shipment ? makeLabel(bench, ticketId, shipment) : refusal('shipment-missing')
}

/** The words that the manufacturer's desk looks for, from the catalogue in force that day. */
function noteOfPlan(bench: Bench, day: string): string | undefined {
  const [programme] = bench.catalogue().catalogue.programmes
  return programme && inForce(programme.claimNote, day)?.value
}

function senderOf({ centre }: Settings): LabelAddress {
  return addressee(centre)
}

function addressee(person: {
  readonly name: string
  readonly phone: string
  readonly address: Address
}): LabelAddress {
  const { street, line2, postalCode, city, country } = person.address
  const lines = [street, line2].filter((line) => line !== '')
  const phone = person.phone === '' ? {} : { phone: person.phone }
  return { name: person.name, lines, postalCode, city, country, ...phone }
}
