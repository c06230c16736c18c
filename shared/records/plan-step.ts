import { z } from 'zod'
import { idSchema, instantSchema } from './fields.ts'

/** What happens to a plan, in the order in which it can. */
export const planStepKinds = [
  'registered',
  'video-sent',
  'video-accepted',
  'video-rejected',
  'activated',
  'withdrawn',
  'extension-bought',
  'reward-claimed',
] as const

export type PlanStepKind = (typeof planStepKinds)[number]

/** One entry of a plan's history: nothing can edit or delete it. */
export const planStepSchema = z.object({
  id: idSchema,
  deviceId: idSchema,
  /** Null for a step of a plan that was told at the counter. */
  registrationId: idSchema.nullable(),
  /** The ticket on which it was noted, if it was on one. */
  ticketId: idSchema.nullable(),
  kind: z.enum(planStepKinds),
  /** When it happened. */
  at: instantSchema,
  /** When it was written down. */
  notedAt: instantSchema,
  who: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
})

export type PlanStep = z.infer<typeof planStepSchema>
