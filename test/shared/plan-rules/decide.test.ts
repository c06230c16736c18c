import { describe, expect, test } from 'vitest'
import { decide } from '../../../shared/plan-rules/decide.ts'
import { decisionSchema } from '../../../shared/records/decision.ts'
import { annualFrom, catalogue, coverageOf, exampleCase, makeCase, pln } from './make-case.ts'

function offerOf(input: Parameters<typeof decide>[0]) {
  const { recommendation, options } = decide(input, catalogue)
  return {
    recommendation,
    available: options.map(({ available }) => available).join(' '),
    reasons: options.map(({ reasons }) => reasons.map(({ code }) => code).join(' ')),
  }
}

describe('decide', () => {
  test('gives the answer of the contract to its example', () => {
    const decision = decide(exampleCase, catalogue)
    expect(decision).toEqual({
      recommendation: 'replacement',
      options: [
        {
          kind: 'warranty-repair',
          available: 'no',
          cost: null,
          reasons: [{ code: 'caused-by-user' }],
        },
        { kind: 'repair', available: 'yes', cost: pln('612.40'), reasons: [] },
        {
          kind: 'replacement',
          available: 'yes',
          cost: pln('179.00'),
          estimated: false,
          reasons: [{ code: 'covered', source: 'S1' }],
        },
      ],
      coverage: {
        lastCoveredDay: '2027-01-10',
        period: 2,
        replacementsLeftInPeriod: 2,
        replacementsLeftInChain: 5,
        nextFeeOrdinal: 2,
      },
      breakEven: pln('179.00'),
      shippingPaidBy: 'manufacturer',
      renewal: { allowed: false, until: null, reason: 'chain-complete' },
      reward: { modelEligible: false, atStake: false },
      questions: [],
      warnings: [],
    })
    expect(decisionSchema.parse(decision)).toEqual(decision)
  })

  test.each([
    { name: 'one grosz below the fee', quote: pln('178.99'), recommendation: 'repair' },
    { name: 'equal: repair keeps a replacement', quote: pln('179.00'), recommendation: 'repair' },
    { name: 'one grosz above the fee', quote: pln('179.01'), recommendation: 'replacement' },
    { name: 'free repair', quote: pln('0.00'), recommendation: 'repair' },
    { name: 'not repairable', quote: null, recommendation: 'replacement' },
  ])('quote $name: $recommendation', ({ quote, recommendation }) => {
    expect(decide(makeCase({ repairQuote: quote }), catalogue).recommendation).toBe(recommendation)
  })

  test.each([
    { name: 'Osmo 360, first (S1)', model: 'osmo-360', uses: 0, fee: '169.00' },
    { name: 'Osmo 360, second (S1)', model: 'osmo-360', uses: 1, fee: '179.00' },
    { name: 'Osmo 360, fourth (S1)', model: 'osmo-360', uses: 3, fee: '179.00' },
    { name: 'Osmo Pocket 3, first (S0)', model: 'osmo-pocket-3', uses: 0, fee: '219.00' },
    { name: 'Osmo Pocket 3, third (S0)', model: 'osmo-pocket-3', uses: 2, fee: '219.00' },
  ])('fee of $name: $fee', ({ model, uses, fee }) => {
    const [first, second] = exampleCase.coverage?.periods ?? []
    if (!first || !second || !('activatedOn' in first))
      throw new Error('the example has two periods')
    const usedOn = ['2024-02-01', '2024-03-01', '2024-04-01'].slice(0, uses)
    const coverage = coverageOf([first, { plan: 'annual', boughtOn: '2026-01-05' }], usedOn)
    const decision = decide(makeCase({ model, coverage }), catalogue)
    expect(decision.options[2].cost).toEqual(pln(fee))
    expect(decision.breakEven).toEqual(pln(fee))
  })

  test.each([
    { name: 'the model its own document describes', model: 'osmo-pocket-3', source: 'S0' },
    { name: 'the other seed model', model: 'osmo-360', source: 'S1' },
    { name: 'a model without one', model: 'rs-3', source: 'S0' },
  ])('covered names the source of $name: $source', ({ model, source }) => {
    expect(decide(makeCase({ model }), catalogue).options[2].reasons).toEqual([
      { code: 'covered', source },
    ])
  })
})

describe('warranty repair', () => {
  const end = '2026-11-10'
  test.each([
    {
      name: 'defect on the last day of the warranty',
      incident: { cause: 'defect' },
      end,
      available: 'yes',
      reasons: '',
    },
    {
      name: 'defect the day after',
      incident: { cause: 'defect', on: '2026-11-11' },
      end,
      available: 'no',
      reasons: 'warranty-ended',
    },
    {
      name: 'accident within the warranty',
      incident: { cause: 'accident' },
      end,
      available: 'no',
      reasons: 'caused-by-user',
    },
    {
      name: 'accident after the warranty',
      incident: { cause: 'accident', on: '2026-11-11' },
      end,
      available: 'no',
      reasons: 'caused-by-user',
    },
    {
      name: 'defect with exclusion 9',
      incident: { cause: 'defect', exclusions: [9] },
      end,
      available: 'no',
      reasons: 'excluded-9',
    },
    {
      name: 'defect with exclusion 10',
      incident: { cause: 'defect', exclusions: [10] },
      end,
      available: 'no',
      reasons: 'excluded-10',
    },
    {
      name: 'defect with other exclusions',
      incident: { cause: 'defect', exclusions: [1, 3, 5, 6, 8] },
      end,
      available: 'yes',
      reasons: '',
    },
    {
      name: 'all at once',
      incident: { cause: 'defect', on: '2026-11-11', exclusions: [10, 9] },
      end,
      available: 'no',
      reasons: 'warranty-ended excluded-9 excluded-10',
    },
  ] as const)('$name: $available', ({ incident, end: endsOn, available, reasons }) => {
    const offer = offerOf(makeCase({ manufacturerWarrantyEndsOn: endsOn, incident }))
    expect(offer.available.split(' ')[0]).toBe(available)
    expect(offer.reasons[0]).toBe(reasons)
    expect(offer.recommendation === 'warranty-repair').toBe(available === 'yes')
  })

  test('costs nothing, in the currency of the fee, and the other options keep their prices', () => {
    const decision = decide(
      makeCase({ manufacturerWarrantyEndsOn: end, incident: { cause: 'defect' } }),
      catalogue,
    )
    expect(decision.options.map(({ cost }) => cost?.amount)).toEqual(['0.00', '612.40', '179.00'])
    expect(decision.options[0].cost?.currency).toBe('PLN')
    expect(decision.breakEven).toEqual(pln('179.00'))
  })

  test('a defect out of warranty is a case for the plan', () => {
    expect(offerOf(makeCase({ incident: { cause: 'defect' } }))).toEqual({
      recommendation: 'replacement',
      available: 'no yes yes',
      reasons: ['warranty-ended', '', 'covered'],
    })
  })
})

describe('without what is needed', () => {
  test.each([
    {
      name: 'no plan',
      facts: { coverage: null },
      recommendation: 'repair',
      available: 'no yes no',
      reasons: ['caused-by-user', '', 'no-plan'],
    },
    {
      name: 'no plan, not repairable',
      facts: { coverage: null, repairQuote: null },
      recommendation: 'none',
      available: 'no no no',
      reasons: ['caused-by-user', 'not-repairable', 'no-plan'],
    },
    {
      name: 'no plan, exclusions too',
      facts: { coverage: null, incident: { exclusions: [3] } },
      recommendation: 'repair',
      available: 'no yes no',
      reasons: ['caused-by-user', '', 'no-plan excluded-3'],
    },
    {
      name: 'excluded, not repairable',
      facts: { repairQuote: null, incident: { exclusions: [1] } },
      recommendation: 'none',
      available: 'no no no',
      reasons: ['caused-by-user', 'not-repairable', 'excluded-1'],
    },
  ] as const)('$name: $recommendation', ({ facts, ...expected }) => {
    const { recommendation, available, reasons } = expected
    expect(offerOf(makeCase(facts))).toEqual({ recommendation, available, reasons })
  })

  test.each([1, 2, 3, 4, 5, 6, 8, 9, 10] as const)(
    'exclusion %i (S0) leaves the repair',
    (number) => {
      const decision = decide(makeCase({ incident: { exclusions: [number] } }), catalogue)
      expect(decision.recommendation).toBe('repair')
      expect(decision.options[2]).toMatchObject({
        available: 'no',
        cost: null,
        reasons: [{ code: `excluded-${number}`, source: 'S0' }],
      })
      expect(decision.breakEven).toBeNull()
    },
  )

  test('no plan: nothing to renew, the customer pays the shipping', () => {
    const decision = decide(makeCase({ coverage: null, customerRegion: 'unknown' }), catalogue)
    expect(decision).toMatchObject({ coverage: null, breakEven: null, shippingPaidBy: 'customer' })
  })
})

describe('shipping and channel (S0)', () => {
  test.each([
    {
      name: 'same region',
      customerRegion: 'EU',
      quote: '179.01',
      cost: '179.00',
      payer: 'manufacturer',
      recommendation: 'replacement',
    },
    {
      name: 'another region, one grosz above',
      customerRegion: 'US',
      quote: '259.01',
      cost: '259.00',
      payer: 'customer',
      recommendation: 'replacement',
    },
    {
      name: 'another region, equal',
      customerRegion: 'US',
      quote: '259.00',
      cost: '259.00',
      payer: 'customer',
      recommendation: 'repair',
    },
  ])('$name: $cost', ({ customerRegion, quote, cost, payer, recommendation }) => {
    const decision = decide(makeCase({ customerRegion, repairQuote: pln(quote) }), catalogue)
    expect(decision.options[2].cost).toEqual(pln(cost))
    expect(decision.breakEven).toEqual(pln(cost))
    expect(decision.shippingPaidBy).toBe(payer)
    expect(decision.recommendation).toBe(recommendation)
  })

  test.each([
    { channel: 'partner', estimated: false },
    { channel: 'manufacturer', estimated: true },
  ] as const)('channel $channel: estimated $estimated', ({ channel, estimated }) => {
    expect(decide(makeCase({ channel }), catalogue).options[2].estimated).toBe(estimated)
  })
})

describe('the reward (S1)', () => {
  const unused = coverageOf([annualFrom('2026-01-10')])
  const used = coverageOf([annualFrom('2026-01-10')], ['2026-02-01'])
  test.each([
    ...[
      'action-2',
      'osmo-action-3',
      'osmo-action-4',
      'osmo-mobile-se',
      'osmo-mobile-6',
      'rs-3',
      'rs-3-pro',
      'rs-3-mini',
    ].map((model) => ({ name: model, facts: { model, coverage: unused }, reward: [true, true] })),
    { name: 'Osmo 360', facts: { model: 'osmo-360', coverage: unused }, reward: [false, false] },
    {
      name: 'Osmo Pocket 3',
      facts: { model: 'osmo-pocket-3', coverage: unused },
      reward: [false, false],
    },
    { name: 'a use in the chain', facts: { model: 'rs-3', coverage: used }, reward: [true, false] },
    { name: 'no plan', facts: { model: 'rs-3', coverage: null }, reward: [true, false] },
    {
      name: 'excluded',
      facts: { model: 'rs-3', coverage: unused, incident: { exclusions: [1] } },
      reward: [true, false],
    },
    {
      name: 'perhaps excluded',
      facts: { model: 'rs-3', coverage: unused, incident: { exclusions: 'unknown' } },
      reward: [true, false],
    },
    {
      name: 'outside the catalogue',
      facts: { model: 'hover-board', coverage: unused },
      reward: [false, false],
    },
  ] as const)('$name: eligible and at stake $reward', ({ facts, reward }) => {
    const answer = decide(makeCase(facts), catalogue).reward
    expect([answer.modelEligible, answer.atStake]).toEqual(reward)
  })
})
