import { z } from 'zod'
import { addressSchema } from './address.ts'
import { customerLanguageSchema } from './document-language.ts'
import { idSchema, optionalEmailSchema, optionalPhoneSchema, requiredLine } from './fields.ts'

/** What is asked of a customer at intake: a name and one way to reach them. */
export const customerDetailsSchema = z
  .object({
    name: requiredLine(120),
    email: optionalEmailSchema,
    phone: optionalPhoneSchema,
    address: addressSchema,
    /** Of the papers they get. */
    language: customerLanguageSchema.default(''),
  })
  .refine((customer) => customer.email !== '' || customer.phone !== '', {
    path: ['phone'],
    error: 'phone-or-email-required',
  })

export type CustomerDetails = z.infer<typeof customerDetailsSchema>

export const customerSchema = z.object({ id: idSchema, ...customerDetailsSchema.shape })

export type Customer = z.infer<typeof customerSchema>
