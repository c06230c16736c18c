import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { changeIntake } from '../../../electron/services/change-intake.ts'
import { findSerial } from '../../../electron/services/find-known.ts'
import { openHistory, openTicket } from '../../../electron/services/open-ticket.ts'
import { logTicket, makeIntake, valueOf } from '../../helpers/make-ticket.ts'
import { openTestBench, type TestBench } from '../../helpers/open-test-bench.ts'

const device = makeIntake().device

async function deviceCount({ db }: TestBench): Promise<number | undefined> {
  return (await sql<{ n: number }>`SELECT count(*) AS n FROM devices`.execute(db)).rows[0]?.n
}

async function customerIdOf(bench: TestBench, ticketId: string): Promise<string> {
  return valueOf(await openTicket(bench, { ticketId })).customer.id
}

it('puts right what was written and keeps what it was', async () => {
  const bench = await openTestBench()
  const ticketId = await logTicket(bench)
  const customerId = await customerIdOf(bench, ticketId)
  bench.clock.advance({ hours: 2 })
  const visit = { ...makeIntake().visit, whatHappened: 'Fell into the sea.', accessories: [] }
  valueOf(await changeIntake(bench, { ticketId, intake: makeIntake({ customerId, visit }) }))
  const { ticket } = valueOf(await openTicket(bench, { ticketId }))
  expect(ticket).toMatchObject({ ...visit, customerId, updatedAt: '2026-11-20T12:00:00.000Z' })
  const [, event] = valueOf(await openHistory(bench, { ticketId }))
  expect(event?.kind).toBe('intake-changed')
  expect(JSON.parse(String(event?.detail['visitBefore']))).toMatchObject({
    whatHappened: 'Fell from a table.',
    accessories: ['USB-C cable'],
  })
})

it('a mistyped serial number leaves no device behind', async () => {
  const bench = await openTestBench()
  const ticketId = await logTicket(bench)
  const customerId = await customerIdOf(bench, ticketId)
  const right = { ...device, serialNumber: '9SDXN4B0123K7O' }
  valueOf(
    await changeIntake(bench, { ticketId, intake: makeIntake({ customerId, device: right }) }),
  )
  expect(await deviceCount(bench)).toBe(1)
  expect(valueOf(await findSerial(bench, device))).toBeNull()
  expect(valueOf(await findSerial(bench, right))).toMatchObject({
    coverage: { plan: 'two-year' },
    visits: [{ ticketId }],
  })
})

it('a device with another visit stays', async () => {
  const bench = await openTestBench()
  await logTicket(bench)
  const ticketId = await logTicket(bench)
  const other = { ...device, serialNumber: 'OTHER1' }
  const customerId = await customerIdOf(bench, ticketId)
  valueOf(
    await changeIntake(bench, { ticketId, intake: makeIntake({ customerId, device: other }) }),
  )
  expect(await deviceCount(bench)).toBe(2)
  expect(valueOf(await findSerial(bench, device))?.visits).toHaveLength(1)
})

it.each([
  ['a ticket that is not there', 'ticket-missing'],
  ['an impossible day', 'invalid-input'],
])('refuses %s', async (_name, code) => {
  const bench = await openTestBench()
  const known = await logTicket(bench)
  const ticketId = code === 'ticket-missing' ? '01a1f0e0-0000-7000-8000-ffffffffffff' : known
  const visit = { ...makeIntake().visit, incidentOn: '2026-12-24' }
  const refused = await changeIntake(bench, { ticketId, intake: makeIntake({ visit }) })
  expect(refused).toMatchObject({ ok: false, error: { code } })
  if (code === 'invalid-input') {
    expect(refused).toMatchObject({ error: { fields: [{ field: 'intake.visit.incidentOn' }] } })
  }
})
