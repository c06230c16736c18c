import type { DecimalAmount, ExchangeRate } from '../records/decision-case.ts'
import { fractionDigits } from '../records/money.ts'

/** A fraction of whole numbers: amounts times rates stay exact until they are rounded, once. */
export interface Fraction {
  readonly numerator: bigint
  /** Always above zero. */
  readonly denominator: bigint
}

/**
 * The amount in minor units: `612.40` PLN → 61240n. The text is known to fit the currency, and a
 * safe integer too, so it is read digit by digit: cutting and joining texts took five times as long.
 */
export function minorUnits({ amount, currency }: DecimalAmount): bigint {
  const point = amount.indexOf('.')
  let minor = 0
  for (let place = 0; place < amount.length; place += 1) {
    if (place !== point) minor = minor * 10 + amount.charCodeAt(place) - codeOfZero
  }
  const decimals = point < 0 ? 0 : amount.length - point - 1
  return BigInt(minor * 10 ** (fractionDigits(currency) - decimals))
}

const codeOfZero = 48

/** 61240n PLN → `612.40`, with all the decimals of the currency. */
export function decimalAmount(minor: bigint, currency: string): DecimalAmount {
  const digits = fractionDigits(currency)
  const text = minor.toString().padStart(digits + 1, '0')
  const amount = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`
  return { amount, currency }
}

/** `4.2713` → 42713/10000. */
export function fractionOf(decimal: string): Fraction {
  const [whole = '0', decimals = ''] = decimal.split('.')
  return { numerator: BigInt(whole + decimals), denominator: 10n ** BigInt(decimals.length) }
}

/** Product of an integer and a fraction, rounded half up: the one rounding of a comparison. */
export function timesRounded(amount: bigint, factor: Fraction): bigint {
  const doubled = 2n * amount * factor.numerator
  return (doubled + factor.denominator) / (2n * factor.denominator)
}

/**
 * What one minor unit of `from` is worth in minor units of `to`: the newest rate not after `asOf`,
 * or the inverse of the newest opposite one when no direct one is given. Of two rates of one day
 * the first in the list holds. Undefined: no usable rate.
 */
export function conversion(
  from: string,
  to: string,
  rates: readonly ExchangeRate[],
  asOf: string,
): Fraction | undefined {
  const direct = newestRate(from, to, rates, asOf)
  if (direct) return betweenMinorUnits(fractionOf(direct.rate), from, to)
  const opposite = newestRate(to, from, rates, asOf)
  if (!opposite) return undefined
  const { numerator, denominator } = fractionOf(opposite.rate)
  return betweenMinorUnits({ numerator: denominator, denominator: numerator }, from, to)
}

function newestRate(
  from: string,
  to: string,
  rates: readonly ExchangeRate[],
  asOf: string,
): ExchangeRate | undefined {
  let newest: ExchangeRate | undefined
  for (const rate of rates) {
    if (rate.from !== from || rate.to !== to || rate.on > asOf) continue
    if (newest === undefined || rate.on > newest.on) newest = rate
  }
  return newest
}

function betweenMinorUnits(rate: Fraction, from: string, to: string): Fraction {
  return {
    numerator: rate.numerator * 10n ** BigInt(fractionDigits(to)),
    denominator: rate.denominator * 10n ** BigInt(fractionDigits(from)),
  }
}
