import { z } from 'zod'
import { idSchema, instantSchema } from './fields.ts'

export const ticketEventKinds = [
  'ticket-logged',
  'intake-changed',
  'diagnosis-recorded',
  'quote-issued',
  'question-answered',
  'decision-made',
  'decision-superseded',
  'decision-signed',
  'sheet-printed',
  'sheet-saved',
  'sheet-failed',
  'shipment-saved',
  'label-printed',
  'label-saved',
  'label-sent',
  'label-failed',
  'replacement-noted',
  'use-counted',
  'unit-replaced',
  'plan-noted',
] as const

/** One entry of a ticket's history: who did what and when. Nothing can edit or delete it. */
export const ticketEventSchema = z.object({
  id: idSchema,
  ticketId: idSchema,
  at: instantSchema,
  who: z.string(),
  kind: z.enum(ticketEventKinds),
  /** What the kind needs to be told in a sentence: version, amount in minor units, printer ... */
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
})

export type TicketEvent = z.infer<typeof ticketEventSchema>
