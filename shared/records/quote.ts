import { z } from 'zod'
import { idSchema, instantSchema, plainDateSchema, requiredLine } from './fields.ts'
import { currencySchema, moneySchema } from './money.ts'

/** One part or piece of work. Prices are net, for one unit; tax is added per line. */
export const quoteLineSchema = z.object({
  kind: z.enum(['part', 'labour']),
  description: requiredLine(160),
  /** Thousandths, so that 1.5 hours is 1500. */
  quantityThousandths: z
    .int('quantity-format')
    .min(1, 'quantity-positive')
    .max(9_999_999, 'quantity-too-large'),
  /** Net price of one unit in the currency's minor unit. */
  unitPriceMinor: z
    .int('amount-format')
    .nonnegative('amount-negative')
    .max(99_999_999_99, 'amount-too-large'),
  /** Hundredths of a percent: 23 % is 2300. */
  taxBasisPoints: z.int('tax-format').min(0, 'tax-range').max(10_000, 'tax-range'),
})

export type QuoteLine = z.infer<typeof quoteLineSchema>

export const quoteTotalsSchema = z.object({
  net: moneySchema,
  tax: moneySchema,
  gross: moneySchema,
})

export type QuoteTotals = z.infer<typeof quoteTotalsSchema>

/** A quote as the customer got it: frozen, numbered from 1 within its ticket. */
export const quoteVersionSchema = z.object({
  id: idSchema,
  ticketId: idSchema,
  version: z.int().positive(),
  issuedAt: instantSchema,
  validUntil: plainDateSchema,
  currency: currencySchema,
  /** `false`: the quote says that the device cannot be repaired. */
  repairable: z.boolean(),
  lines: z.array(quoteLineSchema),
  totals: quoteTotalsSchema,
})

export type QuoteVersion = z.infer<typeof quoteVersionSchema>
