import type { CallOutput, CallRequest } from '../../shared/ipc/contract.ts'
import { success, type Result } from '../../shared/ipc/result.ts'
import type { Shipment } from '../../shared/records/shipment.ts'
import { canonicalJson } from '../database/content-hash.ts'
import { deleteDraft } from '../database/draft-repository.ts'
import { findShipment, writeShipment } from '../database/shipment-repository.ts'
import type { Bench } from './bench.ts'
import { changeTicket } from './change-ticket.ts'
import { makeLabel } from './make-label.ts'

/** The label as it will come out, of a parcel that need not be saved yet. */
export async function previewLabel(
  bench: Bench,
  { ticketId, shipment }: CallRequest<'shipping.preview'>,
): Promise<Result<CallOutput<'shipping.preview'>>> {
  const label = await makeLabel(bench, ticketId, shipment)
  if (!label.ok) return label
  return success({
    svg: (await bench.paper()).labelSvg(label.value),
    widthMicrometres: label.value.size.width,
    heightMicrometres: label.value.size.height,
  })
}

/** Keeps where the parcel goes and what it weighs; also after the label was printed, for a new one. */
export function saveShipment(
  bench: Bench,
  { ticketId, shipment: details }: CallRequest<'shipping.save'>,
): Promise<Result<Shipment>> {
  return changeTicket(bench, ticketId, 'save-shipment', async ({ db, now }) => {
    await deleteDraft(db, `shipping:${ticketId}`)
    const before = await findShipment(db, ticketId)
    const id = before?.id ?? bench.makeId()
    if (before && isSame(before, { ...details, id, ticketId, savedAt: before.savedAt })) {
      return success({ value: before, event: null })
    }
    const shipment: Shipment = { id, ticketId, ...details, savedAt: now }
    await writeShipment(db, shipment)
    const { service, weightGrams, planNote } = details
    return success({
      value: shipment,
      event: { kind: 'shipment-saved', detail: { service, weightGrams, planNote } },
    })
  })
}

function isSame(one: Shipment, other: Shipment): boolean {
  return canonicalJson(one) === canonicalJson(other)
}
