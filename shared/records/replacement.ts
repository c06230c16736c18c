import { z } from 'zod'
import { idSchema, instantSchema } from './fields.ts'
import { serialNumberSchema } from './serial-number.ts'

/** What the customer gets instead of a repair: another unit, or parts in the one they have. */
export const replacementDetailsSchema = z.discriminatedUnion('handOver', [
  z.object({ handOver: z.literal('unit'), serialNumber: serialNumberSchema }),
  z.object({ handOver: z.literal('parts') }),
])

export type ReplacementDetails = z.infer<typeof replacementDetailsSchema>

export const replacementSchema = z.object({
  ticketId: idSchema,
  handOver: z.enum(['unit', 'parts']),
  /** Empty for parts: the unit keeps its number. */
  serialNumber: z.string(),
  notedAt: instantSchema,
  who: z.string(),
  /** When plan, counter and warranty passed on, with the parcel; empty before. */
  passedAt: z.union([z.literal(''), instantSchema]),
})

export type Replacement = z.infer<typeof replacementSchema>

/** What the shipping screen shows of a replacement. */
export const replacementViewSchema = z.object({
  /** `use`: counts one use of the plan; `warranty`: a free exchange; `none`: nothing is replaced. */
  meaning: z.enum(['use', 'warranty', 'none']),
  noted: replacementSchema.nullable(),
  /** The use that this ticket was counted with. */
  countedOn: z.union([z.literal(''), z.iso.date()]),
})

export type ReplacementView = z.infer<typeof replacementViewSchema>
