// Apart from the schemas, because the window's first screen writes amounts and needs no zod.

/** An amount in the currency's minor unit (grosz, cent): integers add up without drift. */
export interface Money {
  readonly minor: number
  readonly currency: string
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
