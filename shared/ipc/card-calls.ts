import { z } from 'zod'
import type { Citation } from '../plan-rules/explanation.ts'
import type { CardCheck } from '../plan-rules/card-check.ts'
import { planCardSchema } from '../records/plan-catalogue.ts'

const { id, name, plan, model, medium, makerCode, ean, item, size, weight } = planCardSchema.shape

/** A card of the catalogue with the price in force and the clauses that state it. */
export const cardOnOfferSchema = z.object({
  id,
  name,
  plan,
  model,
  modelName: z.string(),
  medium,
  makerCode,
  ean,
  item,
  size,
  weight,
  price: z.object({ amount: z.string(), currency: z.string() }).nullable(),
  citations: z.array(z.custom<Citation>(isObject)),
})

export type CardOnOffer = z.infer<typeof cardOnOfferSchema>

/** Empty: nobody has looked yet. */
export const cardStateSchema = z.object({
  medium: z.enum(['', 'card', 'electronic-code']),
  layer: z.enum(['', 'untouched', 'scratched']),
  seal: z.enum(['', 'in-place', 'removed']),
})

export type CardState = z.infer<typeof cardStateSchema>

/** Calls about plan cards and codes at the counter. */
export const cardCalls = {
  'cards.list': { input: z.null(), output: z.array(cardOnOfferSchema) },
  /** What was scanned or typed (a bar code, a card's number, a plan's code) in the state it is in. */
  'cards.check': {
    input: z.object({ code: z.string().max(80), state: cardStateSchema }),
    output: z.object({
      cardId: z.string().nullable(),
      /** The device on which a plan with this code stands. */
      registeredOn: z.object({ model: z.string(), serialNumber: z.string() }).nullable(),
      check: z.custom<CardCheck>(isObject),
    }),
  },
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}
