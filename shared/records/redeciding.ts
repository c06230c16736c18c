import { z } from 'zod'
import { recommendations } from './decision.ts'
import { idSchema, instantSchema } from './fields.ts'
import { ticketStageSchema, ticketStateSchema } from './ticket.ts'

/** A verdict as a list shows it: what is recommended, and what that costs the customer. */
export const shortVerdictSchema = z.object({
  recommendation: z.enum(recommendations),
  /** Null: nothing to choose, or a price that is not known. */
  cost: z.object({ amount: z.string(), currency: z.string() }).nullable(),
})

/** An open ticket whose verdict another catalogue changed. */
export const changedVerdictSchema = z.object({
  ticketId: idSchema,
  number: z.string(),
  state: ticketStateSchema,
  stage: ticketStageSchema,
  model: z.string(),
  serialNumber: z.string(),
  before: shortVerdictSchema,
  after: shortVerdictSchema,
})

export const redecisionSchema = z.object({
  id: idSchema,
  finishedAt: instantSchema,
  who: z.string(),
  fromVersion: z.string(),
  toVersion: z.string(),
  /** How many open tickets were decided again. */
  tickets: z.int(),
  changed: z.int(),
  milliseconds: z.int(),
})

export const redecidingSchema = z.object({
  /** Whether the catalogue is another one than that of the last finished run. */
  isDue: z.boolean(),
  running: z.object({ done: z.int(), total: z.int() }).nullable(),
  last: redecisionSchema.nullable(),
})

export type ShortVerdict = z.infer<typeof shortVerdictSchema>
export type ChangedVerdict = z.infer<typeof changedVerdictSchema>
export type Redecision = z.infer<typeof redecisionSchema>
export type Redeciding = z.infer<typeof redecidingSchema>
