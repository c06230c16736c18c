import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { readCatalogueEntries } from '../../../electron/database/catalogue-entry-repository.ts'
import { chooseOutcome, readDecision } from '../../../electron/services/decide-outcome.ts'
import { keepCatalogue } from '../../../electron/services/keep-catalogue.ts'
import { issueQuote } from '../../../electron/services/issue-quote.ts'
import {
  enterTerm,
  readCatalogue,
  withdrawTerm,
} from '../../../electron/services/manage-catalogue.ts'
import {
  catalogueEntryFormSchema,
  type CatalogueEntryForm,
} from '../../../shared/records/catalogue-entry.ts'
import { entryForm } from '../../helpers/make-entry.ts'
import { logTicket, makeDiagnosis, makeIntake, valueOf } from '../../helpers/make-ticket.ts'
import { openTestBench, type TestBench } from '../../helpers/open-test-bench.ts'

async function openWithTicket(model: string) {
  const bench = await openTestBench()
  const { device } = makeIntake()
  const ticketId = await logTicket(bench, { device: { ...device, model } })
  valueOf(await issueQuote(bench, { ticketId, diagnosis: makeDiagnosis() }))
  return { bench, ticketId }
}

async function enter(bench: TestBench, changes: Partial<CatalogueEntryForm> = {}) {
  return valueOf(await enterTerm(bench, catalogueEntryFormSchema.parse(entryForm(changes))))
}

async function verdictOn(bench: TestBench, ticketId: string) {
  const { result, catalogueVersion } = valueOf(await readDecision(bench, { ticketId }))
  const { recommendation, options, questions } = result
  return { recommendation, cost: options[2].cost, questions, catalogueVersion }
}

describe('a fee that a manager confirms', () => {
  it('decides from then on, and its sample stays on record beside it', async () => {
    const { bench, ticketId } = await openWithTicket('rs-3')
    expect(await verdictOn(bench, ticketId)).toMatchObject({
      recommendation: 'undecided',
      questions: ['model'],
    })
    await enter(bench)
    expect(await verdictOn(bench, ticketId)).toMatchObject({
      recommendation: 'replacement',
      cost: { amount: '289.00', currency: 'PLN' },
      questions: [],
    })
    const { catalogue } = valueOf(await readCatalogue(bench, { version: null }))
    const versions = catalogue.fees.filter(({ model }) => model === 'rs-3')
    expect(versions.flatMap(({ fees }) => fees.map(({ confidence }) => confidence))).toEqual([
      'confirmed',
      'sample',
    ])
  })

  it('is taken back by a further entry, and what decided before decides again', async () => {
    const { bench, ticketId } = await openWithTicket('rs-3')
    const before = bench.catalogue().catalogue.version
    const { entryId, version } = await enter(bench)
    expect(version).not.toBe(before)
    const withdrawn = valueOf(await withdrawTerm(bench, { entryId, reason: 'Read wrongly.' }))
    expect(withdrawn.version).toBe(before)
    expect(await verdictOn(bench, ticketId)).toMatchObject({ recommendation: 'undecided' })
    const { entries } = valueOf(await readCatalogue(bench, { version: null }))
    expect(entries).toMatchObject([{ id: entryId, withdrawn: { reason: 'Read wrongly.' } }])
    expect(await withdrawTerm(bench, { entryId, reason: 'Again.' })).toMatchObject({
      error: { code: 'catalogue-entry-withdrawn' },
    })
  })

  it('is overtaken by a newer one for the same days', async () => {
    const { bench, ticketId } = await openWithTicket('rs-3')
    await enter(bench)
    await enter(bench, { fees: { first: '300', second: '', third: '', fourth: '' } })
    expect(await verdictOn(bench, ticketId)).toMatchObject({ cost: { amount: '300.00' } })
  })

  it('counts on its days only', async () => {
    const { bench, ticketId } = await openWithTicket('rs-3')
    await enter(bench, { from: '2026-11-21' })
    expect(await verdictOn(bench, ticketId)).toMatchObject({ recommendation: 'undecided' })
    bench.clock.advance({ days: 1 })
    expect(await verdictOn(bench, ticketId)).toMatchObject({ recommendation: 'replacement' })
  })
})

describe('the catalogue of a decision', () => {
  it('is kept with the decision, and explains it after the terms have changed', async () => {
    const { bench, ticketId } = await openWithTicket('osmo-pocket-3')
    const shown = valueOf(await readDecision(bench, { ticketId }))
    valueOf(
      await chooseOutcome(bench, {
        ticketId,
        choice: 'replacement',
        reason: '',
        shownHash: shown.hash,
      }),
    )
    await enter(bench, { subject: 'rs-4-pro' })
    const later = valueOf(await readDecision(bench, { ticketId }))
    expect(later.catalogueVersion).toBe(shown.catalogueVersion)
    expect(later.explanation).toEqual(shown.explanation)
    const kept = valueOf(await readCatalogue(bench, { version: shown.catalogueVersion }))
    expect(kept).toMatchObject({
      isCurrent: false,
      kept: [{ version: shown.catalogueVersion, decisions: 1 }],
    })
    expect(kept.catalogue).toEqual(bench.filedCatalogue().catalogue)
  })

  it('is not shown when its content is no longer what was kept', async () => {
    const { bench } = await openWithTicket('rs-3')
    await sql`
      INSERT INTO catalogue_versions (version, kept_at, content, hash)
      VALUES ('other', '2026-11-20T10:00:00.000Z', '{}', ${'0'.repeat(64)})`.execute(bench.db)
    await expect(readCatalogue(bench, { version: 'other' })).rejects.toThrow(/damaged/)
  })

  it('is refused when nobody kept it', async () => {
    const bench = await openTestBench()
    expect(await readCatalogue(bench, { version: 'never' })).toMatchObject({
      error: { code: 'catalogue-version-missing' },
    })
  })
})

describe('other terms that can be entered', () => {
  const terms: readonly (readonly [string, Partial<CatalogueEntryForm>, object])[] = [
    [
      'the replacements of a plan',
      { kind: 'plan-limit', subject: 'annual', replacements: '3' },
      { plans: [{ limits: [{ value: [{ kind: 'count', per: 'period', count: 3 }] }, {}] }, {}] },
    ],
    [
      'the months of a plan',
      { kind: 'plan-months', subject: 'annual', months: '13' },
      { plans: [{ months: [{ value: 13 }, {}] }, {}] },
    ],
    [
      'the longest chain',
      { kind: 'chain', subject: '', months: '48', replacements: '8' },
      { chain: [{ value: { months: 48, replacements: 8 }, confidence: 'confirmed' }, {}] },
    ],
    [
      'the days of grace',
      { kind: 'extension-days', subject: '', days: '20' },
      { extensionGraceDays: [{ value: 20 }, { value: 15 }] },
    ],
  ]
  it.each(terms)('%s', async (_name, form, programme) => {
    const bench = await openTestBench()
    await enter(bench, form)
    expect(bench.catalogue().catalogue.programmes[0]).toMatchObject(programme)
  })

  it('the activation window of a family', async () => {
    const bench = await openTestBench()
    const form = { direct: '72', directUnit: 'hours', approvalHours: '72' } as const
    await enter(bench, { kind: 'activation', subject: 'drone', ...form })
    const { families } = bench.catalogue().catalogue
    expect(families.find(({ id }) => id === 'drone')?.activation[0]?.value).toEqual({
      direct: { length: 72, unit: 'hours' },
      afterApproval: { length: 72, unit: 'hours' },
    })
  })
})

describe('what is refused, by field', () => {
  const refused: readonly (readonly [Partial<CatalogueEntryForm>, string, string])[] = [
    [{ subject: 'osmo-9000' }, 'subject', 'model-unknown'],
    [{ kind: 'plan-limit', subject: 'x', replacements: '3' }, 'subject', 'catalogue-plan-unknown'],
    [{ kind: 'activation', subject: 'x' }, 'subject', 'catalogue-family-unknown'],
    [{ retrievedOn: '2026-11-21' }, 'retrievedOn', 'day-in-future'],
  ]
  it.each(refused)('%o', async (changes, field, code) => {
    const bench = await openTestBench()
    expect(await enterTerm(bench, entryForm(changes))).toMatchObject({
      error: { fields: [{ field, code }] },
    })
    expect(valueOf(await readCatalogue(bench, { version: null })).entries).toEqual([])
  })
})

it('entries decide after a start too, by the same version', async () => {
  const bench = await openTestBench()
  const { version } = await enter(bench)
  const entries = await readCatalogueEntries(bench.db)
  const { catalogue } = keepCatalogue(bench.filedCatalogue, entries).catalogue()
  expect(catalogue).toEqual(bench.catalogue().catalogue)
  expect(catalogue.version).toBe(version)
})

it('a faulty file is named, and the rest is shown', async () => {
  const faults = ['fees.json: fees[0].model: must be a name in kebab-case']
  const { catalogue } = (await openTestBench()).filedCatalogue()
  const bench = await openTestBench(keepCatalogue(() => ({ catalogue, faults }), []))
  await enter(bench)
  const view = valueOf(await readCatalogue(bench, { version: null }))
  expect(view.faults).toEqual(faults)
  expect(view.catalogue.models).toEqual(catalogue.models)
})
