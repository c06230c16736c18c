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

/** Names of the parts that a parcel needs and that are still missing; empty when it can be sent. */
export function missingAddressParts(address: Address): ('street' | 'postalCode' | 'city')[] {
  return (['street', 'postalCode', 'city'] as const).filter((part) => address[part] === '')
}
