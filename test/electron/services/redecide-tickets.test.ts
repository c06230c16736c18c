import { describe, expect, it } from 'vitest'
import { issueQuote } from '../../../electron/services/issue-quote.ts'
import { keepCatalogue } from '../../../electron/services/keep-catalogue.ts'
import { loadPlanCatalogue } from '../../../electron/services/load-plan-catalogue.ts'
import { enterTerm, withdrawTerm } from '../../../electron/services/manage-catalogue.ts'
import {
  cancelRedeciding,
  listChangedVerdicts,
  readRedeciding,
  redecideTickets,
  startRedeciding,
} from '../../../electron/services/redecide-tickets.ts'
import type { CatalogueEntryForm } from '../../../shared/records/catalogue-entry.ts'
import { entryForm } from '../../helpers/make-entry.ts'
import { logTicket, makeDiagnosis, makeIntake, valueOf } from '../../helpers/make-ticket.ts'
import { openTestBench, type TestBench } from '../../helpers/open-test-bench.ts'

const undecided = { recommendation: 'undecided', cost: null }
const atFee = (amount: string) => ({
  recommendation: 'replacement',
  cost: { amount, currency: 'PLN' },
})

/** One quoted ticket for each model that is named. */
async function openWithTickets(models: readonly string[]) {
  const told: string[] = []
  const bench = await openTestBench({ announce: (topics) => told.push(...topics) })
  for (const [index, model] of models.entries()) {
    const device = { ...makeIntake().device, model, serialNumber: `SN${index}` }
    const ticketId = await logTicket(bench, { device })
    valueOf(await issueQuote(bench, { ticketId, diagnosis: makeDiagnosis() }))
  }
  return { bench, told }
}

async function enter(bench: TestBench, changes: Partial<CatalogueEntryForm> = {}) {
  return valueOf(await enterTerm(bench, entryForm(changes)))
}

async function changesOf(bench: TestBench) {
  const { last } = valueOf(await readRedeciding(bench))
  const page = { redecisionId: last?.id ?? '', offset: 0, limit: 100 }
  const changes = valueOf(await listChangedVerdicts(bench, page))
  return changes.map(({ serialNumber, before, after }) => ({ serialNumber, before, after }))
}

const oneModel = ['rs-3', 'osmo-pocket-3', 'rs-3']

describe('deciding the open tickets again', () => {
  it('lists the tickets whose verdict a confirmed fee changed, old and new', async () => {
    const { bench } = await openWithTickets(oneModel)
    const { version } = await enter(bench)
    expect(valueOf(await readRedeciding(bench))).toEqual({ isDue: true, running: null, last: null })
    const run = valueOf(await redecideTickets(bench))
    expect(run).toMatchObject({ tickets: 3, changed: 2, toVersion: version })
    expect(valueOf(await readRedeciding(bench))).toMatchObject({ isDue: false, last: run })
    expect(await changesOf(bench)).toEqual([
      { serialNumber: 'SN0', before: undecided, after: atFee('289.00') },
      { serialNumber: 'SN2', before: undecided, after: atFee('289.00') },
    ])
  })

  it('compares with the last run, so that another price is another verdict', async () => {
    const { bench } = await openWithTickets(['rs-3'])
    const { entryId } = await enter(bench)
    await redecideTickets(bench)
    await enter(bench, { fees: { first: '300', second: '', third: '', fourth: '' } })
    await withdrawTerm(bench, { entryId, reason: 'Overtaken.' })
    await redecideTickets(bench)
    expect(await changesOf(bench)).toEqual([
      { serialNumber: 'SN0', before: atFee('289.00'), after: atFee('300.00') },
    ])
  })

  it('judges every model when more than a fee has changed', async () => {
    const { bench } = await openWithTickets(['osmo-pocket-3', 'osmo-360'])
    await enter(bench, { kind: 'plan-limit', subject: 'two-year', replacements: '1' })
    valueOf(await redecideTickets(bench))
    expect(await changesOf(bench)).toEqual([])
    await enter(bench, { kind: 'plan-months', subject: 'two-year', months: '2' })
    valueOf(await redecideTickets(bench))
    expect((await changesOf(bench)).map(({ serialNumber }) => serialNumber)).toEqual(['SN0', 'SN1'])
  })

  it('has nothing to list when the terms are what they were', async () => {
    const { bench } = await openWithTickets(['rs-3'])
    const { entryId } = await enter(bench)
    await withdrawTerm(bench, { entryId, reason: 'Mistaken.' })
    expect(valueOf(await readRedeciding(bench))).toMatchObject({ isDue: false })
    expect(valueOf(await redecideTickets(bench))).toMatchObject({ tickets: 1, changed: 0 })
  })

  it('goes on after its call, tells how far it is, and can be ended', async () => {
    const { bench, told } = await openWithTickets(oneModel)
    await enter(bench)
    valueOf(await startRedeciding(bench))
    expect(valueOf(await readRedeciding(bench)).running).not.toBeNull()
    valueOf(await cancelRedeciding(bench))
    await expect.poll(async () => valueOf(await readRedeciding(bench)).running).toBeNull()
    expect(told).toContain('redeciding')
    expect(valueOf(await readRedeciding(bench))).toMatchObject({ isDue: true, last: null })
  })

  it('is refused while no terms can be read', async () => {
    const none = loadPlanCatalogue('nowhere')
    const bench = await openTestBench(keepCatalogue(() => none, []))
    expect(await startRedeciding(bench)).toMatchObject({ error: { code: 'catalogue-unusable' } })
  })
})
