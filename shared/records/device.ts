import { z } from 'zod'
import { idSchema, optionalPlainDateSchema, plainDateSchema } from './fields.ts'
import { serialNumberSchema } from './serial-number.ts'

/** The device on the counter, as intake asks for it. */
export const deviceDetailsSchema = z.object({
  /** Catalogue id: `osmo-pocket-3`. */
  model: z
    .string()
    .min(1, 'required')
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'model-unknown'),
  serialNumber: serialNumberSchema,
  /** Last day of the manufacturer's warranty, when known. */
  manufacturerWarrantyEndsOn: optionalPlainDateSchema,
})

export type DeviceDetails = z.infer<typeof deviceDetailsSchema>
/** The same before the serial number was normalised: what the form holds. */
export type DeviceDetailsInput = z.input<typeof deviceDetailsSchema>

/** One link of the chain: a device keeps its identity when its unit is replaced. */
export const deviceSerialSchema = z.object({
  serialNumber: z.string(),
  since: plainDateSchema,
})

export const deviceSchema = z.object({
  id: idSchema,
  model: z.string(),
  manufacturerWarrantyEndsOn: optionalPlainDateSchema,
  /** Newest first; the first is the unit in the customer's hands. */
  serials: z.array(deviceSerialSchema).min(1),
})

export type Device = z.infer<typeof deviceSchema>
