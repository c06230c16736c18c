import { describe, expect, test } from 'vitest'
import { decide } from '../../../shared/plan-rules/decide.ts'
import { annualFrom, catalogue, coverageOf, makeCase, pln, twoYearFrom } from './make-case.ts'

const eur = (amount: string) => ({ amount, currency: 'EUR' })
const plan = coverageOf([annualFrom('2026-01-10')])
const planWithoutRegion = { ...plan, region: 'unknown' }

describe('what can still change the recommendation is asked, nothing else (Osmo 360, fee 169)', () => {
  test.each([
    { name: 'all known', facts: {}, recommendation: 'replacement', questions: [] },
    {
      name: 'a quote below the fee needs no shipping price',
      facts: {
        repairQuote: pln('150.00'),
        customerRegion: 'unknown',
        shippingIfCrossRegion: 'unknown',
      },
      recommendation: 'repair',
      questions: [],
    },
    {
      name: 'a quote equal to the fee needs none either',
      facts: { repairQuote: pln('169.00'), customerRegion: 'US', shippingIfCrossRegion: 'unknown' },
      recommendation: 'repair',
      questions: [],
    },
    {
      name: 'a quote above the fee needs it',
      facts: { customerRegion: 'US', shippingIfCrossRegion: 'unknown' },
      recommendation: 'undecided',
      questions: ['shippingIfCrossRegion'],
    },
    {
      name: 'in the same region it does not',
      facts: { shippingIfCrossRegion: 'unknown' },
      recommendation: 'replacement',
      questions: [],
    },
    {
      name: 'one region unknown, shipping makes no difference',
      facts: { customerRegion: 'unknown' },
      recommendation: 'replacement',
      questions: [],
    },
    {
      name: 'one region unknown, shipping turns it',
      facts: { customerRegion: 'unknown', repairQuote: pln('200.00') },
      recommendation: 'undecided',
      questions: ['customerRegion'],
    },
    {
      name: 'both regions unknown',
      facts: { coverage: planWithoutRegion, customerRegion: 'unknown', repairQuote: pln('200.00') },
      recommendation: 'undecided',
      questions: ['coverage.region', 'customerRegion'],
    },
    {
      name: 'region and shipping unknown',
      facts: { customerRegion: 'unknown', shippingIfCrossRegion: 'unknown' },
      recommendation: 'undecided',
      questions: ['customerRegion', 'shippingIfCrossRegion'],
    },
    {
      name: 'shipping is free of charge anyway',
      facts: {
        customerRegion: 'unknown',
        shippingIfCrossRegion: pln('0.00'),
        repairQuote: pln('169.01'),
      },
      recommendation: 'replacement',
      questions: [],
    },
    {
      name: 'the quote unknown',
      facts: { repairQuote: 'unknown' },
      recommendation: 'undecided',
      questions: ['repairQuote'],
    },
    {
      name: 'quote unknown, no plan',
      facts: { coverage: null, repairQuote: 'unknown' },
      recommendation: 'undecided',
      questions: ['repairQuote'],
    },
    {
      name: 'quote unknown, free warranty repair',
      facts: {
        repairQuote: 'unknown',
        manufacturerWarrantyEndsOn: '2027-01-01',
        incident: { cause: 'defect' },
      },
      recommendation: 'warranty-repair',
      questions: [],
    },
    {
      name: 'cause unknown, warranty over',
      facts: { incident: { cause: 'unknown' } },
      recommendation: 'replacement',
      questions: [],
    },
    {
      name: 'cause unknown, warranty running',
      facts: { manufacturerWarrantyEndsOn: '2027-01-01', incident: { cause: 'unknown' } },
      recommendation: 'undecided',
      questions: ['incident.cause'],
    },
    {
      name: 'warranty unknown, accident',
      facts: { manufacturerWarrantyEndsOn: 'unknown' },
      recommendation: 'replacement',
      questions: [],
    },
    {
      name: 'warranty unknown, defect',
      facts: { manufacturerWarrantyEndsOn: 'unknown', incident: { cause: 'defect' } },
      recommendation: 'undecided',
      questions: ['manufacturerWarrantyEndsOn'],
    },
    {
      name: 'warranty and cause unknown',
      facts: { manufacturerWarrantyEndsOn: 'unknown', incident: { cause: 'unknown' } },
      recommendation: 'undecided',
      questions: ['incident.cause', 'manufacturerWarrantyEndsOn'],
    },
    {
      name: 'exclusions unknown',
      facts: { incident: { exclusions: 'unknown' } },
      recommendation: 'undecided',
      questions: ['incident.exclusions'],
    },
    {
      name: 'exclusions unknown, but the repair is cheaper anyway',
      facts: { repairQuote: pln('10.00'), incident: { exclusions: 'unknown' } },
      recommendation: 'repair',
      questions: [],
    },
    {
      name: 'exclusions unknown, no plan',
      facts: { coverage: null, incident: { exclusions: 'unknown' } },
      recommendation: 'repair',
      questions: [],
    },
    {
      name: 'day unknown',
      facts: { incident: { on: 'unknown' } },
      recommendation: 'undecided',
      questions: ['incident.on'],
    },
    {
      name: 'day unknown, no plan',
      facts: { coverage: null, incident: { on: 'unknown' } },
      recommendation: 'repair',
      questions: [],
    },
    {
      name: 'day unknown, defect without plan',
      facts: { coverage: null, incident: { on: 'unknown', cause: 'defect' } },
      recommendation: 'undecided',
      questions: ['incident.on'],
    },
    {
      name: 'rate missing',
      facts: { repairQuote: eur('60.00'), exchangeRates: [] },
      recommendation: 'undecided',
      questions: ['exchangeRates'],
    },
    {
      name: 'rate missing, nothing to pay',
      facts: { repairQuote: eur('0.00'), exchangeRates: [] },
      recommendation: 'repair',
      questions: [],
    },
    {
      name: 'rate of the shipping missing, quote above',
      facts: { customerRegion: 'US', shippingIfCrossRegion: eur('10.00'), exchangeRates: [] },
      recommendation: 'undecided',
      questions: ['exchangeRates'],
    },
    {
      name: 'rate of the shipping missing, quote below',
      facts: {
        customerRegion: 'US',
        shippingIfCrossRegion: eur('10.00'),
        repairQuote: pln('100.00'),
        exchangeRates: [],
      },
      recommendation: 'repair',
      questions: [],
    },
    {
      name: 'one rate for both, shipping the dearer: repair at any rate',
      facts: {
        customerRegion: 'US',
        repairQuote: eur('60.00'),
        shippingIfCrossRegion: eur('60.00'),
        exchangeRates: [],
      },
      recommendation: 'repair',
      questions: [],
    },
    {
      name: 'one rate for both, quote the dearer',
      facts: {
        customerRegion: 'US',
        repairQuote: eur('60.01'),
        shippingIfCrossRegion: eur('60.00'),
        exchangeRates: [],
      },
      recommendation: 'undecided',
      questions: ['exchangeRates'],
    },
    {
      name: 'two rates missing, of two currencies',
      facts: {
        customerRegion: 'US',
        repairQuote: eur('60.00'),
        shippingIfCrossRegion: { amount: '60.00', currency: 'USD' },
        exchangeRates: [],
      },
      recommendation: 'undecided',
      questions: ['exchangeRates'],
    },
    {
      name: 'rate of the quote missing, shipping unknown',
      facts: {
        customerRegion: 'US',
        repairQuote: eur('60.00'),
        shippingIfCrossRegion: 'unknown',
        exchangeRates: [],
      },
      recommendation: 'undecided',
      questions: ['exchangeRates', 'shippingIfCrossRegion'],
    },
    {
      name: 'rate of the shipping missing, quote unknown',
      facts: {
        customerRegion: 'US',
        repairQuote: 'unknown',
        shippingIfCrossRegion: eur('10.00'),
        exchangeRates: [],
      },
      recommendation: 'undecided',
      questions: ['repairQuote', 'exchangeRates'],
    },
    {
      name: 'rate of the shipping missing, region unknown',
      facts: {
        customerRegion: 'unknown',
        shippingIfCrossRegion: eur('10.00'),
        exchangeRates: [],
      },
      recommendation: 'undecided',
      questions: ['customerRegion', 'exchangeRates'],
    },
    {
      name: 'one grosz above the fee, any shipping at all turns it',
      facts: {
        customerRegion: 'US',
        repairQuote: pln('169.01'),
        shippingIfCrossRegion: 'unknown',
      },
      recommendation: 'undecided',
      questions: ['shippingIfCrossRegion'],
    },
    {
      name: 'fee and region unknown: between the fees that settle it lies one where shipping turns',
      facts: {
        model: 'rs-3',
        customerRegion: 'unknown',
        repairQuote: pln('100.00'),
        shippingIfCrossRegion: pln('10.00'),
      },
      recommendation: 'undecided',
      questions: ['model', 'customerRegion'],
    },
    {
      name: 'day unknown, the warranty runs past the decision',
      facts: {
        manufacturerWarrantyEndsOn: '2027-01-01',
        incident: { on: 'unknown', cause: 'defect' },
      },
      recommendation: 'warranty-repair',
      questions: [],
    },
    {
      name: 'day unknown, the warranty ends on the day of the decision',
      facts: {
        coverage: null,
        manufacturerWarrantyEndsOn: '2026-11-20',
        incident: { on: 'unknown', cause: 'defect' },
      },
      recommendation: 'warranty-repair',
      questions: [],
    },
    {
      name: 'day unknown, the warranty ended the day before',
      facts: {
        coverage: null,
        manufacturerWarrantyEndsOn: '2026-11-19',
        incident: { on: 'unknown', cause: 'defect' },
      },
      recommendation: 'undecided',
      questions: ['incident.on'],
    },
    {
      name: 'day unknown, the plan activated on the day of the decision',
      facts: {
        coverage: coverageOf([annualFrom('2026-11-20')]),
        incident: { on: 'unknown' },
      },
      recommendation: 'undecided',
      questions: ['incident.on'],
    },
    {
      name: 'warranty unknown, defect with exclusion 9',
      facts: {
        manufacturerWarrantyEndsOn: 'unknown',
        incident: { cause: 'defect', exclusions: [9] },
      },
      recommendation: 'repair',
      questions: [],
    },
    {
      name: 'exclusions unknown, defect within the warranty without plan',
      facts: {
        coverage: null,
        manufacturerWarrantyEndsOn: '2027-01-01',
        incident: { cause: 'defect', exclusions: 'unknown' },
      },
      recommendation: 'undecided',
      questions: ['incident.exclusions'],
    },
    {
      name: 'model outside the catalogue',
      facts: { model: 'hover-board' },
      recommendation: 'undecided',
      questions: ['model'],
    },
    {
      name: 'a sample fee counts as unknown',
      facts: { model: 'rs-3' },
      recommendation: 'undecided',
      questions: ['model'],
    },
    {
      name: 'fee unknown, not repairable',
      facts: { model: 'rs-3', repairQuote: null },
      recommendation: 'replacement',
      questions: [],
    },
    {
      name: 'fee unknown, repair free of charge',
      facts: { model: 'rs-3', repairQuote: pln('0.00') },
      recommendation: 'repair',
      questions: [],
    },
    {
      name: 'fee unknown, shipping alone is dearer',
      facts: { model: 'rs-3', customerRegion: 'US', repairQuote: pln('80.00') },
      recommendation: 'repair',
      questions: [],
    },
    {
      name: 'fee unknown, quote in any currency',
      facts: { model: 'rs-3', repairQuote: eur('60.00'), exchangeRates: [] },
      recommendation: 'undecided',
      questions: ['model'],
    },
  ] as const)('$name: $recommendation, $questions', ({ facts, recommendation, questions }) => {
    const decision = decide(makeCase({ coverage: plan, ...facts }), catalogue)
    expect(decision.recommendation).toBe(recommendation)
    expect(decision.questions).toEqual(questions)
  })

  test('the one that settles most comes first', () => {
    const decision = decide(
      makeCase({
        coverage: plan,
        manufacturerWarrantyEndsOn: '2027-01-01',
        repairQuote: 'unknown',
        incident: { cause: 'unknown' },
      }),
      catalogue,
    )
    // A defect settles it at once; a quote leaves the warranty open.
    expect(decision.questions).toEqual(['incident.cause', 'repairQuote'])
  })
})

test('a missing rate settles nothing while shipping can cost anything', () => {
  const { questions } = decide(
    makeCase({
      coverage: plan,
      manufacturerWarrantyEndsOn: 'unknown',
      incident: { cause: 'unknown' },
      customerRegion: 'US',
      repairQuote: eur('100.00'),
      shippingIfCrossRegion: 'unknown',
      exchangeRates: [],
    }),
    catalogue,
  )
  expect(questions).toEqual([
    'incident.cause',
    'manufacturerWarrantyEndsOn',
    'exchangeRates',
    'shippingIfCrossRegion',
  ])
})

describe('what is the same for all values is stated', () => {
  test('of an unknown quote: neither price nor availability', () => {
    const { options } = decide(makeCase({ repairQuote: 'unknown' }), catalogue)
    expect(options[1]).toEqual({ kind: 'repair', available: 'unknown', cost: null, reasons: [] })
  })

  test('of an unknown region: the payer, and the price unless shipping costs nothing', () => {
    const priced = decide(makeCase({ customerRegion: 'unknown' }), catalogue)
    expect(priced).toMatchObject({ shippingPaidBy: 'unknown', breakEven: null })
    expect(priced.options[2]).toMatchObject({ available: 'yes', cost: null })
    const free = decide(
      makeCase({ customerRegion: 'unknown', shippingIfCrossRegion: pln('0.00') }),
      catalogue,
    )
    expect(free.options[2].cost).toEqual(pln('179.00'))
  })

  test('of an unknown fee: available, at no known price', () => {
    const decision = decide(makeCase({ model: 'rs-3' }), catalogue)
    expect(decision.options[2]).toMatchObject({ available: 'yes', cost: null })
    expect(decision.breakEven).toBeNull()
  })

  test('of unknown causes: only reasons that hold for each of them', () => {
    const { options } = decide(makeCase({ incident: { cause: 'unknown' } }), catalogue)
    expect(options[0]).toEqual({
      kind: 'warranty-repair',
      available: 'no',
      cost: null,
      reasons: [],
    })
  })

  test('of an unknown day: a known exclusion still holds', () => {
    const { options } = decide(
      makeCase({ incident: { on: 'unknown', exclusions: [2] } }),
      catalogue,
    )
    expect(options[2]).toMatchObject({
      available: 'no',
      reasons: [{ code: 'excluded-2', source: 'S0' }],
    })
  })

  test('a plan that was over before its customer came is not warned about while that is open', () => {
    const decision = decide(
      makeCase({
        asOf: '2026-11-20',
        coverage: coverageOf([twoYearFrom('2024-01-10')]),
        incident: { on: 'unknown' },
      }),
      catalogue,
    )
    expect(decision.warnings).toEqual([])
    expect(decision.options[2].available).toBe('unknown')
  })
})
