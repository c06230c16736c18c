import type { FeeOrdinal } from './circumstances.ts'
import { timesRounded, type Fraction } from './exact-amounts.ts'
import type { Price, Prices } from './prices.ts'

/**
 * One way in which all prices can turn out. An unknown price is represented by the amounts at which
 * a comparison with the others can turn; comparisons are monotonic in each price, so the scenarios
 * together show every outcome that any amounts could have. The tests hold this against exhaustive
 * enumeration of small amounts.
 */
export interface PriceScenario {
  /** What each price question is answered with here: equal texts are equal answers. */
  readonly answers: Readonly<Record<PriceQuestion, string>>
  /** Null: cannot be repaired. */
  readonly quote: bigint | null
  readonly fees: ReadonlyMap<FeeOrdinal, bigint>
  readonly shipping: bigint
}

export const priceQuestions = [
  'repairQuote',
  'shippingIfCrossRegion',
  'exchangeRates',
  'model',
] as const
export type PriceQuestion = (typeof priceQuestions)[number]

/** All price scenarios that the known prices leave open; one when every price is known. */
export function priceScenariosOf(prices: Prices): readonly PriceScenario[] {
  const known = knownScenario(prices)
  if (known) return [known]
  const beyond = amountBeyondAll(prices)
  const fees = possibleFees(prices, beyond)
  const { quote, shipping } = prices
  if (quote?.kind === 'no-rate' && shipping.kind === 'no-rate') {
    if (quote.currency === shipping.currency) {
      return scenariosOfOneRate(quote.amount, shipping.amount, fees, beyond)
    }
  }
  const shippings = possibleShippings(prices, fees, beyond)
  const quotes = possibleQuotes(prices, fees, shippings)
  return fees.flatMap((fee) =>
    shippings.flatMap((shippingAmount) =>
      quotes.map((quoteAmount): PriceScenario => ({
        answers: {
          repairQuote: quote?.kind === 'not-given' ? String(quoteAmount) : '',
          shippingIfCrossRegion: shipping.kind === 'not-given' ? String(shippingAmount) : '',
          exchangeRates: rateAnswer(quote, quoteAmount, shipping, shippingAmount),
          model: fee.answer,
        },
        quote: quoteAmount,
        fees: fee.fees,
        shipping: shippingAmount,
      })),
    ),
  )
}

const nothingAsked: PriceScenario['answers'] = {
  repairQuote: '',
  shippingIfCrossRegion: '',
  exchangeRates: '',
  model: '',
}

function knownScenario({ quote, fees, shipping }: Prices): PriceScenario | undefined {
  if (quote !== null && quote.kind !== 'known') return undefined
  if (shipping.kind !== 'known' || !areKnown(fees)) return undefined
  const { amount } = shipping
  return { answers: nothingAsked, quote: quote && quote.amount, fees, shipping: amount }
}

function areKnown(fees: Prices['fees']): fees is PriceScenario['fees'] {
  for (const fee of fees.values()) if (fee === undefined) return false
  return true
}

/** Two missing rates are one answer to one question: the amounts they make. */
function rateAnswer(
  quote: Price | null,
  quoteAmount: bigint | null,
  shipping: Price,
  shippingAmount: bigint,
): string {
  const ofQuote = quote?.kind === 'no-rate' ? String(quoteAmount) : ''
  const ofShipping = shipping.kind === 'no-rate' ? String(shippingAmount) : ''
  return ofQuote === '' && ofShipping === '' ? '' : `${ofQuote}/${ofShipping}`
}

interface PossibleFees {
  readonly answer: string
  readonly fees: ReadonlyMap<FeeOrdinal, bigint>
}

/** An amount that no sum of known amounts reaches. */
function amountBeyondAll({ quote, fees, shipping }: Prices): bigint {
  let sum = 2n
  if (quote?.kind === 'known') sum += quote.amount
  if (shipping.kind === 'known') sum += shipping.amount
  for (const fee of fees.values()) sum += fee ?? 0n
  return sum
}

/** The fee turns a comparison where it equals a known quote, or the quote less a known shipping. */
function possibleFees(prices: Prices, beyond: bigint): readonly PossibleFees[] {
  const complete = (unknownFee: bigint): ReadonlyMap<FeeOrdinal, bigint> =>
    new Map([...prices.fees].map(([ordinal, fee]) => [ordinal, fee ?? unknownFee]))
  if ([...prices.fees.values()].every((fee) => fee !== undefined)) {
    return [{ answer: '', fees: complete(0n) }]
  }
  const turns = [0n, beyond]
  if (prices.quote?.kind === 'known') {
    const quote = prices.quote.amount
    turns.push(quote - 1n, quote)
    if (prices.shipping.kind === 'known') {
      turns.push(quote - prices.shipping.amount - 1n, quote - prices.shipping.amount)
    }
  }
  return amounts(turns).map((fee) => ({ answer: String(fee), fees: complete(fee) }))
}

/** Shipping turns a comparison where it makes up the difference of a known quote to the fee. */
function possibleShippings(
  { quote, shipping }: Prices,
  fees: readonly PossibleFees[],
  beyond: bigint,
): readonly bigint[] {
  if (shipping.kind === 'known') return [shipping.amount]
  const turns = [0n, 1n, beyond]
  if (quote?.kind === 'known') {
    for (const fee of allAmounts(fees)) turns.push(quote.amount - fee - 1n, quote.amount - fee)
  }
  return amounts(turns)
}

/** The quote turns a comparison where it equals what the replacement costs. */
function possibleQuotes(
  { quote }: Prices,
  fees: readonly PossibleFees[],
  shippings: readonly bigint[],
): readonly (bigint | null)[] {
  if (quote === null) return [null]
  if (quote.kind === 'known') return [quote.amount]
  const turns = [0n]
  for (const fee of allAmounts(fees)) {
    for (const shipping of [0n, ...shippings]) turns.push(fee + shipping, fee + shipping + 1n)
  }
  return quote.kind === 'not-given' ? [null, ...amounts(turns)] : amounts(turns)
}

/**
 * Quote and shipping wait for the same rate, so they move together. It turns a comparison where the
 * rounded quote first exceeds the fee, and where the rounded shipping next catches up with it.
 */
function scenariosOfOneRate(
  quote: bigint,
  shipping: bigint,
  fees: readonly PossibleFees[],
  beyond: bigint,
): readonly PriceScenario[] {
  const highest = { numerator: 4n * beyond, denominator: 1n }
  const lowest = { numerator: 1n, denominator: 4n * (quote + shipping) }
  const rates: Fraction[] = [lowest, highest]
  for (const fee of allAmounts(fees)) {
    rates.push({ numerator: 2n * fee + 1n, denominator: 2n * quote })
    // The least whole n with (n − 1/2) / shipping ≥ (fee + 1/2) / quote.
    const steps = (shipping * (2n * fee + 1n) + 3n * quote - 1n) / (2n * quote)
    rates.push({ numerator: 2n * steps - 1n, denominator: 2n * shipping })
  }
  return fees.flatMap((fee) =>
    rates.map((rate): PriceScenario => ({
      answers: {
        ...nothingAsked,
        exchangeRates: `${rate.numerator}/${rate.denominator}`,
        model: fee.answer,
      },
      quote: timesRounded(quote, rate),
      fees: fee.fees,
      shipping: timesRounded(shipping, rate),
    })),
  )
}

function allAmounts(fees: readonly PossibleFees[]): readonly bigint[] {
  return [...new Set(fees.flatMap((possible) => [...possible.fees.values()]))]
}

/** Each possible amount once: none is negative. */
function amounts(candidates: readonly bigint[]): readonly bigint[] {
  return [...new Set(candidates.filter((amount) => amount >= 0n))]
}
