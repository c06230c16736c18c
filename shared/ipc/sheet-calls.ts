import { z } from 'zod'
import { newSignatureSchema } from '../records/decision-version.ts'
import { idSchema } from '../records/fields.ts'

const versionOfDecision = { ticketId: idSchema, version: z.int().positive() }

/** Calls about the sheet of one frozen version of a ticket's decision. */
export const sheetCalls = {
  /** Refused once the version is superseded or signed. */
  'sheet.sign': {
    input: z.object({ ...versionOfDecision, signature: newSignatureSchema }),
    output: z.null(),
  },
  /** Asks for the file's place with the system's dialog; null when the person closed it. */
  'sheet.save-pdf': {
    input: z.object(versionOfDecision),
    output: z.object({ path: z.string() }).nullable(),
  },
  /** On a printer of the system, by its name. */
  'sheet.print': {
    input: z.object({ ...versionOfDecision, printer: z.string().min(1).max(255) }),
    output: z.object({ printer: z.string() }),
  },
}
