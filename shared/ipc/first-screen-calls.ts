import { z } from 'zod'
import { modelChoiceSchema } from '../records/model-choice.ts'
import { settingsSchema } from '../records/settings.ts'
import { ticketRowSchema, ticketStateSchema } from '../records/ticket.ts'
import { call } from './call.ts'

/**
 * The part of the contract that the first screen asks for. At a start it is loaded alone: making all
 * schemas of the contract takes longer than answering these calls.
 */
export const firstScreenCalls = {
  /** Nothing in, nothing out: what a call costs by itself, and a sign of life. */
  'app.ping': call(z.null(), z.null()),

  'settings.read': call(z.null(), settingsSchema),

  /** Where the window was left, so that a restart opens there. */
  'session.read': call(z.null(), z.object({ route: z.string() })),
  'session.save': call(z.object({ route: z.string().max(300) }), z.null()),

  'models.list': call(z.null(), z.array(modelChoiceSchema)),

  'tickets.list': call(
    z.object({
      /** Number, serial, name, phone or e-mail, or a part of one; empty for all. */
      search: z.string().max(200),
      states: z.array(ticketStateSchema),
      offset: z.int().nonnegative(),
      limit: z.int().min(1).max(500),
    }),
    z.object({ rows: z.array(ticketRowSchema), total: z.int() }),
  ),
}
