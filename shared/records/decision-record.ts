import { z } from 'zod'
import type { Explanation, Timeline } from '../plan-rules/explanation.ts'
import type { DecisionCase } from './decision-case.ts'
import { decisionVersionSchema } from './decision-version.ts'
import { decisionSchema } from './decision.ts'
import { idSchema, instantSchema, optionalText } from './fields.ts'
import { quoteVersionSchema } from './quote.ts'

/** What the customer takes; `decline` takes neither and gets the device back. */
export const customerChoices = ['warranty-repair', 'repair', 'replacement', 'decline'] as const

export const customerChoiceSchema = z.enum(customerChoices)

export type CustomerChoice = z.infer<typeof customerChoiceSchema>

/** The input of `decide`; `decisionCaseShape` reads it where it comes from outside. */
const frozenCaseSchema = z.custom<DecisionCase>(isObject)

/** A decision as it was made: the input, the verdict and the choice never change afterwards. */
export const decisionRecordSchema = z.object({
  id: idSchema,
  ticketId: idSchema,
  /** From 1 within the ticket; the highest is the one in force. */
  version: z.int().positive(),
  madeAt: instantSchema,
  who: z.string(),
  choice: customerChoiceSchema,
  reason: optionalText(1000),
  againstRecommendation: z.boolean(),
  /** Version of the quote that was compared; null when there was none. */
  quoteVersion: z.int().positive().nullable(),
  case: frozenCaseSchema,
  catalogueVersion: z.string(),
  result: decisionSchema,
  /** SHA-256 in hex of case, catalogue version and result. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})

export type DecisionRecord = z.infer<typeof decisionRecordSchema>

/** All that the decision screen shows, computed in the main process from the ticket as it is. */
export const decisionViewSchema = z.object({
  case: frozenCaseSchema,
  result: decisionSchema,
  catalogueVersion: z.string(),
  /** Of case, catalogue version and result as shown: choosing sends it back. */
  hash: z.string(),
  explanation: z.custom<Explanation>(isObject),
  timeline: z.custom<Timeline>(isObject),
  /** The newest version of the quote. */
  quote: quoteVersionSchema.nullable(),
  /** Newest first; the first is in force. */
  made: z.array(decisionRecordSchema),
  /** What became of each of them, in the same order. */
  versions: z.array(decisionVersionSchema),
})

export type DecisionView = z.infer<typeof decisionViewSchema>

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}
