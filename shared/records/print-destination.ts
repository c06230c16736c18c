import { z } from 'zod'
import { printerTargetSchema } from './printer-target.ts'

/** Where a label goes: a printer of the system, or a label printer that takes ZPL over the network. */
export const printDestinationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('queue'), printer: z.string().min(1, 'printer-missing') }),
  z.object({ kind: z.literal('raw'), address: printerTargetSchema }),
])

export type PrintDestination = z.infer<typeof printDestinationSchema>
