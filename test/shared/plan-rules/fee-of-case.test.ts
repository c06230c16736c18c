import { describe, expect, it } from 'vitest'
import { decide } from '../../../shared/plan-rules/decide.ts'
import { explain } from '../../../shared/plan-rules/explain.ts'
import type { CaseFee, DecisionCase } from '../../../shared/records/decision-case.ts'
import { parseDecisionCase } from '../../../shared/records/parse-decision-case.ts'
import { catalogue, makeCase } from './make-case.ts'

/** No given fee: the catalogue has samples of differing sources, which never decide. */
const unconfirmed = makeCase({ model: 'osmo-action-3' })
const asked: CaseFee = { amount: '95.00', currency: 'PLN', source: 'Price list', on: '2026-11-20' }

function withFee(input: DecisionCase, fee: Partial<CaseFee> = {}): DecisionCase {
  return { ...input, replacementFee: { ...asked, ...fee } }
}

function costOf(input: DecisionCase) {
  return decide(input, catalogue).options[2].cost
}

describe('a fee that was asked for one case', () => {
  it('decides what was undecided for want of it', () => {
    expect(decide(unconfirmed, catalogue)).toMatchObject({
      recommendation: 'undecided',
      questions: ['model'],
    })
    expect(decide(withFee(unconfirmed), catalogue)).toMatchObject({
      recommendation: 'replacement',
      questions: [],
      breakEven: { amount: '95.00', currency: 'PLN' },
    })
  })

  const rows: readonly (readonly [string, DecisionCase, object | null])[] = [
    ['a model with samples only', withFee(unconfirmed), { amount: '95.00', currency: 'PLN' }],
    [
      'a model outside the catalogue',
      withFee({ ...unconfirmed, model: 'nobody-knows' }),
      { amount: '95.00', currency: 'PLN' },
    ],
    [
      'in another currency: the comparison is in it',
      withFee(unconfirmed, { amount: '22.00', currency: 'EUR' }),
      { amount: '22.00', currency: 'EUR' },
    ],
    ['the catalogue has one: it stays', withFee(makeCase()), { amount: '179.00', currency: 'PLN' }],
    ['nobody asked', unconfirmed, null],
  ]
  it.each(rows)('%s', (_name, input, cost) => {
    expect(costOf(input)).toEqual(cost)
  })

  it('is explained beside what is on record, with who said so and when', () => {
    const input = withFee(unconfirmed)
    const { feeNow, feeNext, supports } = explain(decide(input, catalogue), input, catalogue)
    expect(feeNow.filter(({ decides }) => decides)).toMatchObject([
      {
        cost: { amount: '95.00' },
        confidence: 'confirmed',
        citations: [{ sourceTitle: 'Price list', place: '', retrievedOn: '2026-11-20' }],
      },
    ])
    expect(feeNow.filter(({ confidence }) => confidence === 'sample')).toHaveLength(2)
    expect(feeNext.every(({ decides }) => !decides)).toBe(true)
    expect(supports.map(({ code }) => code)).toContain('fee-asked')
  })

  it('says nothing where the catalogue decides', () => {
    const input = withFee(makeCase())
    const { feeNow, supports } = explain(decide(input, catalogue), input, catalogue)
    expect(feeNow.filter(({ decides }) => decides)).toHaveLength(1)
    expect(supports.map(({ code }) => code)).toContain('fee')
  })

  it.each([
    [{ amount: '-1' }, 'replacementFee.amount', 'amount-negative'],
    [{ amount: '95.001' }, 'replacementFee.amount', 'amount-decimals'],
    [{ currency: 'zł' }, 'replacementFee.currency', 'currency-format'],
    [{ source: '' }, 'replacementFee.source', 'empty-text'],
    [{ on: '2026-02-30' }, 'replacementFee.on', 'not-a-date'],
  ] as const)('is refused as %j', (fault, field, code) => {
    expect(parseDecisionCase(withFee(unconfirmed, fault))).toMatchObject({
      ok: false,
      error: { fields: [{ field, code }] },
    })
  })
})

describe('rates that are needed', () => {
  const euro = { amount: '100.00', currency: 'EUR' }
  const needed = (input: DecisionCase) =>
    explain(decide(input, catalogue), input, catalogue).ratesNeeded

  it.each([
    ['none: one currency', makeCase(), []],
    ['the quote', makeCase({ repairQuote: euro, exchangeRates: [] }), [{ from: 'EUR', to: 'PLN' }]],
    [
      'quote and shipping in one foreign currency: once',
      makeCase({ repairQuote: euro, shippingIfCrossRegion: euro, exchangeRates: [] }),
      [{ from: 'EUR', to: 'PLN' }],
    ],
    [
      'none: it is there',
      makeCase({
        repairQuote: euro,
        exchangeRates: [{ from: 'EUR', to: 'PLN', rate: '4.2713', on: '2026-11-19' }],
      }),
      [],
    ],
  ])('%s', (_name, input, rates) => {
    expect(needed(input)).toEqual(rates)
  })
})
