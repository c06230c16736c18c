import { z } from 'zod'
import { coverageSchema } from './coverage.ts'
import { customerSchema } from './customer.ts'
import { deviceSchema } from './device.ts'
import { idSchema, instantSchema } from './fields.ts'
import { ticketStateSchema } from './ticket.ts'

/** What earlier visits tell about a serial number, offered while it is typed. */
export const knownDeviceSchema = z.object({
  device: deviceSchema,
  customer: customerSchema.nullable(),
  coverage: coverageSchema.nullable(),
  /** Newest first. */
  visits: z.array(
    z.object({
      ticketId: idSchema,
      number: z.string(),
      state: ticketStateSchema,
      createdAt: instantSchema,
    }),
  ),
})

export type KnownDevice = z.infer<typeof knownDeviceSchema>
