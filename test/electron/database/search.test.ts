import { describe, expect, it } from 'vitest'
import { changeIntake } from '../../../electron/services/change-intake.ts'
import { findTickets } from '../../../electron/services/find-tickets.ts'
import { findCustomers, findSerial } from '../../../electron/services/find-known.ts'
import type { TicketState } from '../../../shared/records/ticket.ts'
import { createSampleData } from '../../../electron/services/make-sample-data.ts'
import { logTicket, makeIntake, valueOf } from '../../helpers/make-ticket.ts'
import { openTestBench, type TestBench } from '../../helpers/open-test-bench.ts'

async function openWithTwo(): Promise<TestBench> {
  const bench = await openTestBench()
  await logTicket(bench)
  await logTicket(bench, {
    device: { model: 'osmo-360', serialNumber: '7XK-O1', manufacturerWarrantyEndsOn: '' },
    customer: { ...makeIntake().customer, name: 'Jürgen Weiß', phone: '+49 30 5550100', email: '' },
  })
  return bench
}

async function found(bench: TestBench, search: string, states: TicketState[] = []) {
  const { rows, total } = valueOf(
    await findTickets(bench, { search, states, offset: 0, limit: 50 }),
  )
  expect(total).toBe(rows.length)
  return rows.map(({ number }) => number.slice(-1))
}

describe('the one find box', () => {
  it.each([
    ['', ['2', '1']],
    ['CB-2026-000002', ['2']],
    ['000001', ['1']],
    ['zolkiewska', ['1']],
    ['ŻÓŁK', ['1']],
    ['łucja żół', ['1']],
    ['weiss', ['2']],
    ['WEIß', ['2']],
    ['600123456', ['1']],
    ['48600123', ['1']],
    ['600 123 456', ['1']],
    ['600-123', ['1']],
    ['LUCJA@example', ['1']],
    ['4b0123', ['1']],
    ['7xk-o', ['2']],
    ['7x', ['2']],
    ['we 5550', ['2']],
    ['zolkiewska weiss', []],
    ['nobody', []],
    ['" OR NEAR(', []],
  ])('%j finds %j', async (search, numbers) => {
    expect(await found(await openWithTwo(), search)).toEqual(numbers)
  })

  it('finds a customer who was renamed, by the new name and not by the old', async () => {
    const bench = await openWithTwo()
    const { rows } = valueOf(
      await findTickets(bench, { search: 'weiss', states: [], offset: 0, limit: 1 }),
    )
    const ticketId = rows[0]?.id ?? ''
    const [customer] = valueOf(await findCustomers(bench, { text: 'weiss' }))
    if (!customer) throw new Error('the customer was not found')
    const intake = makeIntake({
      device: { model: 'osmo-360', serialNumber: '7XK-O1', manufacturerWarrantyEndsOn: '' },
      customerId: customer.id,
      customer: { ...customer, name: 'Jürgen Groß' },
    })
    valueOf(await changeIntake(bench, { ticketId, intake }))
    expect(await found(bench, 'gross')).toEqual(['2'])
    expect(await found(bench, 'weiss')).toEqual([])
    expect(valueOf(await findCustomers(bench, { text: 'gross' }))).toHaveLength(1)
  })
})

describe('the list', () => {
  it('filters by state, alone and with a search', async () => {
    const bench = await openTestBench()
    valueOf(await createSampleData(bench))
    expect(await found(bench, '', ['quoted'])).toEqual(['8', '7'])
    expect(await found(bench, '', ['received', 'quoted'])).toEqual(['2', '1', '8', '7'])
    expect(await found(bench, 'osmo', ['quoted'])).toEqual([])
    expect(await found(bench, '9sdx', ['quoted', 'shipped'])).toEqual(['7', '3', '1'])
  })

  it('pages, newest first, and counts them all', async () => {
    const bench = await openTestBench()
    valueOf(await createSampleData(bench))
    const page = { search: '', states: [], offset: 5, limit: 4 }
    const { rows, total } = valueOf(await findTickets(bench, page))
    expect(total).toBe(12)
    expect(rows.map(({ number }) => Number(number.slice(-2)))).toEqual([7, 6, 5, 4])
    const searched = valueOf(await findTickets(bench, { ...page, search: '9sdx' }))
    expect(searched.total).toBe(6)
    expect(searched.rows).toHaveLength(1)
  })
})

describe('a known serial number', () => {
  it('tells device, customer, plan and visits, whatever the case and spaces', async () => {
    const bench = await openWithTwo()
    const known = valueOf(await findSerial(bench, { model: '', serialNumber: ' 9sdx n4b0123k7q ' }))
    expect(known).toMatchObject({
      device: { model: 'osmo-pocket-3', serials: [{ serialNumber: '9SDXN4B0123K7Q' }] },
      customer: { name: 'Łucja Żółkiewska' },
      coverage: { plan: 'two-year' },
      visits: [{ number: 'CB-2026-000001', state: 'received' }],
    })
  })

  it.each([
    ['osmo-360', '9SDXN4B0123K7Q'],
    ['osmo-pocket-3', '9SDXN4B0123K7'],
    ['', ''],
  ])('%j with %j is unknown', async (model, serialNumber) => {
    const bench = await openWithTwo()
    expect(valueOf(await findSerial(bench, { model, serialNumber }))).toBeNull()
  })
})
