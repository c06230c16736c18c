import { describe, expect, test } from 'vitest'
import { activationState } from '../../../shared/plan-rules/activation.ts'
import { citationsOf } from '../../../shared/plan-rules/citations.ts'
import { feesForCase, feesOnRecord } from '../../../shared/plan-rules/fees-on-record.ts'
import { settingsThatMattered } from '../../../shared/plan-rules/settings-that-mattered.ts'
import { timeline } from '../../../shared/plan-rules/timeline.ts'
import type { Dated, PlanCatalogue, Programme } from '../../../shared/records/plan-catalogue.ts'
import { annualBought, annualFrom, catalogue, coverageOf, makeCase, pln } from './make-case.ts'

const origin = {
  from: '2026-01-01',
  to: null,
  clauses: ['S1/fee'],
  retrievedOn: '2026-11-21',
  confidence: 'given',
} as const

describe('the clauses behind a value', () => {
  test('with source, place, days and confidence (S1)', () => {
    const [citation, ...others] = citationsOf(origin, catalogue)
    const source = catalogue.sources.find(({ id }) => id === 'S1')
    const clause = catalogue.clauses.find(({ id }) => id === 'S1/fee')
    expect(others).toEqual([])
    expect(citation).toEqual({
      source: 'S1',
      sourceTitle: source?.title,
      place: clause?.place,
      clauseText: clause?.clauseText,
      quote: clause?.quote,
      from: '2026-01-01',
      to: null,
      retrievedOn: '2026-11-21',
      confidence: 'given',
    })
  })

  test.each([
    { name: 'of nothing there are none', of: undefined, from: catalogue, titles: [] },
    {
      name: 'a clause that the catalogue lost is left out',
      of: { ...origin, clauses: ['S1/lost', 'S1/fee'] },
      from: { ...catalogue, sources: [] },
      titles: ['S1'],
    },
  ])('$name', ({ of, from, titles }) => {
    expect(citationsOf(of, from).map(({ sourceTitle }) => sourceTitle)).toEqual(titles)
  })
})

describe('every fee on record', () => {
  const version = (
    amounts: readonly (string | null)[],
    facts: Partial<Omit<Dated<unknown>, 'value'>> = {},
  ) => ({
    ...origin,
    from: null,
    clauses: [],
    ...facts,
    value: { by: 'ordinal', currency: 'PLN', steps: amounts } as const,
  })
  const shown = (versions: readonly ReturnType<typeof version>[], ordinal = 1) => {
    const others = { model: 'rs-3', fees: [version(['1.00'])] }
    const fees: PlanCatalogue['fees'] = [others, { model: 'osmo-360', fees: versions }]
    return feesOnRecord(makeCase(), ordinal, { ...catalogue, fees }).map((fee) => [
      fee.cost && fee.cost.amount,
      fee.decides,
      fee.confidence,
    ])
  }
  test.each([
    { name: 'the one', versions: [version(['5.00'])], fees: [['5.00', true, 'given']] },
    {
      name: 'a sample beside it never decides',
      versions: [version(['5.00']), version(['6.00'], { confidence: 'sample' })],
      fees: [
        ['5.00', true, 'given'],
        ['6.00', false, 'sample'],
      ],
    },
    {
      name: 'that a manager confirmed before the one given',
      versions: [version(['5.00']), version(['6.00'], { confidence: 'confirmed' })],
      fees: [
        ['5.00', false, 'given'],
        ['6.00', true, 'confirmed'],
      ],
    },
    {
      name: 'from its first day to its last',
      versions: [
        version(['1.00'], { from: '2026-11-20' }),
        version(['2.00'], { from: '2026-11-21' }),
        version(['3.00'], { to: '2026-11-20' }),
        version(['4.00'], { to: '2026-11-19' }),
      ],
      fees: [
        ['1.00', true, 'given'],
        ['3.00', false, 'given'],
      ],
    },
    {
      name: 'a step that nobody states',
      versions: [version([null, '7.00'])],
      fees: [[null, true, 'given']],
    },
  ])('$name', ({ versions, fees }) => {
    expect(shown(versions)).toEqual(fees)
  })

  test('of the ordinal asked for, the last step for each further one', () => {
    const versions = [version(['5.00', '6.00'])]
    expect([1, 2, 3].map((ordinal) => shown(versions, ordinal)[0]?.[0])).toEqual([
      '5.00',
      '6.00',
      '6.00',
    ])
  })

  const answer = { ...pln('8.00'), source: 'maker, by telephone', on: '2026-11-19' }
  test.each([
    { name: 'decides where nothing else does', versions: [], decides: [true] },
    { name: 'not beside one given', versions: [version(['5.00'])], decides: [true, false] },
    { name: 'beside a step not stated', versions: [version([null])], decides: [true, true] },
    {
      name: 'beside a sample',
      versions: [version(['5.00'], { confidence: 'sample' })],
      decides: [false, true],
    },
  ])('a fee asked for this case $name', ({ versions, decides }) => {
    const fees = [{ model: 'osmo-360', fees: versions }]
    const input = { ...makeCase(), replacementFee: answer }
    const all = feesForCase(input, 1, { ...catalogue, fees })
    expect(all.map((fee) => fee.decides)).toEqual(decides)
    expect(all.at(-1)).toMatchObject({
      ordinal: 1,
      cost: pln('8.00'),
      confidence: 'confirmed',
      citations: [{ sourceTitle: 'maker, by telephone', retrievedOn: '2026-11-19' }],
    })
  })
})

describe('settings that mattered', () => {
  const withSettings = (change: Partial<Programme['settings']>): PlanCatalogue => {
    const [first, ...others] = catalogue.programmes
    if (!first) throw new Error('the shipped catalogue has a programme')
    const settings = { ...first.settings, ...change }
    return { ...catalogue, programmes: [{ ...first, settings }, ...others] }
  }
  const perPeriod = { feeStepCountedOver: { value: 'period', clauses: [] } } as const
  const carried = { unusedReplacementsCarriedOver: { value: true, clauses: [] } }
  const usedUp = coverageOf(
    [annualFrom('2025-01-10'), annualBought('2026-01-05')],
    ['2026-02-01', '2026-03-01'],
  )
  test.each([
    { name: 'fee steps over the chain', facts: {}, terms: {}, points: ['feeStepCountedOver'] },
    {
      name: 'fee steps over each period',
      facts: {},
      terms: perPeriod,
      points: ['feeStepCountedOver'],
    },
    {
      name: 'unused ones carried over',
      facts: { coverage: usedUp },
      terms: carried,
      points: ['unusedReplacementsCarriedOver'],
    },
    { name: 'no plan', facts: { coverage: null }, terms: {}, points: [] },
  ])('$name: $points', ({ facts, terms, points }) => {
    expect(settingsThatMattered(makeCase(facts), withSettings(terms))).toEqual(points)
  })

  test('none of a catalogue without programmes', () => {
    expect(settingsThatMattered(makeCase(), { ...catalogue, programmes: [] })).toEqual([])
  })
})

describe('marks of one day', () => {
  test('keep their order: the plan first, then the claim', () => {
    const coverage = coverageOf([annualFrom('2026-11-20')], ['2026-11-20'])
    const { marks } = timeline(
      makeCase({
        coverage,
        manufacturerWarrantyEndsOn: '2026-11-20',
        incident: { on: '2026-11-20' },
      }),
      catalogue,
    )
    expect(marks.map(({ kind }) => kind)).toEqual([
      'activation',
      'use',
      'incident',
      'today',
      'warranty-end',
      'last-covered-day',
      'last-day-to-extend',
    ])
  })
})

describe('an activation clock without windows in force', () => {
  test('is unknown', () => {
    const [family] = catalogue.families
    if (!family) throw new Error('the shipped catalogue has a family')
    const facts = { deviceActivated: '2026-11-01', activatedAt: null, video: null }
    const none = { ...family, activation: [] }
    expect(activationState(facts, none, '2026-11-20T10:00:00Z', 'Europe/Warsaw')).toEqual({
      step: 'unknown-activation',
      until: null,
      untilDay: null,
    })
  })
})
