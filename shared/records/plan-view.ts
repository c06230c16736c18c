import { z } from 'zod'
import type { ActivationState } from '../plan-rules/activation.ts'
import type { PlanStanding } from '../plan-rules/plan-standing.ts'
import { coverageSchema } from './coverage.ts'
import { deviceSchema } from './device.ts'
import { idSchema } from './fields.ts'
import { notedStepSchema, registrationSchema } from './plan-registration.ts'
import { planStepSchema } from './plan-step.ts'

/** All that is known about the plan of one device, as it stands now. */
export const planViewSchema = z.object({
  device: deviceSchema,
  /** Whose it is: the customer of the newest visit, else who registered. */
  person: z.string(),
  /** The newest that was not withdrawn. */
  registration: registrationSchema.nullable(),
  /** Null without a registration. */
  activation: z.custom<ActivationState>(isObject).nullable(),
  /** What can be noted next. */
  nextSteps: z.array(notedStepSchema),
  coverage: coverageSchema.nullable(),
  /** Null without a coverage. */
  standing: z.custom<PlanStanding>(isObject).nullable(),
  /** Oldest first. */
  steps: z.array(planStepSchema),
})

export type PlanView = z.infer<typeof planViewSchema>

export const planGroups = ['open', 'ending', 'covered', 'ended'] as const

export const planGroupSchema = z.enum(planGroups)

export type PlanGroup = z.infer<typeof planGroupSchema>

/** One row of the list of plans. */
export const planRowSchema = z.object({
  deviceId: idSchema,
  model: z.string(),
  /** The unit in the customer's hands. */
  serialNumber: z.string(),
  /** Serial numbers before that, newest first. */
  earlierSerials: z.array(z.string()),
  person: z.string(),
  plan: z.enum(['annual', 'two-year']),
  code: z.string(),
  group: planGroupSchema,
  /** A step of the activation, or how the coverage stands. */
  state: z.string(),
  /** Uses and, with a coverage, how many of them are left in its chain. */
  uses: z.int(),
  usesLeft: z.int().nullable(),
  /** The next deadline: a day, and the instant where hours count. */
  until: z.string(),
  untilDay: z.string(),
})

export type PlanRow = z.infer<typeof planRowSchema>

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}
