import type { CallRequest } from '../../shared/ipc/contract.ts'
import { refusal, success, type Refusal, type Result } from '../../shared/ipc/result.ts'
import type { CustomerChoice } from '../../shared/records/decision-record.ts'
import type { Device } from '../../shared/records/device.ts'
import type {
  Replacement,
  ReplacementDetails,
  ReplacementView,
} from '../../shared/records/replacement.ts'
import type { TicketEvent } from '../../shared/records/ticket-event.ts'
import { readDecisions } from '../database/decision-repository.ts'
import {
  appendSerial,
  correctNewestSerial,
  findDeviceId,
  readDevice,
} from '../database/device-repository.ts'
import { appendEvent } from '../database/event-repository.ts'
import { findUseOfTicket, insertPlanUse } from '../database/plan-use-repository.ts'
import {
  findReplacement,
  findTicketPromised,
  writeReplacement,
} from '../database/replacement-repository.ts'
import type { Database } from '../database/schema.ts'
import { findTicketHead, readTicket, refreshTicketSearch } from '../database/ticket-repository.ts'
import type { Bench } from './bench.ts'
import { changeTicket, ticketMissing, type TicketChange } from './change-ticket.ts'
import { dayOf } from './today.ts'

/** What the ticket's decision in force means for the unit, and what was noted about it. */
export async function readReplacement(
  { db }: Bench,
  { ticketId }: CallRequest<'replacement.read'>,
): Promise<Result<ReplacementView>> {
  if (!(await findTicketHead(db, ticketId))) return ticketMissing()
  return success({
    meaning: meaningOf(await choiceInForce(db, ticketId)),
    noted: (await findReplacement(db, ticketId)) ?? null,
    countedOn: (await findUseOfTicket(db, ticketId)) ?? '',
  })
}

/**
 * Notes which unit the customer gets, or that parts were replaced. Before shipping it is only noted;
 * plan, counter and warranty pass on with the parcel (`passOn`). After shipping it passes at once, and
 * a misread number is put right as long as the unit is still the newest of its device. Refused when
 * nothing is replaced, and when the number is already somebody's or the device's own.
 */
export function noteReplacement(
  bench: Bench,
  { ticketId, replacement }: CallRequest<'replacement.note'>,
): Promise<Result<Replacement>> {
  return changeTicket(bench, ticketId, 'note-replacement', async (change) => {
    const { db, ticket, settings, now } = change
    if (meaningOf(await choiceInForce(db, ticketId)) === 'none') {
      return refusal('replacement-not-chosen', { values: { number: ticket.number } })
    }
    const before = await findReplacement(db, ticketId)
    const serialNumber = serialOf(replacement)
    const { handOver } = replacement
    if (before?.handOver === handOver && before.serialNumber === serialNumber) {
      return success({ value: before, event: null })
    }
    const device = await readDevice(db, ticket.deviceId)
    const refused = await refuseUnit(db, ticketId, device, serialNumber)
    if (refused) return refused
    const noted: Replacement = {
      ticketId,
      handOver,
      serialNumber,
      notedAt: now,
      who: settings.operator,
      passedAt: before?.passedAt ?? '',
    }
    const event = {
      kind: 'replacement-noted',
      detail: { handOver, serialNumber, serialNumberBefore: before?.serialNumber ?? '' },
    } as const
    if (before && before.passedAt !== '' && before.handOver === 'unit') {
      return correctUnit(change, device, before, noted, event)
    }
    await writeReplacement(db, { ...noted, passedAt: '' })
    if (ticket.state !== 'shipped') return success({ value: noted, event })
    await passOn(bench, change)
    return success({ value: { ...noted, passedAt: now }, event })
  })
}

/** What must be right before a label comes out of a printer: paper can't be rolled back. */
export async function checkReplacement(db: Database, ticketId: string): Promise<Result<null>> {
  const noted = await findReplacement(db, ticketId)
  if (!noted || noted.passedAt !== '') return success(null)
  if (meaningOf(await choiceInForce(db, ticketId)) === 'none') return success(null)
  const device = await readDevice(db, (await readTicket(db, ticketId)).deviceId)
  return (await refuseUnit(db, ticketId, device, noted.serialNumber)) ?? success(null)
}

/**
 * The parcel leaves: a replacement under the plan is counted as one use with the day of its accident,
 * and the noted unit becomes the device's newest serial number, so that plan, counter and warranty are
 * found under it. Each is done once, however often it is asked for.
 */
export async function passOn(bench: Bench, change: TicketChange): Promise<void> {
  const { db, ticket, settings, now } = change
  const meaning = meaningOf(await choiceInForce(db, ticket.id))
  if (meaning === 'none') return
  if (meaning === 'use') await countUse(bench, change)
  const noted = await findReplacement(db, ticket.id)
  if (!noted || noted.passedAt !== '') return
  await writeReplacement(db, { ...noted, passedAt: now })
  if (noted.handOver === 'parts') return
  const device = await readDevice(db, ticket.deviceId)
  const serialNumberBefore = device.serials[0]?.serialNumber ?? ''
  await appendSerial(db, device, noted.serialNumber, dayOf(now, settings.timeZone))
  await refreshTicketSearch(db, ticket)
  await tell(bench, change, {
    kind: 'unit-replaced',
    detail: { serialNumberBefore, serialNumber: noted.serialNumber },
  })
}

/** Where nobody knows the day of the accident, the day the device came in: it was no later. */
async function countUse(bench: Bench, change: TicketChange): Promise<void> {
  const { db, ticket, settings, now } = change
  if ((await findUseOfTicket(db, ticket.id)) !== undefined) return
  const visit = await readTicket(db, ticket.id)
  const incidentOn =
    visit.incidentOn === '' ? dayOf(visit.createdAt, settings.timeZone) : visit.incidentOn
  await insertPlanUse(db, {
    ticketId: ticket.id,
    deviceId: ticket.deviceId,
    incidentOn,
    countedAt: now,
    who: settings.operator,
  })
  await tell(bench, change, { kind: 'use-counted', detail: { incidentOn } })
}

/** After shipping: the number in the chain was misread and is put right. */
async function correctUnit(
  { db, ticket }: TicketChange,
  device: Device,
  before: Replacement,
  noted: Replacement,
  event: Pick<TicketEvent, 'kind' | 'detail'>,
) {
  const isNewest = device.serials[0]?.serialNumber === before.serialNumber
  if (noted.handOver === 'parts' || !isNewest) {
    const values = { serialNumber: before.serialNumber }
    return refusal('replacement-passed', { field: 'replacement.serialNumber', values })
  }
  await correctNewestSerial(db, device, noted.serialNumber)
  await writeReplacement(db, noted)
  await refreshTicketSearch(db, ticket)
  return success({ value: noted, event })
}

/** A serial number stands for one unit: it can't be another device's, nor one that this one had. */
async function refuseUnit(
  db: Database,
  ticketId: string,
  device: Device,
  serialNumber: string,
): Promise<Refusal | undefined> {
  if (serialNumber === '') return undefined
  const field = 'replacement.serialNumber'
  if (device.serials.some((serial) => serial.serialNumber === serialNumber)) {
    return refuseSerial('serial-of-this-device', field)
  }
  if ((await findDeviceId(db, device.model, serialNumber)) !== undefined) {
    return refuseSerial('serial-of-other-device', field)
  }
  const promised = await findTicketPromised(db, { ticketId, model: device.model, serialNumber })
  return promised === undefined
    ? undefined
    : refuseSerial('serial-promised', field, { number: promised })
}

function refuseSerial(code: string, field: string, values: Record<string, string> = {}): Refusal {
  return refusal(code, { field, values })
}

type Meaning = ReplacementView['meaning']

function meaningOf(choice: CustomerChoice | undefined): Meaning {
  if (choice === 'replacement') return 'use'
  return choice === 'warranty-repair' ? 'warranty' : 'none'
}

async function choiceInForce(db: Database, ticketId: string): Promise<CustomerChoice | undefined> {
  const [newest] = await readDecisions(db, ticketId)
  return newest?.choice
}

function serialOf(replacement: ReplacementDetails): string {
  return replacement.handOver === 'unit' ? replacement.serialNumber : ''
}

async function tell(
  bench: Bench,
  { db, ticket, settings, now }: TicketChange,
  event: Pick<TicketEvent, 'kind' | 'detail'>,
): Promise<void> {
  const entry = { id: bench.makeId(), ticketId: ticket.id, at: now, who: settings.operator }
  await appendEvent(db, { ...entry, ...event })
}
