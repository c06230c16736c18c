import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { findDraft, writeDraft } from '../../../electron/database/draft-repository.ts'
import { issueQuote } from '../../../electron/services/issue-quote.ts'
import { openHistory, openTicket } from '../../../electron/services/open-ticket.ts'
import { recordDiagnosis } from '../../../electron/services/record-diagnosis.ts'
import type { Diagnosis } from '../../../shared/records/diagnosis.ts'
import { logTicket, makeDiagnosis, makeLine, valueOf } from '../../helpers/make-ticket.ts'
import { openTestBench } from '../../helpers/open-test-bench.ts'

describe('recording a diagnosis', () => {
  it('keeps it, drops the draft and moves the ticket on', async () => {
    const bench = await openTestBench()
    const ticketId = await logTicket(bench)
    const key = `diagnosis:${ticketId}`
    await writeDraft(bench.db, { key, value: {}, savedAt: bench.now() })
    valueOf(await recordDiagnosis(bench, { ticketId, diagnosis: makeDiagnosis() }))
    const { ticket, diagnosis } = valueOf(await openTicket(bench, { ticketId }))
    expect(ticket.state).toBe('diagnosing')
    expect(diagnosis).toEqual(makeDiagnosis())
    expect(await findDraft(bench.db, key)).toBeUndefined()
  })

  it('tells the history only when something changed', async () => {
    const bench = await openTestBench()
    const ticketId = await logTicket(bench)
    for (const findings of ['one', 'one', 'two']) {
      valueOf(await recordDiagnosis(bench, { ticketId, diagnosis: makeDiagnosis({ findings }) }))
    }
    const events = valueOf(await openHistory(bench, { ticketId }))
    expect(events.map(({ kind }) => kind)).toEqual([
      'ticket-logged',
      'diagnosis-recorded',
      'diagnosis-recorded',
    ])
  })
})

describe('issuing a quote', () => {
  it('freezes lines and totals as the first version, valid for thirty days', async () => {
    const bench = await openTestBench()
    const ticketId = await logTicket(bench)
    const quote = valueOf(await issueQuote(bench, { ticketId, diagnosis: makeDiagnosis() }))
    expect(quote).toMatchObject({
      version: 1,
      issuedAt: '2026-11-20T10:00:00.000Z',
      validUntil: '2026-12-20',
      repairable: true,
      lines: [makeLine(49_789)],
      totals: {
        net: { minor: 49_789, currency: 'PLN' },
        tax: { minor: 11_451, currency: 'PLN' },
        gross: { minor: 61_240, currency: 'PLN' },
      },
    })
    expect(valueOf(await openTicket(bench, { ticketId })).ticket.state).toBe('quoted')
  })

  it('later findings and prices do not touch it; the next version stands beside it', async () => {
    const bench = await openTestBench()
    const ticketId = await logTicket(bench)
    const first = valueOf(await issueQuote(bench, { ticketId, diagnosis: makeDiagnosis() }))
    const dearer = makeDiagnosis({ quoteLines: [makeLine(90_000)] })
    valueOf(await recordDiagnosis(bench, { ticketId, diagnosis: dearer }))
    expect(valueOf(await openTicket(bench, { ticketId })).quotes).toEqual([first])
    const second = valueOf(await issueQuote(bench, { ticketId, diagnosis: dearer }))
    expect(second.version).toBe(2)
    expect(valueOf(await openTicket(bench, { ticketId })).quotes).toEqual([second, first])
    const change = sql`UPDATE quotes SET gross_minor = 1`.execute(bench.db)
    await expect(change).rejects.toThrow('quotes is append-only')
  })

  it('says that a device can not be repaired, without lines', async () => {
    const bench = await openTestBench()
    const ticketId = await logTicket(bench)
    const diagnosis = makeDiagnosis({ repairable: 'no' })
    const quote = valueOf(await issueQuote(bench, { ticketId, diagnosis }))
    expect(quote).toMatchObject({ repairable: false, lines: [], totals: { gross: { minor: 0 } } })
  })

  const open: readonly (readonly [string, Partial<Diagnosis>, object])[] = [
    [
      'without lines',
      { quoteLines: [] },
      { code: 'quote-lines-missing', field: 'diagnosis.quoteLines' },
    ],
    ['undecided', { repairable: '' }, { code: 'repairable-open', field: 'diagnosis.repairable' }],
  ]

  it.each(open)('refuses one %s and keeps nothing of it', async (_name, changes, error) => {
    const bench = await openTestBench()
    const ticketId = await logTicket(bench)
    const refused = await issueQuote(bench, { ticketId, diagnosis: makeDiagnosis(changes) })
    expect(refused).toEqual({ ok: false, error })
    const { ticket, quotes, diagnosis } = valueOf(await openTicket(bench, { ticketId }))
    expect([ticket.state, quotes, diagnosis.findings]).toEqual(['received', [], ''])
  })
})
