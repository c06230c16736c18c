import { describe, expect, test } from 'vitest'
import { decide } from '../../../shared/plan-rules/decide.ts'
import type { Dated, PlanCatalogue } from '../../../shared/records/plan-catalogue.ts'
import { catalogue, coverageOf, makeCase, pln, twoYearFrom } from './make-case.ts'

function given<Value>(value: Value, from: string | null = null): Dated<Value>[] {
  return [{ value, from, to: null, clauses: [], retrievedOn: null, confidence: 'given' }]
}

describe('the fee that decides', () => {
  const feesOf = (...fees: PlanCatalogue['fees'][number]['fees']): PlanCatalogue => ({
    ...catalogue,
    fees: [{ model: 'osmo-360', fees }],
  })
  const steps = (...amounts: (string | null)[]) =>
    ({ by: 'ordinal', currency: 'PLN', steps: amounts }) as const
  const [ordinal] = given(steps('100.00'))
  if (!ordinal) throw new Error('one version')
  const [second] = given(steps(null, '120.00'))
  const [ofEvent] = given({ ...steps('10.00'), event: 'loss' }, '2026-01-01')
  const [byDamage] = given(
    { by: 'damage-type', currency: 'PLN', fees: { screen: '29.00' } } as const,
    '2026-01-01',
  )
  if (!second || !ofEvent || !byDamage) throw new Error('one version each')
  test.each([
    { name: 'by the ordinal', fees: [ordinal], uses: 0, cost: pln('100.00') },
    { name: 'the last step for each further one', fees: [ordinal], uses: 2, cost: pln('100.00') },
    { name: 'not that of another event', fees: [ordinal, ofEvent], uses: 0, cost: pln('100.00') },
    { name: 'not one by damage', fees: [ordinal, byDamage], uses: 0, cost: pln('100.00') },
    { name: 'a first step that nobody states', fees: [second], uses: 0, cost: null },
    { name: 'the second step beside it', fees: [second], uses: 1, cost: pln('120.00') },
  ])('$name: $cost.amount', ({ fees, uses, cost }) => {
    const usedOn = ['2024-02-01', '2024-03-01'].slice(0, uses)
    const input = makeCase({ coverage: coverageOf([twoYearFrom('2024-01-10')], usedOn) })
    const covered = { ...input, incident: { ...input.incident, on: '2025-05-01' } }
    expect(decide(covered, feesOf(...fees)).options[2].cost).toEqual(cost)
  })

  const eur = (amount: string) => ({ amount, currency: 'EUR' })
  test.each([
    { name: 'the quote', quote: eur('60.00'), shipping: pln('10.00'), currency: 'EUR' },
    { name: 'the shipping', quote: null, shipping: eur('10.00'), currency: 'EUR' },
    {
      name: 'the shipping, the quote unknown',
      quote: 'unknown',
      shipping: eur('10.00'),
      currency: 'EUR',
    },
    { name: 'the centre', quote: 'unknown', shipping: 'unknown', currency: 'PLN' },
  ] as const)('while it is unknown, amounts are in the currency of $name', (row) => {
    const input = makeCase({
      model: 'rs-3',
      manufacturerWarrantyEndsOn: '2027-01-01',
      incident: { cause: 'defect' },
      repairQuote: row.quote,
      shippingIfCrossRegion: row.shipping,
    })
    const free = decide(input, catalogue).options[0].cost
    expect(free).toEqual({ amount: '0.00', currency: row.currency })
  })

  test('a fee of which one step is stated is in its own currency', () => {
    const eurSteps = { by: 'ordinal', currency: 'EUR', steps: [null, '40.00'] } as const
    const input = makeCase({
      manufacturerWarrantyEndsOn: '2027-01-01',
      incident: { cause: 'defect' },
    })
    const { options } = decide(input, feesOf(...given(eurSteps)))
    expect(options[0].cost).toEqual({ amount: '0.00', currency: 'EUR' })
  })

  test('a fee of which no step is stated is in the currency of the quote', () => {
    const nothing = { by: 'ordinal', currency: 'EUR', steps: [null] } as const
    const input = makeCase({
      manufacturerWarrantyEndsOn: '2027-01-01',
      incident: { cause: 'defect' },
    })
    const { options } = decide(input, feesOf(...given(nothing)))
    expect(options[0].cost).toEqual(pln('0.00'))
  })
})
