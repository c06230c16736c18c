import { z } from 'zod'

/** An amount in the currency's minor unit (grosz, cent): integers add up without drift. */
export interface Money {
  readonly minor: number
  readonly currency: string
}

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

/**
 * ISO 4217 currencies whose minor unit is not a hundredth. Intl cannot be asked: it answers by habit
 * of payment (forint and lek without decimals), and a quote of 10.50 HUF is a legal amount.
 */
const exceptionalDigits: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
}

const fractionDigitsByCurrency: ReadonlyMap<string, number> = new Map(
  Object.entries(exceptionalDigits).flatMap(([digits, currencies]) =>
    currencies.split(' ').map((currency): [string, number] => [currency, Number(digits)]),
  ),
)

/** How many decimals the currency has by ISO 4217: PLN 2, JPY 0, KWD 3. */
export function fractionDigits(currency: string): number {
  return fractionDigitsByCurrency.get(currency) ?? 2
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

/** The amount as people of the locale write it: `612,40 zł`, `PLN 612.40`. */
export function formatMoney(money: Money, locale: string): string {
  const digits = fractionDigits(money.currency)
  return moneyFormat(locale, money.currency).format(money.minor / 10 ** digits)
}

const moneyFormats = new Map<string, Intl.NumberFormat>()

function moneyFormat(locale: string, currency: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`
  let format = moneyFormats.get(key)
  if (!format) {
    // The narrow symbol is what a price tag shows: "219.00 zł", not "PLN 219.00".
    format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: fractionDigits(currency),
      maximumFractionDigits: fractionDigits(currency),
    })
    moneyFormats.set(key, format)
  }
  return format
}
