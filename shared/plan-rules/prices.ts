import type { DecimalAmount, DecisionCase, Unknown } from '../records/decision-case.ts'
import type { FeeOrdinal } from './circumstances.ts'
import { conversion, minorUnits, timesRounded } from './exact-amounts.ts'
import { stepAt, type FeeSteps } from './fees.ts'
import type { Terms } from './terms.ts'

/** The prices of a claim in minor units of one currency, as far as they are known. */
export interface Prices {
  /** The fee's; while no fee is known, that of the other prices. */
  readonly currency: string
  /** Null: cannot be repaired. */
  readonly quote: Price | null
  readonly fees: ReadonlyMap<FeeOrdinal, bigint | undefined>
  readonly shipping: Price
}

/** Known; or any amount, because it was not given or because its exchange rate is missing. */
export type Price =
  | { readonly kind: 'known'; readonly amount: bigint }
  | { readonly kind: 'not-given' }
  | { readonly kind: 'no-rate'; readonly amount: bigint; readonly currency: string }

/** Reads the prices of a case, with the fees of the ordinals that this replacement may have. */
export function pricesOf(
  input: DecisionCase,
  ordinals: ReadonlySet<FeeOrdinal>,
  terms: Terms,
): Prices {
  const schedule = statedSchedule(input, terms) ?? askedSchedule(input)
  const fees = new Map<FeeOrdinal, bigint | undefined>()
  for (const ordinal of ordinals) fees.set(ordinal, schedule && feeAt(schedule, ordinal, input))
  const currency = schedule?.currency ?? currencyWithoutFee(input, terms)
  const quote = input.repairQuote
  return {
    currency,
    fees,
    quote: quote === null ? null : priceOf(quote, currency, input),
    shipping: priceOf(input.shippingIfCrossRegion, currency, input),
  }
}

/** The catalogue's fees, when it has any for the model. */
function statedSchedule({ model }: DecisionCase, terms: Terms): FeeSteps | undefined {
  const schedule = terms.feesByModel.get(model)
  return schedule?.steps.some((step) => step !== undefined) === true ? schedule : undefined
}

/** The fee that was asked for this case alone. */
function askedSchedule({ replacementFee }: DecisionCase): FeeSteps | undefined {
  return (
    replacementFee && {
      currency: replacementFee.currency,
      steps: [minorUnits(replacementFee)],
    }
  )
}

/** What the catalogue leaves out of its steps may have been asked for the case, in its currency. */
function feeAt({ currency, steps }: FeeSteps, ordinal: FeeOrdinal, input: DecisionCase) {
  const stated = stepAt(steps, ordinal)
  if (stated !== undefined) return stated
  const asked = askedSchedule(input)
  return asked?.currency === currency ? asked.steps[0] : undefined
}

/** A fee that nobody knows may as well be in the currency of the prices it is compared with. */
function currencyWithoutFee(input: DecisionCase, terms: Terms): string {
  const { repairQuote, shippingIfCrossRegion } = input
  if (repairQuote !== 'unknown' && repairQuote !== null) return repairQuote.currency
  if (shippingIfCrossRegion !== 'unknown') return shippingIfCrossRegion.currency
  return terms.settings.currency.value
}

function priceOf(given: DecimalAmount | Unknown, currency: string, input: DecisionCase): Price {
  if (given === 'unknown') return { kind: 'not-given' }
  const amount = minorUnits(given)
  // Nothing is nothing in every currency, so that no rate is asked for it.
  if (given.currency === currency || amount === 0n) return { kind: 'known', amount }
  const factor = conversion(given.currency, currency, input.exchangeRates, input.asOf)
  if (!factor) return { kind: 'no-rate', amount, currency: given.currency }
  return { kind: 'known', amount: timesRounded(amount, factor) }
}
