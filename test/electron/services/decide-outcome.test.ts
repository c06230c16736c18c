import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { contentHash } from '../../../electron/database/content-hash.ts'
import { chooseOutcome, readDecision } from '../../../electron/services/decide-outcome.ts'
import { issueQuote } from '../../../electron/services/issue-quote.ts'
import { openHistory, openTicket } from '../../../electron/services/open-ticket.ts'
import { recordDiagnosis } from '../../../electron/services/record-diagnosis.ts'
import type { Diagnosis } from '../../../shared/records/diagnosis.ts'
import type { Intake } from '../../../shared/records/intake.ts'
import {
  logTicket,
  makeDiagnosis,
  makeIntake,
  makeLine,
  valueOf,
} from '../../helpers/make-ticket.ts'
import { openTestBench, type TestBench } from '../../helpers/open-test-bench.ts'

interface Story {
  readonly intake?: Partial<Intake>
  readonly diagnosis?: Partial<Diagnosis>
  readonly isQuoted?: boolean
}

async function openStory({ intake, diagnosis, isQuoted = true }: Story = {}) {
  const bench = await openTestBench()
  const ticketId = await logTicket(bench, intake)
  const found = makeDiagnosis(diagnosis)
  if (isQuoted) valueOf(await issueQuote(bench, { ticketId, diagnosis: found }))
  else valueOf(await recordDiagnosis(bench, { ticketId, diagnosis: found }))
  return { bench, ticketId }
}

async function viewOf(bench: TestBench, ticketId: string) {
  return valueOf(await readDecision(bench, { ticketId }))
}

const abroad = {
  ...makeIntake().customer,
  address: { ...makeIntake().customer.address, country: 'CH' },
}

describe('the case that is judged', () => {
  const stories: readonly (readonly [string, Story, object])[] = [
    [
      'everything known',
      {},
      {
        asOf: '2026-11-20',
        model: 'osmo-pocket-3',
        manufacturerWarrantyEndsOn: 'unknown',
        coverage: {
          region: 'EU',
          periods: [{ plan: 'two-year', activatedOn: '2026-01-10' }],
          uses: [],
        },
        incident: { on: '2026-11-18', cause: 'accident', exclusions: [] },
        channel: 'partner',
        customerRegion: 'EU',
        repairQuote: { amount: '612.40', currency: 'PLN' },
      },
    ],
    ['no plan', { intake: { coverage: null } }, { coverage: null }],
    ['another region', { intake: { customer: abroad } }, { customerRegion: 'CH' }],
    [
      'exclusions that apply',
      { diagnosis: { exclusions: { ...makeDiagnosis().exclusions, 3: 'yes', 10: 'yes' } } },
      { incident: { exclusions: [3, 10] } },
    ],
    [
      'one question open',
      { diagnosis: { exclusions: { ...makeDiagnosis().exclusions, 3: 'yes', 10: '' } } },
      { incident: { exclusions: 'unknown' } },
    ],
    ['no cause', { diagnosis: { cause: '' } }, { incident: { cause: 'unknown' } }],
    ['no quote yet', { isQuoted: false }, { repairQuote: 'unknown' }],
    ['beyond repair', { diagnosis: { repairable: 'no' } }, { repairQuote: null }],
    [
      'beyond repair, no quote yet',
      { diagnosis: { repairable: 'no' }, isQuoted: false },
      { repairQuote: null },
    ],
  ]

  it.each(stories)('%s', async (_name, story, expected) => {
    const { bench, ticketId } = await openStory(story)
    expect((await viewOf(bench, ticketId)).case).toMatchObject(expected)
  })

  it('before anything was found, what nobody knows is unknown', async () => {
    const bench = await openTestBench()
    const ticketId = await logTicket(bench)
    expect((await viewOf(bench, ticketId)).case).toMatchObject({
      incident: { cause: 'unknown', exclusions: 'unknown' },
      repairQuote: 'unknown',
    })
  })

  it('today is the day in the centre', async () => {
    const { bench, ticketId } = await openStory()
    bench.clock.advance({ hours: 13.5 })
    expect((await viewOf(bench, ticketId)).case.asOf).toBe('2026-11-21')
  })
})

describe('choosing', () => {
  it('freezes case, verdict and choice with their hash', async () => {
    const { bench, ticketId } = await openStory()
    const view = await viewOf(bench, ticketId)
    expect(view.result.recommendation).toBe('replacement')
    expect(view.result.options[2].cost).toEqual({ amount: '219.00', currency: 'PLN' })
    const chosen = {
      ticketId,
      choice: 'replacement',
      reason: 'cheaper',
      shownHash: view.hash,
    } as const
    const record = valueOf(await chooseOutcome(bench, chosen))
    expect(record).toMatchObject({
      version: 1,
      madeAt: '2026-11-20T10:00:00.000Z',
      who: 'Bench 1',
      choice: 'replacement',
      reason: 'cheaper',
      againstRecommendation: false,
      quoteVersion: 1,
      hash: contentHash({
        result: record.result,
        catalogueVersion: record.catalogueVersion,
        case: record.case,
      }),
    })
    expect(record.hash).toBe(view.hash)
    const { ticket, decision } = valueOf(await openTicket(bench, { ticketId }))
    expect(ticket.state).toBe('approved')
    expect(decision).toEqual(record)
    expect((await viewOf(bench, ticketId)).made).toEqual([record])
    expect(valueOf(await openHistory(bench, { ticketId })).at(-1)).toMatchObject({
      kind: 'decision-made',
      detail: { version: 1, choice: 'replacement', againstRecommendation: false },
    })
    const change = sql`UPDATE decisions SET choice = 'repair'`.execute(bench.db)
    await expect(change).rejects.toThrow('decisions is append-only')
  })

  it.each([
    ['repair', 'approved', true],
    ['decline', 'declined', true],
    ['replacement', 'approved', false],
  ] as const)('%s makes the ticket %s', async (choice, state, againstRecommendation) => {
    const { bench, ticketId } = await openStory()
    const { hash } = await viewOf(bench, ticketId)
    const chosen = { ticketId, choice, reason: '', shownHash: hash }
    expect(valueOf(await chooseOutcome(bench, chosen))).toMatchObject({ againstRecommendation })
    expect(valueOf(await openTicket(bench, { ticketId })).ticket.state).toBe(state)
  })

  it('is refused when the verdict is no longer the one shown, and freezes nothing', async () => {
    const { bench, ticketId } = await openStory()
    const { hash } = await viewOf(bench, ticketId)
    const diagnosis = makeDiagnosis({ quoteLines: [makeLine(10_000)] })
    valueOf(await issueQuote(bench, { ticketId, diagnosis }))
    const stale = { ticketId, choice: 'replacement', reason: '', shownHash: hash } as const
    expect(await chooseOutcome(bench, stale)).toEqual({
      ok: false,
      error: { code: 'decision-changed' },
    })
    const { ticket, decision } = valueOf(await openTicket(bench, { ticketId }))
    expect([ticket.state, decision]).toEqual(['quoted', null])
  })

  it('is still what was decided on another day, and is chosen again with that day', async () => {
    const { bench, ticketId } = await openStory()
    const { hash } = await viewOf(bench, ticketId)
    const choice = { ticketId, choice: 'replacement', reason: '' } as const
    const first = valueOf(await chooseOutcome(bench, { ...choice, shownHash: hash }))
    bench.clock.advance({ days: 3 })
    const later = await viewOf(bench, ticketId)
    expect([later.hash, later.case.asOf]).toEqual([first.hash, '2026-11-20'])
    const second = valueOf(await chooseOutcome(bench, { ...choice, shownHash: later.hash }))
    expect([second.version, second.case.asOf]).toEqual([2, '2026-11-23'])
  })

  it('stands open again when a fact changes what holds', async () => {
    const diagnosis = { cause: 'defect' } as const
    const device = { ...makeIntake().device, manufacturerWarrantyEndsOn: '2026-11-20' }
    const { bench, ticketId } = await openStory({ intake: { device }, diagnosis })
    const { hash } = await viewOf(bench, ticketId)
    const choice = { ticketId, choice: 'warranty-repair', reason: '', shownHash: hash } as const
    valueOf(await chooseOutcome(bench, choice))
    valueOf(await recordDiagnosis(bench, { ticketId, diagnosis: makeDiagnosis() }))
    const later = await viewOf(bench, ticketId)
    expect(later.hash).not.toBe(hash)
    expect(later.result.recommendation).toBe('replacement')
  })

  it('of a shipped ticket is shown as it was made', async () => {
    const { bench, ticketId } = await openStory()
    const { hash } = await viewOf(bench, ticketId)
    const choice = { ticketId, choice: 'replacement', reason: '', shownHash: hash } as const
    const made = valueOf(await chooseOutcome(bench, choice))
    await sql`update tickets set state = 'shipped' where id = ${ticketId}`.execute(bench.db)
    bench.clock.advance({ days: 800 })
    const view = await viewOf(bench, ticketId)
    expect([view.hash, view.result]).toEqual([made.hash, made.result])
    expect(await chooseOutcome(bench, choice)).toMatchObject({
      ok: false,
      error: { code: 'ticket-shipped' },
    })
  })

  it('is refused for what the rules rule out', async () => {
    const { bench, ticketId } = await openStory({ intake: { coverage: null } })
    const { hash } = await viewOf(bench, ticketId)
    const chosen = { ticketId, choice: 'replacement', reason: '', shownHash: hash } as const
    expect(await chooseOutcome(bench, chosen)).toMatchObject({
      ok: false,
      error: { code: 'choice-not-available', field: 'choice' },
    })
  })

  it('again, after a new quote, is the next version; the first stays as it was', async () => {
    const { bench, ticketId } = await openStory()
    const first = await viewOf(bench, ticketId)
    const chosen = { ticketId, reason: '' }
    const made = valueOf(
      await chooseOutcome(bench, { ...chosen, choice: 'replacement', shownHash: first.hash }),
    )
    const diagnosis = makeDiagnosis({ quoteLines: [makeLine(10_000)] })
    valueOf(await issueQuote(bench, { ticketId, diagnosis }))
    const second = await viewOf(bench, ticketId)
    expect(second.result.recommendation).toBe('repair')
    const again = valueOf(
      await chooseOutcome(bench, { ...chosen, choice: 'repair', shownHash: second.hash }),
    )
    expect(again).toMatchObject({ version: 2, quoteVersion: 2 })
    expect((await viewOf(bench, ticketId)).made).toEqual([again, made])
  })
})
