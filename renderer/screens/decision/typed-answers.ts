import { z } from 'zod'
import { answeredRateSchema, type AnsweredFee } from '../../../shared/records/case-answers.ts'
import { plainDateSchema, requiredLine } from '../../../shared/records/fields.ts'
import { currencySchema, parseAmount, type Money } from '../../../shared/records/money.ts'

/** Answers as they are typed: an amount is text until it is read with its currency. */
const typedAmount = {
  amount: z.string().trim().min(1, 'required'),
  currency: currencySchema,
}

export const typedMoneySchema = z
  .object(typedAmount)
  .transform((typed, context): Money => readMoney(typed, context))

export const typedFeeSchema = z
  .object({ ...typedAmount, source: requiredLine(120), on: plainDateSchema })
  .transform(({ source, on, ...typed }, context): AnsweredFee => {
    return { cost: readMoney(typed, context), source, on }
  })

/** A comma is a decimal point too, and a space is not worth a complaint. */
export const typedRateSchema = z
  .object({ rate: z.string(), on: z.string(), source: z.string() })
  .transform(({ rate, ...rest }) => ({ ...rest, rate: rate.replace(/\s/g, '').replace(',', '.') }))
  .pipe(z.object(answeredRateSchema.shape).pick({ rate: true, on: true, source: true }))

/** The price of a repair before tax. */
export const typedRepairSchema = z
  .object({ ...typedAmount, description: requiredLine(160) })
  .transform(({ description, ...typed }, context) => {
    return { description, price: readMoney(typed, context) }
  })

function readMoney(
  { amount, currency }: { readonly amount: string; readonly currency: string },
  context: z.RefinementCtx,
): Money {
  const read = parseAmount(amount, currency)
  if ('minor' in read) return { minor: read.minor, currency }
  context.addIssue({ code: 'custom', path: ['amount'], message: read.fault })
  return z.NEVER
}
