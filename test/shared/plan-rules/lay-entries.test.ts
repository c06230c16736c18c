import { describe, expect, it } from 'vitest'
import { entriesInForce, layEntries, sourceIdOf } from '../../../shared/plan-rules/lay-entries.ts'
import type { CatalogueEntry, EnteredTerm } from '../../../shared/records/catalogue-entry.ts'
import type { PlanCatalogue } from '../../../shared/records/plan-catalogue.ts'
import { smallCatalogue } from './small-catalogue.ts'

/** An entry that a manager made; its id is one letter, for tables to be read. */
function entryOf(term: EnteredTerm, changes: Partial<CatalogueEntry> = {}): CatalogueEntry {
  return {
    id: 'a',
    at: '2026-11-20T10:00:00.000Z',
    who: 'Manager',
    term,
    from: '2026-12-01',
    to: '2027-11-30',
    sourceTitle: 'Price list',
    sourceLink: 'https://example.com/list',
    clause: 'Table 1',
    wording: 'As it says there',
    retrievedOn: '2026-11-20',
    confirms: ['T/2', 'T/3'],
    withdrawn: null,
    ...changes,
  }
}

const withdrawn = { at: '2026-11-21T10:00:00.000Z', who: 'Manager', reason: 'misread' }

/** What the small catalogue gives, and what the entry says, as versions of one value. */
function given<Value>(value: Value) {
  return {
    value,
    from: null,
    to: null,
    clauses: ['T/1'],
    retrievedOn: null,
    confidence: 'given',
  } as const
}

function entered<Value>(value: Value) {
  return {
    value,
    from: '2026-12-01',
    to: '2027-11-30',
    clauses: ['entry-a', 'T/2', 'T/3'],
    retrievedOn: '2026-11-20',
    confidence: 'confirmed',
  } as const
}

const perPeriod = (count: number) => [{ kind: 'count' as const, per: 'period' as const, count }]
const steps = (amount: string) => ({ by: 'ordinal' as const, currency: 'PLN', steps: [amount] })
const windows = (length: number) =>
  ({ direct: { length, unit: 'days' }, afterApproval: { length: 72, unit: 'hours' } }) as const

const small = smallCatalogue({ currency: 'PLN', steps: ['0.05'] })
const [smallProgramme] = small.programmes
if (!smallProgramme) throw new Error('no programme')

const annual = { id: 'annual', name: 'A', months: [given(1)], limits: [given(perPeriod(1))] }
const twoYear = { id: 'two-year', name: 'T', months: [given(2)], limits: [given(perPeriod(2))] }
const programme = { ...smallProgramme, plans: [annual, twoYear] }
const other = { ...programme, id: 'other' }
const handheld = { id: 'handheld', name: 'Handheld', activation: [given(windows(30))] }
const drone = { id: 'drone', name: 'Drones', activation: [given(windows(2))] }

/** Two of everything that an entry chooses among; nothing of a second programme ever changes. */
const catalogue: PlanCatalogue = {
  ...small,
  sources: [
    {
      id: 'T',
      title: 'Terms',
      publisher: null,
      language: 'en',
      address: null,
      statedOn: null,
      namedInDecisions: true,
    },
  ],
  clauses: [{ id: 'T/1', source: 'T', place: '1', clauseText: { en: 'All of it' }, quote: null }],
  programmes: [programme, other],
  families: [handheld, drone],
}

const fee = { kind: 'fee', model: 'small', value: steps('0.07') } as const
const limit = { kind: 'plan-limit', plan: 'annual', value: perPeriod(9) } as const
const months = { kind: 'plan-months', plan: 'two-year', value: 7 } as const
const chain = { kind: 'chain', value: { months: 8, replacements: 9 } } as const
const days = { kind: 'extension-days', value: 9 } as const
const activation = { kind: 'activation', family: 'drone', value: windows(5) } as const

/** What the entry changes; every other part of the catalogue stays what it was. */
const rows: readonly (readonly [string, EnteredTerm, Partial<PlanCatalogue>])[] = [
  [
    'a fee, before the one of the files',
    fee,
    {
      fees: [
        { model: 'small', fees: [entered(steps('0.07'))] },
        { model: 'small', fees: [given(steps('0.05'))] },
      ],
    },
  ],
  [
    'replacements of the annual plan',
    limit,
    {
      programmes: [
        {
          ...programme,
          plans: [{ ...annual, limits: [entered(perPeriod(9)), given(perPeriod(1))] }, twoYear],
        },
        other,
      ],
    },
  ],
  [
    'months of the two-year plan',
    months,
    {
      programmes: [
        { ...programme, plans: [annual, { ...twoYear, months: [entered(7), given(2)] }] },
        other,
      ],
    },
  ],
  [
    'the longest chain',
    chain,
    {
      programmes: [
        {
          ...programme,
          chain: [entered({ months: 8, replacements: 9 }), given({ months: 3, replacements: 3 })],
        },
        other,
      ],
    },
  ],
  [
    'the days to extend in',
    days,
    { programmes: [{ ...programme, extensionGraceDays: [entered(9), given(3)] }, other] },
  ],
  [
    'the activation windows of drones',
    activation,
    {
      families: [handheld, { ...drone, activation: [entered(windows(5)), given(windows(2))] }],
    },
  ],
  ['replacements of a plan that is not there', { ...limit, plan: 'plus' }, {}],
  ['months of a plan that is not there', { ...months, plan: 'plus' }, {}],
  ['the windows of a family that is not there', { ...activation, family: 'robot' }, {}],
]

/** The source and the clause of the entry, after those of the files. */
const source = {
  id: 'entry-a',
  title: 'Price list',
  publisher: null,
  language: 'und',
  address: 'https://example.com/list',
  statedOn: null,
  namedInDecisions: false,
}
const clause = {
  id: 'entry-a',
  source: 'entry-a',
  place: 'Table 1',
  clauseText: { en: 'As it says there' },
  quote: null,
}

describe('one entry over the files', () => {
  it.each(rows)('%s', (_name, term, changed) => {
    expect(layEntries(catalogue, [entryOf(term)], 'laid')).toStrictEqual({
      ...catalogue,
      ...changed,
      version: 'laid',
      sources: [...catalogue.sources, source],
      clauses: [...catalogue.clauses, clause],
    })
  })

  it('gives a programme without chains its first', () => {
    const single = { ...catalogue, programmes: [{ ...programme, chain: null }, other] }
    expect(layEntries(single, [entryOf(chain)], 'laid').programmes).toStrictEqual([
      { ...programme, chain: [entered({ months: 8, replacements: 9 })] },
      other,
    ])
  })

  it.each<[string, EnteredTerm]>([
    ['replacements', limit],
    ['months', months],
    ['the chain', chain],
    ['the days to extend in', days],
  ])('%s change nothing where there is no programme', (_name, term) => {
    const empty = { ...catalogue, programmes: [] }
    expect(layEntries(empty, [entryOf(term)], 'laid').programmes).toStrictEqual([])
  })

  it('leaves the catalogue of the files as it was', () => {
    const before = structuredClone(catalogue)
    for (const [, term] of rows) layEntries(catalogue, [entryOf(term)], 'laid')
    expect(catalogue).toStrictEqual(before)
  })
})

describe('where an entry comes from', () => {
  it.each<[string, Partial<CatalogueEntry>, object, object]>([
    ['a source without an address', { sourceLink: '' }, { ...source, address: null }, clause],
    [
      'a wording that nobody copied: its place stands for it',
      { wording: '' },
      source,
      { ...clause, clauseText: { en: 'Table 1' } },
    ],
    [
      'another entry',
      { id: 'b', sourceTitle: 'Letter', clause: 'Page 2' },
      { ...source, id: 'entry-b', title: 'Letter' },
      { ...clause, id: 'entry-b', source: 'entry-b', place: 'Page 2' },
    ],
  ])('%s', (_name, changes, wantedSource, wantedClause) => {
    const laid = layEntries(catalogue, [entryOf(fee, changes)], 'laid')
    expect([laid.sources[1], laid.clauses[1]]).toStrictEqual([wantedSource, wantedClause])
  })

  it('names the source by the entry', () => {
    expect(sourceIdOf({ id: '42' })).toBe('entry-42')
  })

  it.each<[string, Partial<CatalogueEntry>, object]>([
    ['no days stated', { from: null, to: null }, { from: null, to: null }],
    ['only the first day', { to: null }, { from: '2026-12-01', to: null }],
    ['read on another day', { retrievedOn: '2026-11-19' }, { retrievedOn: '2026-11-19' }],
    ['a new term: confirms nothing', { confirms: [] }, { clauses: ['entry-a'] }],
  ])('%s', (_name, changes, stated) => {
    const [first] = layEntries(catalogue, [entryOf(fee, changes)], 'laid').fees
    expect(first?.fees).toStrictEqual([{ ...entered(steps('0.07')), ...stated }])
  })
})

describe('several entries', () => {
  const older = entryOf(fee)
  const newer = entryOf({ ...fee, value: steps('0.09') }, { id: 'b' })
  const takenBack = (entry: CatalogueEntry) => ({ ...entry, withdrawn })

  it.each<[string, readonly CatalogueEntry[], readonly string[], readonly string[]]>([
    ['none', [], ['T/1'], ['T']],
    ['one', [older], ['entry-a', 'T/1'], ['T', 'entry-a']],
    [
      'the newer before the older',
      [older, newer],
      ['entry-b', 'entry-a', 'T/1'],
      ['T', 'entry-a', 'entry-b'],
    ],
    ['one of them withdrawn', [older, takenBack(newer)], ['entry-a', 'T/1'], ['T', 'entry-a']],
    ['all of them withdrawn', [takenBack(older), takenBack(newer)], ['T/1'], ['T']],
  ])('%s', (_name, entries, feeClauses, sources) => {
    const laid = layEntries(catalogue, entries, 'laid')
    expect(laid.version).toBe('laid')
    expect(laid.fees.map(({ fees }) => fees[0]?.clauses[0])).toEqual(feeClauses)
    expect(laid.sources.map(({ id }) => id)).toEqual(sources)
    expect(laid.clauses.map(({ source: of }) => of)).toEqual(sources)
  })

  it('tells those that nobody has withdrawn, in their order', () => {
    expect(entriesInForce([older, takenBack(entryOf(fee, { id: 'c' })), newer])).toEqual([
      older,
      newer,
    ])
  })
})
