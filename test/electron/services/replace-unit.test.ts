import { describe, expect, it } from 'vitest'
import { chooseOutcome, readDecision } from '../../../electron/services/decide-outcome.ts'
import { findSerial } from '../../../electron/services/find-known.ts'
import { findTickets } from '../../../electron/services/find-tickets.ts'
import { issueQuote } from '../../../electron/services/issue-quote.ts'
import { openHistory, openTicket } from '../../../electron/services/open-ticket.ts'
import { saveLabelPdf } from '../../../electron/services/print-label.ts'
import { noteReplacement, readReplacement } from '../../../electron/services/replace-unit.ts'
import { saveShipment } from '../../../electron/services/ship-device.ts'
import type { CustomerChoice } from '../../../shared/records/decision-record.ts'
import type { Intake } from '../../../shared/records/intake.ts'
import { isHistoryWhole } from '../../../electron/database/event-repository.ts'
import {
  logTicket,
  makeDiagnosis,
  makeIntake,
  makeShipment,
  valueOf,
} from '../../helpers/make-ticket.ts'
import { openTestBench, type TestBench } from '../../helpers/open-test-bench.ts'

const oldSerial = makeIntake().device.serialNumber
const newSerial = 'NEW-UNIT-7'

/** A ticket whose customer has chosen; a defect in the warranty may also be repaired for nothing. */
async function decide(
  bench: TestBench,
  choice: CustomerChoice = 'replacement',
  changes: Partial<Intake> = {},
): Promise<string> {
  const device = { ...makeIntake().device, ...changes.device }
  const ticketId = await logTicket(bench, {
    ...changes,
    device: { ...device, manufacturerWarrantyEndsOn: '2027-06-30' },
  })
  const cause = choice === 'warranty-repair' ? 'defect' : 'accident'
  valueOf(await issueQuote(bench, { ticketId, diagnosis: makeDiagnosis({ cause }) }))
  const { hash } = valueOf(await readDecision(bench, { ticketId }))
  valueOf(await chooseOutcome(bench, { ticketId, choice, reason: '', shownHash: hash }))
  return ticketId
}

async function ship(bench: TestBench, ticketId: string): Promise<void> {
  valueOf(await saveShipment(bench, { ticketId, shipment: makeShipment() }))
  valueOf(await saveLabelPdf(bench, { ticketId }))
}

function note(bench: TestBench, ticketId: string, serialNumber = newSerial) {
  return noteReplacement(bench, { ticketId, replacement: { handOver: 'unit', serialNumber } })
}

function openShop(): Promise<TestBench> {
  return openTestBench({ chooseFile: (name) => Promise.resolve(`/${name}`) })
}

async function kindsOf(bench: TestBench, ticketId: string): Promise<string[]> {
  return valueOf(await openHistory(bench, { ticketId })).map(({ kind }) => kind)
}

describe('a replacement under the plan', () => {
  it('passes plan, counter and warranty to the new serial number with the parcel', async () => {
    const bench = await openShop()
    const ticketId = await decide(bench)
    expect(valueOf(await note(bench, ticketId))).toMatchObject({ passedAt: '' })
    const before = valueOf(await openTicket(bench, { ticketId }))
    expect(before.device.serials.map(({ serialNumber }) => serialNumber)).toEqual([oldSerial])
    expect(before.coverage?.counted).toEqual([])

    await ship(bench, ticketId)
    for (const serialNumber of [newSerial, oldSerial, ' new-unit-7 ']) {
      const model = 'osmo-pocket-3'
      const known = valueOf(await findSerial(bench, { model, serialNumber }))
      expect(known).toMatchObject({
        device: {
          id: before.device.id,
          manufacturerWarrantyEndsOn: '2027-06-30',
          serials: [
            { serialNumber: newSerial, since: '2026-11-20' },
            { serialNumber: oldSerial, since: '2026-11-20' },
          ],
        },
        coverage: {
          id: before.coverage?.id,
          counted: [{ ticketId, number: 'CB-2026-000001', incidentOn: '2026-11-18' }],
        },
      })
    }
    expect(await kindsOf(bench, ticketId)).toEqual([
      'ticket-logged',
      'quote-issued',
      'decision-made',
      'replacement-noted',
      'shipment-saved',
      'use-counted',
      'unit-replaced',
      'label-saved',
    ])
    expect(await isHistoryWhole(bench.db, ticketId)).toBe(true)
  })

  it.each([oldSerial, newSerial])('is counted at the next visit, logged as %s', async (serial) => {
    const bench = await openShop()
    const first = await decide(bench)
    valueOf(await note(bench, first))
    await ship(bench, first)
    bench.clock.advance({ days: 30 })
    const visit = { ...makeIntake().visit, incidentOn: '2026-12-19' }
    const device = { ...makeIntake().device, serialNumber: serial }
    const second = await logTicket(bench, { visit, device })
    expect(valueOf(await readDecision(bench, { ticketId: second }))).toMatchObject({
      case: { coverage: { uses: [{ incidentOn: '2026-11-18' }] } },
      result: {
        coverage: { replacementsLeftInPeriod: 3, replacementsLeftInChain: 5, nextFeeOrdinal: 2 },
      },
    })
    // The visit that used it is still judged by what was left before it.
    expect(valueOf(await readDecision(bench, { ticketId: first }))).toMatchObject({
      case: { coverage: { uses: [] } },
      result: { coverage: { replacementsLeftInChain: 6 } },
    })
  })

  it('is counted though nobody noted the unit, and the unit can be noted afterwards', async () => {
    const bench = await openShop()
    const ticketId = await decide(bench)
    await ship(bench, ticketId)
    expect(valueOf(await readReplacement(bench, { ticketId }))).toEqual({
      meaning: 'use',
      noted: null,
      countedOn: '2026-11-18',
    })
    bench.clock.advance({ hours: 2 })
    expect(valueOf(await note(bench, ticketId))).toMatchObject({
      passedAt: '2026-11-20T12:00:00.000Z',
    })
    const { device, coverage } = valueOf(await openTicket(bench, { ticketId }))
    expect(device.serials[0]?.serialNumber).toBe(newSerial)
    expect(coverage?.counted).toHaveLength(1)
  })

  it('by parts keeps the serial number and counts all the same', async () => {
    const bench = await openShop()
    const ticketId = await decide(bench)
    valueOf(await noteReplacement(bench, { ticketId, replacement: { handOver: 'parts' } }))
    await ship(bench, ticketId)
    const { device, coverage } = valueOf(await openTicket(bench, { ticketId }))
    expect(device.serials).toHaveLength(1)
    expect(coverage?.counted).toHaveLength(1)
  })

  it('is counted once, however often the label is printed and the unit noted', async () => {
    const bench = await openShop()
    const ticketId = await decide(bench)
    valueOf(await note(bench, ticketId))
    await ship(bench, ticketId)
    const events = await kindsOf(bench, ticketId)
    valueOf(await saveLabelPdf(bench, { ticketId }))
    valueOf(await note(bench, ticketId))
    expect(await kindsOf(bench, ticketId)).toEqual([...events, 'label-saved'])
    const { device, coverage } = valueOf(await openTicket(bench, { ticketId }))
    expect([device.serials.length, coverage?.counted.length]).toEqual([2, 1])
  })

  it('counts the day the device came in when nobody knows that of the accident', async () => {
    const bench = await openShop()
    const visit = { ...makeIntake().visit, incidentOn: '' }
    const ticketId = await decide(bench, 'replacement', { visit })
    bench.clock.advance({ days: 3 })
    await ship(bench, ticketId)
    expect(valueOf(await readReplacement(bench, { ticketId })).countedOn).toBe('2026-11-20')
  })

  it('is found by either number in the list of tickets', async () => {
    const bench = await openShop()
    const ticketId = await decide(bench)
    valueOf(await note(bench, ticketId))
    await ship(bench, ticketId)
    for (const search of [oldSerial, newSerial]) {
      const page = { search, states: [], offset: 0, limit: 10 }
      expect(valueOf(await findTickets(bench, page)).rows.map(({ id }) => id)).toEqual([ticketId])
    }
  })

  it('stays on the device though the next intake speaks of no plan, or tells of it again', async () => {
    const bench = await openShop()
    const first = await decide(bench)
    await ship(bench, first)
    const second = await logTicket(bench, { coverage: null })
    expect(valueOf(await openTicket(bench, { ticketId: second })).coverage?.counted).toHaveLength(1)
    const told: Intake['coverage'] = {
      code: '',
      region: 'EU',
      plan: 'two-year',
      activatedOn: '2026-01-10',
      extensions: [],
      uses: [{ incidentOn: '2026-11-18' }],
    }
    const third = await logTicket(bench, { coverage: told })
    const { coverage } = valueOf(await openTicket(bench, { ticketId: third }))
    expect([coverage?.uses, coverage?.counted.length]).toEqual([[], 1])
  })
})

describe('other outcomes', () => {
  it('a free exchange in the warranty passes the plan on and uses nothing', async () => {
    const bench = await openShop()
    const ticketId = await decide(bench, 'warranty-repair')
    expect(valueOf(await readReplacement(bench, { ticketId })).meaning).toBe('warranty')
    valueOf(await note(bench, ticketId))
    await ship(bench, ticketId)
    const { device, coverage } = valueOf(await openTicket(bench, { ticketId }))
    expect(device.serials[0]?.serialNumber).toBe(newSerial)
    expect(coverage?.counted).toEqual([])
  })

  it.each(['repair', 'decline'] as const)('%s replaces nothing', async (choice) => {
    const bench = await openShop()
    const ticketId = await decide(bench, choice)
    const code = choice === 'repair' ? 'replacement-not-chosen' : 'decision-missing'
    expect(await note(bench, ticketId)).toMatchObject({ ok: false, error: { code } })
    await ship(bench, ticketId)
    expect(valueOf(await openTicket(bench, { ticketId })).coverage?.counted).toEqual([])
  })
})

describe('a serial number that stands for another unit', () => {
  it.each([
    ['the one that came in', oldSerial, 'serial-of-this-device'],
    ["another device's", 'OTHER-1', 'serial-of-other-device'],
    ['one promised to another customer', 'PROMISED-1', 'serial-promised'],
  ])('%s is refused', async (_name, serialNumber, code) => {
    const bench = await openShop()
    const other = { ...makeIntake().device, serialNumber: 'OTHER-1' }
    const otherTicket = await decide(bench, 'replacement', { device: other })
    valueOf(await note(bench, otherTicket, 'PROMISED-1'))
    const ticketId = await decide(bench)
    expect(await note(bench, ticketId, serialNumber)).toMatchObject({
      ok: false,
      error: { code, field: 'replacement.serialNumber' },
    })
    expect(valueOf(await readReplacement(bench, { ticketId })).noted).toBeNull()
  })

  it('is found out before a label comes out of the printer', async () => {
    const bench = await openShop()
    const ticketId = await decide(bench)
    valueOf(await note(bench, ticketId))
    await logTicket(bench, { device: { ...makeIntake().device, serialNumber: newSerial } })
    valueOf(await saveShipment(bench, { ticketId, shipment: makeShipment() }))
    expect(await saveLabelPdf(bench, { ticketId })).toMatchObject({
      error: { code: 'serial-of-other-device' },
    })
    expect(valueOf(await openTicket(bench, { ticketId })).ticket.state).toBe('approved')
  })

  it('that was misread is put right before and after shipping, as long as it is the newest', async () => {
    const bench = await openShop()
    const ticketId = await decide(bench)
    valueOf(await note(bench, ticketId, 'MISREAD-0'))
    valueOf(await note(bench, ticketId, 'MISREAD-1'))
    await ship(bench, ticketId)
    valueOf(await note(bench, ticketId))
    const { device, coverage } = valueOf(await openTicket(bench, { ticketId }))
    expect(device.serials.map(({ serialNumber }) => serialNumber)).toEqual([newSerial, oldSerial])
    expect(coverage?.counted).toHaveLength(1)

    const parts = { ticketId, replacement: { handOver: 'parts' } } as const
    const passed = { error: { code: 'replacement-passed' } }
    expect(await noteReplacement(bench, parts)).toMatchObject(passed)
    const second = await decide(bench)
    valueOf(await note(bench, second, 'NEWEST-9'))
    await ship(bench, second)
    expect(await note(bench, ticketId, 'TOO-LATE-1')).toMatchObject(passed)
  })
})
