import { z } from 'zod'
import { caseAnswerSchema } from '../records/case-answers.ts'
import { idSchema } from '../records/fields.ts'

/** Calls about the open questions of a ticket's decision. */
export const decisionCalls = {
  /** Keeps an answer that neither intake nor diagnosis holds; null, or no rates, takes it back. */
  'decision.answer': {
    input: z.object({ ticketId: idSchema, given: caseAnswerSchema }),
    output: z.null(),
  },
}
