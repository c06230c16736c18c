import { describe, expect, test } from 'vitest'
import { decide } from '../../../shared/plan-rules/decide.ts'
import { explain } from '../../../shared/plan-rules/explain.ts'
import type { DecisionCase } from '../../../shared/records/decision-case.ts'
import type { PlanCatalogue, Programme } from '../../../shared/records/plan-catalogue.ts'
import {
  annualBought,
  annualFrom,
  catalogue,
  coverageOf,
  exampleCase,
  makeCase,
  pln,
  twoYearFrom,
} from './make-case.ts'

function explainCase(input: DecisionCase, from: PlanCatalogue = catalogue) {
  return explain(decide(input, from), input, from)
}

const origin = {
  from: null,
  to: null,
  clauses: ['S1/extension'],
  retrievedOn: '2026-11-21',
  confidence: 'given',
} as const

/** The shipped catalogue with other terms. */
function withTerms(change: Partial<Programme>): PlanCatalogue {
  const [first, ...others] = catalogue.programmes
  if (!first) throw new Error('the shipped catalogue has a programme')
  return { ...catalogue, programmes: [{ ...first, ...change }, ...others] }
}

function extendedBy(...plans: readonly string[]): PlanCatalogue {
  return withTerms({ extendsBy: [{ ...origin, value: plans }] })
}

/** The shipped catalogue, in which an Osmo 360 costs this and nothing else has a fee. */
function withSteps(...steps: readonly (string | null)[]): PlanCatalogue {
  const value = { by: 'ordinal', currency: 'PLN', steps } as const
  return { ...catalogue, fees: [{ model: 'osmo-360', fees: [{ ...origin, value }] }] }
}

const oneYear = coverageOf([annualFrom('2026-03-10')])

describe('what speaks for the replacement', () => {
  test.each([
    {
      name: 'an accident of a customer in the region of the plan',
      facts: {},
      codes: [
        'inside-validity',
        'damage-by-user',
        'replacements-left',
        'no-exclusion',
        'fee',
        'shipping-free',
      ],
    },
    {
      name: 'a defect is no damage by the user',
      facts: { incident: { cause: 'defect' } },
      codes: ['inside-validity', 'replacements-left', 'no-exclusion', 'fee', 'shipping-free'],
    },
    {
      name: 'a customer in another region pays the shipping',
      facts: { customerRegion: 'US' },
      codes: [
        'inside-validity',
        'damage-by-user',
        'replacements-left',
        'no-exclusion',
        'fee',
        'shipping-paid',
      ],
    },
    {
      name: 'nobody knows who pays the shipping while the region is unknown',
      facts: { customerRegion: 'unknown' },
      codes: ['inside-validity', 'damage-by-user', 'replacements-left', 'no-exclusion', 'fee'],
    },
    {
      name: 'a model without a fee on record',
      facts: { model: 'not-listed' },
      codes: [
        'inside-validity',
        'damage-by-user',
        'replacements-left',
        'no-exclusion',
        'shipping-free',
      ],
    },
    {
      name: 'nothing, while it is not known when it happened',
      facts: { incident: { on: 'unknown' } },
      codes: [],
    },
  ] as const)('$name', ({ facts, codes }) => {
    const { supports } = explainCase(makeCase(facts))
    expect(supports.map(({ code }) => code)).toEqual(codes)
  })

  test.each([
    { code: 'inside-validity', places: ['What is not covered, 7'] },
    { code: 'damage-by-user', places: ['Service coverage', 'Wstęp'] },
    { code: 'replacements-left', places: ['Fee, number of replacements', 'Liczba wymian'] },
    {
      code: 'no-exclusion',
      places: [
        'What is not covered, 1',
        'What is not covered, 2',
        'What is not covered, 3',
        'What is not covered, 4',
        'What is not covered, 5',
        'What is not covered, 6',
        'What is not covered, 8',
        'What is not covered, 9',
        'What is not covered, 10',
      ],
    },
    { code: 'fee', places: ['Opłata, DJI Osmo 360'] },
    { code: 'shipping-free', places: ['Accident - what next?', 'Zgłoszenie, 4'] },
  ])('$code stands in $places', ({ code, places }) => {
    const support = explainCase(exampleCase).supports.find((each) => each.code === code)
    expect(support?.citations.map(({ place }) => place)).toEqual(places)
  })

  test('shipping that the customer pays stands where the free one does', () => {
    const support = explainCase(makeCase({ customerRegion: 'US' })).supports.at(-1)
    expect(support?.code).toBe('shipping-paid')
    expect(support?.citations.map(({ place }) => place)).toEqual([
      'Accident - what next?',
      'Zgłoszenie, 4',
    ])
  })

  const asked = { ...pln('8.00'), source: 'maker, by telephone', on: '2026-11-19' }
  test.each([
    {
      name: 'the one on record',
      facts: {},
      from: catalogue,
      fees: [['fee', '169.00 PLN', ['S1']]],
    },
    {
      name: 'the one on record, not the one asked for this case',
      facts: { replacementFee: asked },
      from: catalogue,
      fees: [['fee', '169.00 PLN', ['S1']]],
    },
    {
      name: 'the one asked for this case where none is on record',
      facts: { replacementFee: asked, model: 'not-listed' },
      from: catalogue,
      fees: [['fee-asked', '8.00 PLN', ['case']]],
    },
    {
      name: 'the one asked for this case where the source leaves the step open',
      facts: { replacementFee: asked },
      from: withSteps(null),
      fees: [['fee-asked', '8.00 PLN', ['case']]],
    },
    {
      name: 'none where the source leaves the step open',
      facts: {},
      from: withSteps(null),
      fees: [],
    },
    {
      name: 'none where only samples are on record',
      facts: { model: 'rs-3' },
      from: catalogue,
      fees: [],
    },
    {
      name: 'the one on record, even when its clause is lost',
      facts: {},
      from: { ...catalogue, clauses: [] },
      fees: [['fee', '169.00 PLN', []]],
    },
  ])('its fee is $name', ({ facts, from, fees }) => {
    const { supports } = explainCase(makeCase({ coverage: oneYear, ...facts }), from)
    const told = supports.filter(({ code }) => code === 'fee' || code === 'fee-asked')
    expect(
      told.map(({ code, values, citations }) => [
        code,
        values['price'],
        citations.map(({ source }) => source),
      ]),
    ).toEqual(fees)
  })
})

describe('the fee while it is not known when it happened', () => {
  test('is that of the day of the decision, where steps count afresh in each period', () => {
    const [programme] = catalogue.programmes
    if (!programme) throw new Error('the shipped catalogue has a programme')
    const afresh = withTerms({
      settings: { ...programme.settings, feeStepCountedOver: { value: 'period', clauses: [] } },
    })
    const coverage = coverageOf([annualFrom('2026-03-10')], ['2026-04-01'])
    const input = makeCase({ coverage, incident: { on: 'unknown' } })
    const { feeNow, feeNext } = explainCase(input, afresh)
    expect(feeNow).toMatchObject([{ ordinal: 2, cost: pln('179.00') }])
    expect(feeNext).toMatchObject([{ ordinal: 3, cost: pln('179.00') }])
  })
})

describe('what an extension bought on the day of the decision, 2026-11-20, would bring', () => {
  test.each([
    {
      name: 'a second year, counted from the activation',
      coverage: oneYear,
      from: catalogue,
      offer: { plan: 'annual', coveredUntil: '2028-03-10', replacements: 2 },
    },
    {
      name: 'a third year, with replacements of its own',
      coverage: coverageOf([annualFrom('2025-03-10'), annualBought('2026-03-01')], ['2026-04-01']),
      from: catalogue,
      offer: { plan: 'annual', coveredUntil: '2028-03-10', replacements: 2 },
    },
    {
      name: 'an annual plan after a two-year one',
      coverage: coverageOf([twoYearFrom('2025-03-10')]),
      from: catalogue,
      offer: { plan: 'annual', coveredUntil: '2028-03-10', replacements: 2 },
    },
    {
      name: 'the same on the 15th day after the last covered one',
      coverage: coverageOf([annualFrom('2025-11-05')]),
      from: catalogue,
      offer: { plan: 'annual', coveredUntil: '2027-11-05', replacements: 2 },
    },
    {
      name: 'nothing on the 16th',
      coverage: coverageOf([annualFrom('2025-11-04')]),
      from: catalogue,
      offer: null,
    },
    {
      name: 'nothing for a chain of 36 months',
      coverage: exampleCase.coverage,
      from: catalogue,
      offer: null,
    },
    { name: 'nothing without a plan', coverage: null, from: catalogue, offer: null },
    {
      name: 'two years, where only the two-year plan extends',
      coverage: oneYear,
      from: extendedBy('two-year'),
      offer: { plan: 'two-year', coveredUntil: '2029-03-10', replacements: 4 },
    },
    {
      name: 'nothing, where that would go beyond 36 months',
      coverage: coverageOf([twoYearFrom('2025-03-10')]),
      from: extendedBy('two-year'),
      offer: null,
    },
    { name: 'nothing, where no plan extends', coverage: oneYear, from: extendedBy(), offer: null },
  ])('$name', ({ coverage, from, offer }) => {
    expect(explainCase(makeCase({ coverage }), from).extension).toEqual(offer)
  })
})

describe('the values in the sentence of a warning', () => {
  test.each([
    {
      name: 'no warning, no values',
      coverage: exampleCase.coverage,
      from: catalogue,
      warnings: [],
    },
    {
      name: 'a fourth year: bought when, possible until when, and the longest chain',
      coverage: coverageOf([
        annualFrom('2024-01-10'),
        annualBought('2025-01-05'),
        annualBought('2026-01-05'),
        annualBought('2026-06-01'),
      ]),
      from: catalogue,
      warnings: [
        ['extension-beyond-36-months', { day: '2026-06-01', until: '2027-01-25', months: 36 }],
      ],
    },
    {
      name: 'one bought too late, where chains have no longest length',
      coverage: coverageOf([annualFrom('2025-03-10'), annualBought('2026-03-26')]),
      from: withTerms({ chain: null }),
      warnings: [['extension-too-late', { day: '2026-03-26', until: '2026-03-25', months: 0 }]],
    },
  ])('$name', ({ coverage, from, warnings }) => {
    const explained = explainCase(makeCase({ coverage }), from).warnings
    expect(explained.map(({ code, values }) => [code, values])).toEqual(warnings)
  })
})
