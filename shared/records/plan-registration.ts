import { z } from 'zod'
import { optionalRegionSchema, planKindSchema } from './coverage.ts'
import { deviceDetailsSchema } from './device.ts'
import { idSchema, instantSchema, optionalPlainDateSchema, requiredLine } from './fields.ts'
import { planStepKinds } from './plan-step.ts'

/** `14:05`, in the centre's time zone; empty: nobody knows, or now. */
export const optionalTimeSchema = z
  .string()
  .trim()
  .regex(/^(?:|(?:[01]?\d|2[0-3])[:.][0-5]\d)$/, 'time-format')

/** What an activation asks for (S0, S1), and when the device itself was activated. */
export const registrationDetailsSchema = z
  .object({
    model: deviceDetailsSchema.shape.model,
    serialNumber: deviceDetailsSchema.shape.serialNumber,
    plan: planKindSchema,
    code: requiredLine(40),
    firstName: requiredLine(60),
    lastName: requiredLine(60),
    email: z.string().trim().min(1, 'required').max(254, 'too-long').pipe(z.email('email-needed')),
    /** Assigned at activation; empty while nobody knows. */
    region: optionalRegionSchema,
    deviceActivatedOn: optionalPlainDateSchema,
    deviceActivatedTime: optionalTimeSchema,
  })
  .refine((details) => details.deviceActivatedTime === '' || details.deviceActivatedOn !== '', {
    path: ['deviceActivatedOn'],
    error: 'time-without-day',
  })

export type RegistrationDetails = z.infer<typeof registrationDetailsSchema>
/** As the form holds it. */
export type RegistrationInput = z.input<typeof registrationDetailsSchema>

export const registrationSchema = z.object({
  id: idSchema,
  deviceId: idSchema,
  plan: planKindSchema,
  code: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  region: z.string(),
  /** A day, an instant, or empty while nobody knows. */
  deviceActivated: z.string(),
  registeredAt: instantSchema,
  who: z.string(),
})

export type Registration = z.infer<typeof registrationSchema>

/** Steps that a person notes; the others come with an action of their own. */
export const notedStepSchema = z
  .enum(planStepKinds)
  .extract(['video-sent', 'video-accepted', 'video-rejected', 'activated', 'withdrawn'])

export type NotedStep = z.infer<typeof notedStepSchema>
