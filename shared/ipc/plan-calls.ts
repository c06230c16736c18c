import { z } from 'zod'
import { idSchema, optionalPlainDateSchema, plainDateSchema } from '../records/fields.ts'
import {
  notedStepSchema,
  optionalTimeSchema,
  registrationDetailsSchema,
} from '../records/plan-registration.ts'
import { planGroupSchema, planRowSchema, planViewSchema } from '../records/plan-view.ts'
import {
  replacementDetailsSchema,
  replacementSchema,
  replacementViewSchema,
} from '../records/replacement.ts'

const deviceSchema = z.object({ deviceId: idSchema })
/** The ticket in whose history it is told, if it was done on one. */
const ticketIdSchema = idSchema.nullable()

/** Calls about plans on devices and about what replaces a unit. */
export const planCalls = {
  'plans.list': {
    input: z.object({
      /** A part of a serial number, code or name; empty for all. */
      search: z.string().max(200),
      /** Null for all. */
      group: planGroupSchema.nullable(),
      offset: z.int().nonnegative(),
      limit: z.int().min(1).max(500),
    }),
    output: z.object({
      rows: z.array(planRowSchema),
      /** Of the group that was asked for. */
      total: z.int(),
      counts: z.record(planGroupSchema, z.int()),
    }),
  },
  'plans.read': { input: deviceSchema, output: planViewSchema },
  'plans.register': {
    input: z.object({ ticketId: ticketIdSchema, registration: registrationDetailsSchema }),
    output: deviceSchema,
  },
  /** `on` empty: now. */
  'plans.note-step': {
    input: z.object({
      deviceId: idSchema,
      ticketId: ticketIdSchema,
      kind: notedStepSchema,
      on: optionalPlainDateSchema,
      time: optionalTimeSchema,
    }),
    output: z.null(),
  },
  'plans.extend': {
    input: z.object({ deviceId: idSchema, ticketId: ticketIdSchema, boughtOn: plainDateSchema }),
    output: z.null(),
  },
  'plans.claim-reward': { input: deviceSchema, output: z.null() },

  'replacement.read': { input: z.object({ ticketId: idSchema }), output: replacementViewSchema },
  'replacement.note': {
    input: z.object({ ticketId: idSchema, replacement: replacementDetailsSchema }),
    output: replacementSchema,
  },
}
