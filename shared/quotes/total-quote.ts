import type { QuoteLine, QuoteTotals } from '../records/quote.ts'

/**
 * Net amount of one line in minor units: quantity times unit price, rounded half up to the minor
 * unit, as it is printed beside the line.
 */
export function lineNetMinor(
  line: Pick<QuoteLine, 'quantityThousandths' | 'unitPriceMinor'>,
): number {
  return divideHalfUp(BigInt(line.quantityThousandths) * BigInt(line.unitPriceMinor), 1000n)
}

/**
 * Totals of a quote: net sum, tax and gross sum in `currency`.
 *
 * Tax is computed once per rate on the sum of that rate's lines and rounded half up, so that the
 * printed tax table adds up (Directive 2006/112/EC leaves the rounding to the member states; Polish
 * VAT Act art. 106e allows it per rate).
 */
export function totalQuote(lines: readonly QuoteLine[], currency: string): QuoteTotals {
  const netByRate = new Map<number, number>()
  for (const line of lines) {
    const sum = netByRate.get(line.taxBasisPoints) ?? 0
    netByRate.set(line.taxBasisPoints, sum + lineNetMinor(line))
  }
  let net = 0
  let tax = 0
  for (const [rate, rateNet] of netByRate) {
    net += rateNet
    tax += divideHalfUp(BigInt(rateNet) * BigInt(rate), 10_000n)
  }
  return {
    net: { minor: net, currency },
    tax: { minor: tax, currency },
    gross: { minor: net + tax, currency },
  }
}

/** Both operands not negative, as prices are. */
function divideHalfUp(dividend: bigint, divisor: bigint): number {
  return Number((dividend * 2n + divisor) / (divisor * 2n))
}
