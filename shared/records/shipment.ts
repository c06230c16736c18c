import { z } from 'zod'
import { addressSchema } from './address.ts'
import {
  idSchema,
  instantSchema,
  optionalEmailSchema,
  optionalPhoneSchema,
  requiredLine,
} from './fields.ts'

/** Where the parcel goes; street, postal code and city must be there. */
export const recipientSchema = z.object({
  name: requiredLine(120),
  phone: optionalPhoneSchema,
  email: optionalEmailSchema,
  address: addressSchema.extend({
    street: requiredLine(120),
    postalCode: requiredLine(20),
    city: requiredLine(100),
  }),
})

export const shipmentServices = ['standard', 'express', 'priority'] as const

export const shipmentDetailsSchema = z.object({
  recipient: recipientSchema,
  weightGrams: z.int('weight-format').min(1, 'weight-range').max(70_000, 'weight-range'),
  lengthMillimetres: z.int('size-format').min(1, 'size-range').max(3000, 'size-range'),
  widthMillimetres: z.int('size-format').min(1, 'size-range').max(3000, 'size-range'),
  heightMillimetres: z.int('size-format').min(1, 'size-range').max(3000, 'size-range'),
  service: z.enum(shipmentServices),
  /** The note that the manufacturer's desk looks for: `DJI Care Refresh`. */
  planNote: z.boolean(),
})

export type ShipmentDetails = z.infer<typeof shipmentDetailsSchema>

export const shipmentSchema = z.object({
  id: idSchema,
  ticketId: idSchema,
  ...shipmentDetailsSchema.shape,
  savedAt: instantSchema,
})

export type Shipment = z.infer<typeof shipmentSchema>
