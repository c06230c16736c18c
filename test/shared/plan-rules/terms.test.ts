import { describe, expect, test } from 'vitest'
import { decide } from '../../../shared/plan-rules/decide.ts'
import { termsOn } from '../../../shared/plan-rules/terms.ts'
import type {
  Dated,
  PlanCatalogue,
  PlanLimit,
  Programme,
} from '../../../shared/records/plan-catalogue.ts'
import {
  annualBought,
  annualFrom,
  catalogue,
  coverageOf,
  makeCase,
  twoYearBought,
  twoYearFrom,
} from './make-case.ts'
import { smallCatalogue } from './small-catalogue.ts'

const day = '2026-11-20'

function given<Value>(value: Value, from: string | null = null): Dated<Value>[] {
  return [{ value, from, to: null, clauses: [], retrievedOn: null, confidence: 'given' }]
}

/** The shipped terms with some of them changed: always a catalogue of its own. */
function shippedWith(change: (programme: Programme) => Partial<Programme> = () => ({})) {
  const [first, ...others] = catalogue.programmes
  if (!first) throw new Error('the shipped catalogue has a programme')
  return { ...catalogue, programmes: [{ ...first, ...change(first) }, ...others] }
}

const notBefore2027 = '2027-01-01'

describe('the terms in force (S0, S1)', () => {
  test('limits: annual 2 in 12 months, two-year 4 in 24, a chain 6 in 36', () => {
    const { plans, chain } = termsOn(shippedWith(), day)
    expect([...plans].map(([id, plan]) => [id, plan.months, plan.replacements])).toEqual([
      ['annual', 12, 2],
      ['two-year', 24, 4],
    ])
    expect([chain?.months, chain?.replacements]).toEqual([36, 6])
  })

  test('exclusions 1 to 10: 7 is computed, 9 and 10 also end the warranty', () => {
    const { askedExclusions, endsWarranty } = termsOn(shippedWith(), day)
    expect(askedExclusions).toEqual(
      [1, 2, 3, 4, 5, 6, 8, 9, 10].map((number) => ({ number, endsWarranty: number > 8 })),
    )
    expect([...endsWarranty]).toEqual([9, 10])
  })

  test('an exclusion that has not begun is neither asked nor ends the warranty', () => {
    const { askedExclusions, endsWarranty } = termsOn(
      shippedWith(({ exclusions }) => ({
        exclusions: exclusions.map((exclusion) =>
          exclusion.number === 9
            ? { ...exclusion, term: given('not-covered' as const, notBefore2027) }
            : exclusion,
        ),
      })),
      day,
    )
    expect(askedExclusions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 8, 10])
    expect([...endsWarranty]).toEqual([10])
  })

  test('extension by an annual plan, 15 days', () => {
    const { extension } = termsOn(shippedWith(), day)
    expect([[...extension.by], extension.graceDays]).toEqual([['annual'], 15])
  })

  test('only the seeds are named in decisions', () => {
    const { namedSources } = termsOn(shippedWith(), day)
    expect([...new Set(namedSources.values())].sort()).toEqual(['S0', 'S1'])
    expect([...namedSources.keys()].some((clause) => clause.startsWith('resellers/'))).toBe(false)
  })

  test.each([
    {
      name: 'no extension',
      change: { extendsBy: [], extensionGraceDays: [] },
      read: (catalogue: PlanCatalogue) => {
        const { extension } = termsOn(catalogue, day)
        return [[...extension.by], extension.graceDays]
      },
      answer: [[], 0],
    },
    {
      name: 'no reward',
      change: { reward: given({ extraWarrantyMonths: 12, models: ['rs-3'] }, notBefore2027) },
      read: (catalogue: PlanCatalogue) => [...termsOn(catalogue, day).rewardModels],
      answer: [],
    },
    {
      name: 'no channel with an estimated fee',
      change: { estimatedChannels: given(['manufacturer' as const], notBefore2027) },
      read: (catalogue: PlanCatalogue) => [...termsOn(catalogue, day).estimatedChannels],
      answer: [],
    },
    {
      name: 'no longest chain',
      change: { chain: null },
      read: (catalogue: PlanCatalogue) => [termsOn(catalogue, day).chain],
      answer: [undefined],
    },
  ])('$name where the catalogue has none in force', ({ change, read, answer }) => {
    expect(read(shippedWith(() => change))).toEqual(answer)
  })

  const pool: PlanLimit = { kind: 'money-pool', per: 'period', amount: '100.00', currency: 'PLN' }
  test.each([
    { name: 'no months yet', plan: { months: given(12, notBefore2027) }, replacements: undefined },
    {
      name: 'no limits yet',
      plan: { limits: given<PlanLimit[]>([], notBefore2027) },
      replacements: undefined,
    },
    { name: 'no limit at all', plan: { limits: given<PlanLimit[]>([]) }, replacements: Infinity },
    {
      name: 'a count for the whole chain is no limit of a period',
      plan: { limits: given<PlanLimit[]>([{ kind: 'count', per: 'lifetime', count: 3 }]) },
      replacements: Infinity,
    },
    {
      name: 'the count stands among other limits',
      plan: { limits: given<PlanLimit[]>([pool, { kind: 'count', per: 'period', count: 3 }]) },
      replacements: 3,
    },
    {
      name: 'a pool of money counts no replacements',
      plan: { limits: given<PlanLimit[]>([pool]) },
      replacements: Infinity,
    },
  ])('replacements of a plan, $name: $replacements', ({ plan, replacements }) => {
    const terms = termsOn(
      shippedWith(({ plans }) => ({
        plans: plans.map((one) => (one.id === 'annual' ? { ...one, ...plan } : one)),
      })),
      day,
    )
    expect(terms.plans.get('annual')?.replacements).toBe(replacements)
    expect(terms.plans.get('two-year')?.replacements).toBe(4)
  })

  test('a catalogue without any programme decides nothing', () => {
    const empty = { ...catalogue, programmes: [] }
    expect(() => termsOn(empty, day)).toThrow('the plan catalogue holds no programme')
  })

  test('a plan without terms on the day decides nothing', () => {
    const without = shippedWith(({ plans }) => ({
      plans: plans.filter(({ id }) => id === 'annual'),
    }))
    expect(() => decide(makeCase(), without)).toThrow(
      'the plan catalogue has no terms of the plan "two-year" for this day',
    )
  })

  test('are read once a day and catalogue, and forgotten after many days', () => {
    const one = shippedWith()
    const first = termsOn(one, day)
    expect(termsOn(one, day)).toBe(first)
    expect(termsOn(shippedWith(), day)).not.toBe(first)
    const days = Array.from({ length: 400 }, (_, index) =>
      new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10),
    )
    for (const other of days.slice(0, 399)) expect(termsOn(one, other).day).toBe(other)
    expect(termsOn(one, day)).toBe(first)
    expect(termsOn(one, days[399] ?? day)).not.toBe(first)
    expect(termsOn(one, day)).not.toBe(first)
    expect(termsOn(one, day)).toEqual(first)
  })
})

describe('points that the seeds leave open (settings)', () => {
  const late = [annualFrom('2025-03-10'), annualBought('2026-03-20')] as const
  const reading = (settings: Partial<Programme['settings']>) =>
    shippedWith((programme) => ({ settings: { ...programme.settings, ...settings } }))
  const gapCovered = { accidentInGapCovered: { value: true, clauses: [] } }
  test.each([
    { name: 'the last covered day', on: '2026-03-10', period: 1 },
    { name: 'the day after it', on: '2026-03-11', period: 2 },
    { name: 'the day before the extension was bought', on: '2026-03-19', period: 2 },
  ])('an accident in the gap covered: $name is in period $period', ({ on, period }) => {
    const input = makeCase({ asOf: '2026-06-01', coverage: coverageOf(late), incident: { on } })
    const decision = decide(input, reading(gapCovered))
    expect(decision.coverage?.period).toBe(period)
    expect(decision.options[2].available).toBe('yes')
  })

  test.each([
    { name: 'none carried over', carried: false, left: 2 },
    { name: 'three left of the two years and two new ones', carried: true, left: 5 },
  ])('unused replacements: $name', ({ carried, left }) => {
    const settings = { unusedReplacementsCarriedOver: { value: carried, clauses: [] } }
    expect(decide(makeCase(), reading(settings)).coverage?.replacementsLeftInPeriod).toBe(left)
  })

  const stepOver = (value: 'chain' | 'period') => ({ feeStepCountedOver: { value, clauses: [] } })
  test.each([
    { name: 'the chain', value: 'chain', on: '2026-11-10', usedOn: ['2024-05-02'], ordinal: 2 },
    { name: 'each period', value: 'period', on: '2026-11-10', usedOn: ['2024-05-02'], ordinal: 1 },
    {
      name: 'each period, the second in it',
      value: 'period',
      on: '2026-11-10',
      usedOn: ['2024-05-02', '2026-02-01'],
      ordinal: 2,
    },
    {
      name: 'each period, in none of them',
      value: 'period',
      on: '2023-01-01',
      usedOn: ['2024-05-02'],
      ordinal: 1,
    },
  ] as const)('fee steps over $name: the next is number $ordinal', (row) => {
    const coverage = coverageOf([twoYearFrom('2024-01-10'), annualBought('2026-01-05')], row.usedOn)
    const input = makeCase({ coverage, incident: { on: row.on } })
    const decision = decide(input, reading(stepOver(row.value)))
    expect(decision.coverage?.nextFeeOrdinal).toBe(row.ordinal)
  })
})

describe('terms of a catalogue without some limits', () => {
  test('without a longest chain it goes on, and never runs out', () => {
    const uses = [
      '2020-02-01',
      '2020-03-01',
      '2021-02-01',
      '2021-03-01',
      '2022-02-01',
      '2022-03-01',
    ]
    const years = ['2020-12-01', '2021-12-01', '2022-12-01', '2023-12-01'].map(annualBought)
    const coverage = coverageOf([annualFrom('2020-01-10'), ...years], uses)
    const input = makeCase({ asOf: '2024-06-01', coverage, incident: { on: '2024-05-01' } })
    const decision = decide(
      input,
      shippedWith(() => ({ chain: null })),
    )
    expect(decision.coverage).toMatchObject({
      lastCoveredDay: '2025-01-10',
      period: 5,
      replacementsLeftInChain: Infinity,
    })
    expect(decision.renewal.reason).toBe('within-validity')
    expect(decision.options[2].available).toBe('yes')
  })

  test('an exclusion that leaves the warranty alone leaves the free repair', () => {
    const lenient = shippedWith(({ exclusions }) => ({
      exclusions: exclusions.map((exclusion) => ({ ...exclusion, endsWarranty: false })),
    }))
    const input = makeCase({
      manufacturerWarrantyEndsOn: '2027-01-01',
      incident: { cause: 'defect', exclusions: [9, 10] },
    })
    expect(decide(input, lenient).options[0]).toMatchObject({ available: 'yes', reasons: [] })
  })
})

describe('where a warning comes from', () => {
  test.each([
    {
      name: 'too late (S0, S1: 15 days)',
      periods: [annualFrom('2025-03-10'), annualBought('2026-03-26')] as const,
      warning: { code: 'extension-too-late', source: 'S1' },
    },
    {
      name: 'beyond 36 months (S0, S1)',
      periods: [
        twoYearFrom('2022-03-10'),
        annualBought('2024-03-01'),
        annualBought('2025-03-01'),
      ] as const,
      warning: { code: 'extension-beyond-36-months', source: 'S1' },
    },
    {
      name: 'not by a two-year plan (S0, S1)',
      periods: [annualFrom('2025-03-10'), twoYearBought('2026-03-01')] as const,
      warning: { code: 'extension-not-by-two-year', source: 'S1' },
    },
  ])('$name', ({ periods, warning }) => {
    const input = makeCase({
      asOf: '2026-04-01',
      coverage: coverageOf(periods),
      incident: { on: '2021-01-01' },
    })
    expect(decide(input, catalogue).warnings).toEqual([warning])
    // Terms without clauses: the warning stays, and names no source.
    const bare = smallCatalogue(null)
    const [code] = decide({ ...input, model: 'small' }, bare).warnings
    expect(code).not.toHaveProperty('source')
  })

  test.each([
    {
      name: 'the period (S0, S1)',
      usedOn: ['2026-02-01', '2026-03-01'],
      code: 'period-limit-reached',
    },
  ])('a limit of $name is named with its seed', ({ usedOn, code }) => {
    const coverage = coverageOf([twoYearFrom('2024-01-10'), annualBought('2026-01-05')], usedOn)
    const { options } = decide(makeCase({ coverage }), catalogue)
    expect(options[2].reasons).toEqual([{ code, source: 'S1' }])
  })
})
