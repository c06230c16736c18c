import { describe, expect, it } from 'vitest'
import {
  priceQuestions,
  priceScenariosOf,
  type PriceScenario,
} from '../../../shared/plan-rules/price-scenarios.ts'
import type { Price, Prices } from '../../../shared/plan-rules/prices.ts'

const known = (amount: bigint): Price => ({ kind: 'known', amount })
const notGiven: Price = { kind: 'not-given' }
const eur = (amount: bigint): Price => ({ kind: 'no-rate', amount, currency: 'EUR' })
const usd = (amount: bigint): Price => ({ kind: 'no-rate', amount, currency: 'USD' })

const fee = (amount: bigint): Prices['fees'] => new Map([[1, amount]])
const unknownFee: Prices['fees'] = new Map([[1, undefined]])

/** `10 or 1: 4 + 5; shippingIfCrossRegion 5`: quote, fees with ordinals, shipping, answers given. */
function inShort({ quote, fees, shipping, answers }: PriceScenario): string {
  const steps = [...fees].map(([ordinal, amount]) => `${ordinal}: ${amount}`).join(', ')
  const given = priceQuestions.filter((question) => answers[question] !== '')
  return [
    `${quote ?? 'none'} or ${steps} + ${shipping}`,
    ...given.map((question) => `${question} ${answers[question]}`),
  ].join('; ')
}

interface Row {
  readonly name: string
  readonly prices: Omit<Prices, 'currency'>
  readonly scenarios: readonly string[]
}

function expectScenarios({ prices, scenarios }: Row): void {
  expect(priceScenariosOf({ currency: 'PLN', ...prices }).map(inShort)).toEqual(scenarios)
}

describe('nothing is open: one scenario, nothing is asked', () => {
  it.each<Row>([
    {
      name: 'all prices known',
      prices: { quote: known(10n), fees: fee(4n), shipping: known(3n) },
      scenarios: ['10 or 1: 4 + 3'],
    },
    {
      name: 'cannot be repaired',
      prices: { quote: null, fees: fee(4n), shipping: known(3n) },
      scenarios: ['none or 1: 4 + 3'],
    },
  ])('$name', expectScenarios)
})

describe('one price is open: each amount at which a comparison turns, and one beyond all', () => {
  it.each<Row>([
    {
      name: 'shipping: the difference of quote 10 and fee 4, and one less',
      prices: { quote: known(10n), fees: fee(4n), shipping: notGiven },
      scenarios: [
        '10 or 1: 4 + 0; shippingIfCrossRegion 0',
        '10 or 1: 4 + 1; shippingIfCrossRegion 1',
        '10 or 1: 4 + 16; shippingIfCrossRegion 16',
        '10 or 1: 4 + 5; shippingIfCrossRegion 5',
        '10 or 1: 4 + 6; shippingIfCrossRegion 6',
      ],
    },
    {
      name: 'shipping, two fees',
      prices: {
        quote: known(10n),
        fees: new Map([
          [1, 4n],
          [2, 8n],
        ]),
        shipping: notGiven,
      },
      scenarios: [
        '10 or 1: 4, 2: 8 + 0; shippingIfCrossRegion 0',
        '10 or 1: 4, 2: 8 + 1; shippingIfCrossRegion 1',
        '10 or 1: 4, 2: 8 + 24; shippingIfCrossRegion 24',
        '10 or 1: 4, 2: 8 + 5; shippingIfCrossRegion 5',
        '10 or 1: 4, 2: 8 + 6; shippingIfCrossRegion 6',
        '10 or 1: 4, 2: 8 + 2; shippingIfCrossRegion 2',
      ],
    },
    {
      name: 'shipping, cannot be repaired: no quote to turn at',
      prices: { quote: null, fees: fee(2n), shipping: notGiven },
      scenarios: [
        'none or 1: 2 + 0; shippingIfCrossRegion 0',
        'none or 1: 2 + 1; shippingIfCrossRegion 1',
        'none or 1: 2 + 4; shippingIfCrossRegion 4',
      ],
    },
    {
      name: 'the rate of the shipping: its own amount abroad turns nothing',
      prices: { quote: known(7n), fees: fee(1n), shipping: eur(9n) },
      scenarios: [
        '7 or 1: 1 + 0; exchangeRates /0',
        '7 or 1: 1 + 1; exchangeRates /1',
        '7 or 1: 1 + 10; exchangeRates /10',
        '7 or 1: 1 + 5; exchangeRates /5',
        '7 or 1: 1 + 6; exchangeRates /6',
      ],
    },
    {
      name: 'the quote: nothing, the fee, fee and shipping, one more each; or no repair',
      prices: { quote: notGiven, fees: fee(4n), shipping: known(3n) },
      scenarios: [
        'none or 1: 4 + 3; repairQuote null',
        '0 or 1: 4 + 3; repairQuote 0',
        '4 or 1: 4 + 3; repairQuote 4',
        '5 or 1: 4 + 3; repairQuote 5',
        '7 or 1: 4 + 3; repairQuote 7',
        '8 or 1: 4 + 3; repairQuote 8',
      ],
    },
    {
      name: 'the rate of the quote: it is a repair at any rate',
      prices: { quote: eur(9n), fees: fee(4n), shipping: known(3n) },
      scenarios: [
        '0 or 1: 4 + 3; exchangeRates 0/',
        '4 or 1: 4 + 3; exchangeRates 4/',
        '5 or 1: 4 + 3; exchangeRates 5/',
        '7 or 1: 4 + 3; exchangeRates 7/',
        '8 or 1: 4 + 3; exchangeRates 8/',
      ],
    },
    {
      name: 'a fee: the quote and the quote less shipping, one less each; the known fee stays',
      prices: {
        quote: known(10n),
        fees: new Map([
          [1, undefined],
          [2, 4n],
        ]),
        shipping: known(3n),
      },
      scenarios: [
        '10 or 1: 0, 2: 4 + 3; model 0',
        '10 or 1: 19, 2: 4 + 3; model 19',
        '10 or 1: 9, 2: 4 + 3; model 9',
        '10 or 1: 10, 2: 4 + 3; model 10',
        '10 or 1: 6, 2: 4 + 3; model 6',
        '10 or 1: 7, 2: 4 + 3; model 7',
      ],
    },
    {
      name: 'the fee, shipping dearer than the quote: no amount is negative',
      prices: { quote: known(2n), fees: unknownFee, shipping: known(5n) },
      scenarios: [
        '2 or 1: 0 + 5; model 0',
        '2 or 1: 9 + 5; model 9',
        '2 or 1: 1 + 5; model 1',
        '2 or 1: 2 + 5; model 2',
      ],
    },
    {
      name: 'the fee, cannot be repaired',
      prices: { quote: null, fees: unknownFee, shipping: known(3n) },
      scenarios: ['none or 1: 0 + 3; model 0', 'none or 1: 5 + 3; model 5'],
    },
  ])('$name', expectScenarios)
})

describe('two prices are open: every amount of one with every amount of the other', () => {
  it.each<Row>([
    {
      name: 'fee and shipping',
      prices: { quote: known(1n), fees: unknownFee, shipping: notGiven },
      scenarios: [
        '1 or 1: 0 + 0; shippingIfCrossRegion 0; model 0',
        '1 or 1: 0 + 1; shippingIfCrossRegion 1; model 0',
        '1 or 1: 0 + 3; shippingIfCrossRegion 3; model 0',
        '1 or 1: 3 + 0; shippingIfCrossRegion 0; model 3',
        '1 or 1: 3 + 1; shippingIfCrossRegion 1; model 3',
        '1 or 1: 3 + 3; shippingIfCrossRegion 3; model 3',
        '1 or 1: 1 + 0; shippingIfCrossRegion 0; model 1',
        '1 or 1: 1 + 1; shippingIfCrossRegion 1; model 1',
        '1 or 1: 1 + 3; shippingIfCrossRegion 3; model 1',
      ],
    },
    {
      name: 'quote and shipping, each without a rate of its own currency: one answer of two amounts',
      prices: { quote: eur(9n), fees: fee(0n), shipping: usd(4n) },
      scenarios: [
        '0 or 1: 0 + 0; exchangeRates 0/0',
        '1 or 1: 0 + 0; exchangeRates 1/0',
        '2 or 1: 0 + 0; exchangeRates 2/0',
        '3 or 1: 0 + 0; exchangeRates 3/0',
        '0 or 1: 0 + 1; exchangeRates 0/1',
        '1 or 1: 0 + 1; exchangeRates 1/1',
        '2 or 1: 0 + 1; exchangeRates 2/1',
        '3 or 1: 0 + 1; exchangeRates 3/1',
        '0 or 1: 0 + 2; exchangeRates 0/2',
        '1 or 1: 0 + 2; exchangeRates 1/2',
        '2 or 1: 0 + 2; exchangeRates 2/2',
        '3 or 1: 0 + 2; exchangeRates 3/2',
      ],
    },
    {
      name: 'the rate of the quote, and shipping: two questions',
      prices: { quote: eur(9n), fees: fee(0n), shipping: notGiven },
      scenarios: [
        '0 or 1: 0 + 0; shippingIfCrossRegion 0; exchangeRates 0/',
        '1 or 1: 0 + 0; shippingIfCrossRegion 0; exchangeRates 1/',
        '2 or 1: 0 + 0; shippingIfCrossRegion 0; exchangeRates 2/',
        '3 or 1: 0 + 0; shippingIfCrossRegion 0; exchangeRates 3/',
        '0 or 1: 0 + 1; shippingIfCrossRegion 1; exchangeRates 0/',
        '1 or 1: 0 + 1; shippingIfCrossRegion 1; exchangeRates 1/',
        '2 or 1: 0 + 1; shippingIfCrossRegion 1; exchangeRates 2/',
        '3 or 1: 0 + 1; shippingIfCrossRegion 1; exchangeRates 3/',
        '0 or 1: 0 + 2; shippingIfCrossRegion 2; exchangeRates 0/',
        '1 or 1: 0 + 2; shippingIfCrossRegion 2; exchangeRates 1/',
        '2 or 1: 0 + 2; shippingIfCrossRegion 2; exchangeRates 2/',
        '3 or 1: 0 + 2; shippingIfCrossRegion 2; exchangeRates 3/',
      ],
    },
  ])('$name', expectScenarios)
})

describe('quote and shipping wait for one rate: they move together, rounded half up', () => {
  it.each<Row>([
    {
      // 1.5: the quote is 4.5, so 5. 1.75: the shipping is 3.5, so 4.
      name: '3 and 2, fee 4: at 9/6 the quote exceeds it, at 7/4 the shipping follows',
      prices: { quote: eur(3n), fees: fee(4n), shipping: eur(2n) },
      scenarios: [
        '0 or 1: 4 + 0; exchangeRates 1/20',
        '72 or 1: 4 + 48; exchangeRates 24/1',
        '5 or 1: 4 + 3; exchangeRates 9/6',
        '5 or 1: 4 + 4; exchangeRates 7/4',
      ],
    },
    {
      name: '1 and 1, fee 1: both turn at 3/2',
      prices: { quote: eur(1n), fees: fee(1n), shipping: eur(1n) },
      scenarios: [
        '0 or 1: 1 + 0; exchangeRates 1/8',
        '12 or 1: 1 + 12; exchangeRates 12/1',
        '2 or 1: 1 + 2; exchangeRates 3/2',
        '2 or 1: 1 + 2; exchangeRates 3/2',
      ],
    },
    {
      name: '1 and 1, the fee open as well: the rates at which either of its amounts turns',
      prices: { quote: eur(1n), fees: unknownFee, shipping: eur(1n) },
      scenarios: [
        '0 or 1: 0 + 0; exchangeRates 1/8; model 0',
        '8 or 1: 0 + 8; exchangeRates 8/1; model 0',
        '1 or 1: 0 + 1; exchangeRates 1/2; model 0',
        '1 or 1: 0 + 1; exchangeRates 1/2; model 0',
        '3 or 1: 0 + 3; exchangeRates 5/2; model 0',
        '3 or 1: 0 + 3; exchangeRates 5/2; model 0',
        '0 or 1: 2 + 0; exchangeRates 1/8; model 2',
        '8 or 1: 2 + 8; exchangeRates 8/1; model 2',
        '1 or 1: 2 + 1; exchangeRates 1/2; model 2',
        '1 or 1: 2 + 1; exchangeRates 1/2; model 2',
        '3 or 1: 2 + 3; exchangeRates 5/2; model 2',
        '3 or 1: 2 + 3; exchangeRates 5/2; model 2',
      ],
    },
  ])('$name', expectScenarios)
})
