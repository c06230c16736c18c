import { z } from 'zod'
import { optionalLine, plainDateSchema, requiredLine } from './fields.ts'
import { currencySchema, moneySchema } from './money.ts'

/**
 * Answers to the questions of one ticket's decision that no other record holds: intake and diagnosis
 * keep theirs. They count for this ticket only; the catalogue stays as it is.
 */

/** What one unit of `from` costs in `to`, as text, so that no reader turns it into a binary fraction. */
export const answeredRateSchema = z
  .object({
    from: currencySchema,
    to: currencySchema,
    rate: z
      .string()
      .regex(/^\d{1,9}(\.\d{1,9})?$/, { error: 'rate-format', abort: true })
      .refine((rate) => /[1-9]/.test(rate), 'rate-not-positive'),
    on: plainDateSchema,
    /** Who published it. */
    source: optionalLine(120),
  })
  .refine(({ from, to }) => from !== to, { error: 'rate-same-currency', path: ['to'] })

export type AnsweredRate = z.infer<typeof answeredRateSchema>

/** What this replacement costs, as somebody who must know said on a day. */
export const answeredFeeSchema = z.object({
  cost: moneySchema,
  source: requiredLine(120),
  on: plainDateSchema,
})

export type AnsweredFee = z.infer<typeof answeredFeeSchema>

export const caseAnswersSchema = z.object({
  /** What shipping to another region costs the customer; null: nobody asked yet. */
  shippingIfCrossRegion: moneySchema.nullable(),
  exchangeRates: z.array(answeredRateSchema).max(20),
  replacementFee: answeredFeeSchema.nullable(),
})

export type CaseAnswers = z.infer<typeof caseAnswersSchema>

export const noAnswers: CaseAnswers = {
  shippingIfCrossRegion: null,
  exchangeRates: [],
  replacementFee: null,
}

/** One answer, or the taking back of one: null, or no rates. */
export const caseAnswerSchema = z.discriminatedUnion('question', [
  z.object({ question: z.literal('shippingIfCrossRegion'), answer: moneySchema.nullable() }),
  z.object({
    question: z.literal('exchangeRates'),
    answer: caseAnswersSchema.shape.exchangeRates,
  }),
  z.object({ question: z.literal('model'), answer: answeredFeeSchema.nullable() }),
])

export type CaseAnswer = z.infer<typeof caseAnswerSchema>

/** The answers with this one in them. */
export function answersWith(answers: CaseAnswers, given: CaseAnswer): CaseAnswers {
  switch (given.question) {
    case 'shippingIfCrossRegion':
      return { ...answers, shippingIfCrossRegion: given.answer }
    case 'exchangeRates':
      return { ...answers, exchangeRates: given.answer }
    case 'model':
      return { ...answers, replacementFee: given.answer }
  }
}
