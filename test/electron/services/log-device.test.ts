import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { findCoverage } from '../../../electron/database/coverage-repository.ts'
import { writeDraft, findDraft } from '../../../electron/database/draft-repository.ts'
import type { Database } from '../../../electron/database/schema.ts'
import type { TestBench } from '../../helpers/open-test-bench.ts'
import { saveSettings } from '../../../electron/services/save-settings.ts'
import { logDevice } from '../../../electron/services/log-device.ts'
import { openHistory, openTicket } from '../../../electron/services/open-ticket.ts'
import type { Intake } from '../../../shared/records/intake.ts'
import { defaultSettings } from '../../../shared/records/settings.ts'
import { logTicket, makeIntake, valueOf } from '../../helpers/make-ticket.ts'
import { openTestBench } from '../../helpers/open-test-bench.ts'

async function rowCounts(db: Database): Promise<number[]> {
  const tables = ['tickets', 'devices', 'device_serials', 'customers', 'coverages', 'ticket_events']
  const counts = await Promise.all(
    tables.map((table) =>
      sql<{ n: number }>`SELECT count(*) AS n FROM ${sql.id(table)}`.execute(db),
    ),
  )
  return counts.map(({ rows }) => rows[0]?.n ?? -1)
}

async function setPattern(bench: TestBench, ticketNumberPattern: string): Promise<void> {
  valueOf(await saveSettings(bench, { ...defaultSettings, ticketNumberPattern }))
}

async function logNumber(bench: TestBench): Promise<string> {
  return valueOf(await logDevice(bench, makeIntake())).number
}

describe('logging a device', () => {
  it('writes ticket, device, customer, plan and history, and drops the draft', async () => {
    const bench = await openTestBench()
    await writeDraft(bench.db, { key: 'intake', value: { typed: true }, savedAt: bench.now() })
    const ticketId = await logTicket(bench)
    expect(await rowCounts(bench.db)).toEqual([1, 1, 1, 1, 1, 1])
    expect(await findDraft(bench.db, 'intake')).toBeUndefined()
    expect(valueOf(await openTicket(bench, { ticketId }))).toMatchObject({
      ticket: {
        number: 'CB-2026-000001',
        state: 'received',
        serialNumber: '9SDXN4B0123K7Q',
        accessories: ['USB-C cable'],
        createdAt: '2026-11-20T10:00:00.000Z',
      },
      device: { serials: [{ serialNumber: '9SDXN4B0123K7Q', since: '2026-11-20' }] },
      customer: { ...makeIntake().customer },
      coverage: { ...makeIntake().coverage },
      diagnosis: { findings: '', currency: 'PLN' },
      quotes: [],
      decision: null,
      shipment: null,
    })
  })

  it('writes nothing at all when one part fails', async () => {
    const bench = await openTestBench()
    await sql`
      CREATE TRIGGER broken BEFORE INSERT ON ticket_events
      BEGIN SELECT RAISE(ABORT, 'broken on purpose'); END`.execute(bench.db)
    await writeDraft(bench.db, { key: 'intake', value: 1, savedAt: bench.now() })
    await expect(logDevice(bench, makeIntake())).rejects.toThrow('broken on purpose')
    expect(await rowCounts(bench.db)).toEqual([0, 0, 0, 0, 0, 0])
    expect(await findDraft(bench.db, 'intake')).toBeDefined()
    await sql`DROP TRIGGER broken`.execute(bench.db)
    expect(await logNumber(bench)).toBe('CB-2026-000001')
  })

  const refusals: readonly (readonly [string, Partial<Intake>, object])[] = [
    [
      'a model outside the catalogue',
      { device: { ...makeIntake().device, model: 'osmo-9' } },
      { fields: [{ field: 'device.model', code: 'model-unknown' }] },
    ],
    [
      'days that have not come yet',
      {
        visit: { ...makeIntake().visit, incidentOn: '2026-11-21' },
        coverage: {
          code: '',
          region: 'EU',
          plan: 'annual',
          activatedOn: '2026-11-22',
          extensions: [{ plan: 'annual', boughtOn: '2026-11-23' }],
          uses: [{ incidentOn: '2026-11-24' }],
        },
      },
      {
        fields: [
          { field: 'visit.incidentOn', code: 'day-in-future' },
          { field: 'coverage.activatedOn', code: 'day-in-future' },
          { field: 'coverage.extensions.0.boughtOn', code: 'day-in-future' },
          { field: 'coverage.uses.0.incidentOn', code: 'day-in-future' },
        ],
      },
    ],
    [
      'a customer who is not there',
      { customerId: '01a1f0e0-0000-7000-8000-ffffffffffff' },
      { code: 'customer-missing', field: 'customerId' },
    ],
  ]

  it.each(refusals)('refuses %s and writes nothing', async (_name, changes, error) => {
    const bench = await openTestBench()
    const refused = await logDevice(bench, makeIntake(changes))
    expect(refused).toMatchObject({ ok: false, error })
    expect(await rowCounts(bench.db)).toEqual([0, 0, 0, 0, 0, 0])
  })

  it('takes today in the centre, where it may be tomorrow already', async () => {
    const bench = await openTestBench({ now: () => '2026-11-20T23:30:00.000Z' })
    const visit = { ...makeIntake().visit, incidentOn: '2026-11-21' }
    expect(await logDevice(bench, makeIntake({ visit }))).toMatchObject({ ok: true })
  })
})

const changedPlan: Intake['coverage'] = {
  code: '',
  region: 'EU',
  plan: 'two-year',
  activatedOn: '2026-01-10',
  extensions: [],
  uses: [{ incidentOn: '2026-02-01' }],
}

describe('what is known already', () => {
  it('a known device and customer stay one, brought up to date', async () => {
    const bench = await openTestBench()
    const first = await logTicket(bench)
    const { customer, device } = valueOf(await openTicket(bench, { ticketId: first }))
    bench.clock.advance({ days: 1 })
    const second = await logTicket(bench, {
      customerId: customer.id,
      customer: { ...makeIntake().customer, name: 'Łucja Nowak', phone: '' },
      device: { ...makeIntake().device, manufacturerWarrantyEndsOn: '2027-01-01' },
    })
    expect(await rowCounts(bench.db)).toEqual([2, 1, 1, 1, 1, 2])
    for (const ticketId of [first, second]) {
      expect(valueOf(await openTicket(bench, { ticketId }))).toMatchObject({
        customer: { id: customer.id, name: 'Łucja Nowak', phone: '' },
        device: { id: device.id, manufacturerWarrantyEndsOn: '2027-01-01' },
      })
    }
  })

  it.each([
    ['changed', changedPlan],
    ['taken away', null],
  ])('a plan that was %s keeps its former self in the history', async (_name, coverage) => {
    const bench = await openTestBench()
    const first = await logTicket(bench)
    const before = valueOf(await openTicket(bench, { ticketId: first }))
    const second = await logTicket(bench, { coverage })
    const [event] = valueOf(await openHistory(bench, { ticketId: second }))
    expect(JSON.parse(String(event?.detail['planBefore']))).toEqual(before.coverage)
    const now = await findCoverage(bench.db, before.device.id)
    expect(now?.uses).toEqual(coverage?.uses)
  })
})

describe('ticket numbers', () => {
  it('count on through the years and are never given twice', async () => {
    const bench = await openTestBench()
    const numbers = [await logNumber(bench), await logNumber(bench)]
    bench.clock.advance({ days: 60 })
    numbers.push(await logNumber(bench))
    expect(numbers).toEqual(['CB-2026-000001', 'CB-2026-000002', 'CB-2027-000003'])
  })

  it('turn with the year of the centre, not of Greenwich', async () => {
    const bench = await openTestBench({ now: () => '2026-12-31T23:30:00.000Z' })
    expect(await logNumber(bench)).toBe('CB-2027-000001')
  })

  it('follow a changed pattern and step over numbers that are taken', async () => {
    const bench = await openTestBench()
    await setPattern(bench, 'A1{number}')
    expect(await logNumber(bench)).toBe('A11')
    await setPattern(bench, 'A{number}')
    for (let count = 2; count <= 10; count += 1) {
      expect(await logNumber(bench)).toBe(`A${count}`)
    }
    // A11 exists since the first pattern.
    expect(await logNumber(bench)).toBe('A12')
    await setPattern(bench, 'CB-{year}-{number:6}')
    expect(await logNumber(bench)).toBe('CB-2026-000013')
  })

  it.each([
    ['{number}{month}', 'ticket-pattern-format'],
    ['THE-LONGEST-PREFIX-OF-ALL-{year}-{number:6}', 'ticket-pattern-too-long'],
  ])('the pattern %s is refused', async (ticketNumberPattern, code) => {
    const bench = await openTestBench()
    expect(await saveSettings(bench, { ...defaultSettings, ticketNumberPattern })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', fields: [{ field: 'ticketNumberPattern', code }] },
    })
  })
})
