import { describe, expect, test } from 'vitest'
import { decide } from '../../../shared/plan-rules/decide.ts'
import type { ExchangeRate } from '../../../shared/records/decision-case.ts'
import { catalogue, makeCase, pln } from './make-case.ts'

const eur = (amount: string) => ({ amount, currency: 'EUR' })
const rate = (from: string, to: string, value: string, on = '2026-11-19'): ExchangeRate => ({
  from,
  to,
  rate: value,
  on,
})

describe('amounts in another currency are compared in that of the fee, 179.00 PLN', () => {
  test.each([
    {
      name: '41.91 EUR at 4.2713 = 179.010… is above',
      quote: eur('41.91'),
      rates: [rate('EUR', 'PLN', '4.2713')],
      recommendation: 'replacement',
    },
    {
      name: '41.90 EUR at 4.2713 = 178.967… is below',
      quote: eur('41.90'),
      rates: [rate('EUR', 'PLN', '4.2713')],
      recommendation: 'repair',
    },
    {
      name: '100.00 EUR at 1.79004 rounds down to equal',
      quote: eur('100.00'),
      rates: [rate('EUR', 'PLN', '1.79004')],
      recommendation: 'repair',
    },
    {
      name: '100.00 EUR at 1.79005 rounds half up',
      quote: eur('100.00'),
      rates: [rate('EUR', 'PLN', '1.79005')],
      recommendation: 'replacement',
    },
    {
      name: 'the newest rate counts, wherever it stands',
      quote: eur('100.00'),
      rates: [
        rate('EUR', 'PLN', '1.00', '2026-11-18'),
        rate('EUR', 'PLN', '2.00', '2026-11-19'),
        rate('EUR', 'PLN', '1.00', '2026-11-17'),
      ],
      recommendation: 'replacement',
    },
    {
      name: 'of two rates of one day the first in the list holds',
      quote: eur('100.00'),
      rates: [rate('EUR', 'PLN', '2.00'), rate('EUR', 'PLN', '1.00')],
      recommendation: 'replacement',
    },
    {
      name: 'an amount below one, and a rate without decimals',
      quote: eur('0.50'),
      rates: [rate('EUR', 'PLN', '400')],
      recommendation: 'replacement',
    },
    {
      name: 'a rate of the day itself counts',
      quote: eur('100.00'),
      rates: [rate('EUR', 'PLN', '1.00'), rate('EUR', 'PLN', '2.00', '2026-11-20')],
      recommendation: 'replacement',
    },
    {
      name: 'a later rate does not',
      quote: eur('100.00'),
      rates: [rate('EUR', 'PLN', '1.00'), rate('EUR', 'PLN', '2.00', '2026-11-21')],
      recommendation: 'repair',
    },
    {
      name: 'the inverse when only that is given',
      quote: eur('100.00'),
      rates: [rate('PLN', 'EUR', '0.5')],
      recommendation: 'replacement',
    },
    {
      name: 'the inverse is exact: 1/3 of 537.00',
      quote: eur('537.00'),
      rates: [rate('PLN', 'EUR', '3')],
      recommendation: 'repair',
    },
    {
      name: 'a direct rate before a newer inverse',
      quote: eur('100.00'),
      rates: [rate('EUR', 'PLN', '1.00', '2026-01-01'), rate('PLN', 'EUR', '0.5')],
      recommendation: 'repair',
    },
    {
      name: 'the inverse when the direct rate is too new',
      quote: eur('100.00'),
      rates: [rate('EUR', 'PLN', '1.00', '2026-11-21'), rate('PLN', 'EUR', '0.5')],
      recommendation: 'replacement',
    },
    {
      name: 'currencies without decimals',
      quote: { amount: '7000', currency: 'JPY' },
      rates: [rate('JPY', 'PLN', '0.0256')],
      recommendation: 'replacement',
    },
    {
      name: 'no way round over a third currency',
      quote: eur('900.00'),
      rates: [rate('EUR', 'USD', '1.1'), rate('USD', 'PLN', '4')],
      recommendation: 'undecided',
    },
  ])('$name: $recommendation', ({ quote, rates, recommendation }) => {
    const decision = decide(makeCase({ repairQuote: quote, exchangeRates: rates }), catalogue)
    expect(decision.recommendation).toBe(recommendation)
    expect(decision.options[1].cost).toEqual(quote)
    expect(decision.breakEven).toEqual(pln('179.00'))
  })

  test('shipping is converted and rounded once with the fee', () => {
    const decision = decide(
      makeCase({
        customerRegion: 'US',
        shippingIfCrossRegion: eur('10.00'),
        exchangeRates: [rate('EUR', 'PLN', '4.27155')],
      }),
      catalogue,
    )
    expect(decision.options[2].cost).toEqual(pln('221.72'))
    expect(decision.breakEven).toEqual(pln('221.72'))
  })

  test('amounts are written with all decimals of their currency', () => {
    const { options } = decide(makeCase({ repairQuote: pln('612.4') }), catalogue)
    expect(options[1].cost).toEqual(pln('612.40'))
  })
})
