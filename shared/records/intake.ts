import { z } from 'zod'
import { coverageDetailsSchema } from './coverage.ts'
import { customerDetailsSchema } from './customer.ts'
import { deviceDetailsSchema } from './device.ts'
import { idSchema } from './fields.ts'
import { visitDetailsSchema } from './ticket.ts'

/** Everything intake asks for, in the order in which a person at a counter speaks. */
export const intakeSchema = z.object({
  device: deviceDetailsSchema,
  visit: visitDetailsSchema,
  /** A known customer whose details are taken over and brought up to date; null makes a new one. */
  customerId: idSchema.nullable(),
  customer: customerDetailsSchema,
  /** Null: no plan on the device. */
  coverage: coverageDetailsSchema.nullable(),
})

/** As the main process gets it, normalised. */
export type Intake = z.infer<typeof intakeSchema>
/** As the form holds it. */
export type IntakeInput = z.input<typeof intakeSchema>
