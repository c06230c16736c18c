import { z } from 'zod'
import { instantSchema } from './fields.ts'

/** `intake`, `catalogue-fee-rs-3`, or `diagnosis:<ticket id>`: one draft a form. */
export const draftKeySchema = z.string().regex(/^[a-z0-9-]+(:[0-9a-f-]{36})?$/, 'draft-key-format')

/** A form as it was left, valid or not: nothing that was typed is lost. */
export const draftSchema = z.object({
  key: draftKeySchema,
  value: z.json(),
  savedAt: instantSchema,
})

export type Draft = z.infer<typeof draftSchema>
