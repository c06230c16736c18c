import { z } from 'zod'
import { fractionDigits, type Money } from './format-money.ts'

export { fractionDigits, type Money }

/** ISO 4217 code in capitals, as `Intl` knows it. */
export const currencySchema = z
  .string()
  .regex(/^[A-Z]{3}$/, 'currency-format')
  .refine(isKnownCurrency, 'currency-unknown')

/** Money as it is stored and sent: never negative, always whole minor units. */
export const moneySchema = z.object({
  minor: z.int().nonnegative('amount-negative'),
  currency: currencySchema,
})

const knownCurrencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

function isKnownCurrency(code: string): boolean {
  return knownCurrencies.has(code)
}

export type AmountFault =
  'amount-format' | 'amount-negative' | 'amount-decimals' | 'amount-too-large'

/**
 * Reads a decimal amount such as `612.40` (a comma is understood too) without floating point.
 * Answers the amount in minor units, or what is wrong with the text.
 */
export function parseAmount(
  text: string,
  currency: string,
): { minor: number } | { fault: AmountFault } {
  const trimmed = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')
  if (/^-\d/.test(trimmed)) return { fault: 'amount-negative' }
  const match = /^(\d+)(?:\.(\d+))?$/.exec(trimmed)
  if (!match) return { fault: 'amount-format' }
  const [, whole = '0', fraction = ''] = match
  const digits = fractionDigits(currency)
  if (fraction.length > digits) return { fault: 'amount-decimals' }
  const minor = Number(whole + fraction.padEnd(digits, '0'))
  return Number.isSafeInteger(minor) ? { minor } : { fault: 'amount-too-large' }
}

/** `{ minor: 61240, currency: 'PLN' }` → `612.40`: for files and exchange, not for people. */
export function toDecimalString(money: Money): string {
  const digits = fractionDigits(money.currency)
  const padded = String(money.minor).padStart(digits + 1, '0')
  return digits === 0 ? padded : `${padded.slice(0, -digits)}.${padded.slice(-digits)}`
}
