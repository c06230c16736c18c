import { z } from 'zod'
import { countrySchema, optionalLine } from './fields.ts'

/** A postal address as typed at the counter; parts may be missing until a parcel needs them. */
export const addressSchema = z.object({
  street: optionalLine(120),
  line2: optionalLine(120),
  postalCode: optionalLine(20),
  city: optionalLine(100),
  country: countrySchema,
})

export type Address = z.infer<typeof addressSchema>
