import { useState } from 'react'
import type { NewSignature } from '../../../shared/records/decision-version.ts'
import { callOrThrow, RefusedCall, reportFault } from '../../api.ts'

export type SheetJobState =
  | { readonly kind: 'idle' | 'running' | 'not-saved' }
  | { readonly kind: 'printed'; readonly printer: string }
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'signed'; readonly version: number }
  | { readonly kind: 'failed'; readonly error: unknown }

export interface SheetJobs {
  readonly state: SheetJobState
  readonly save: (version: number) => void
  readonly print: (version: number, printer: string) => void
  readonly sign: (version: number, signature: NewSignature) => void
}

/** One job at a time with the sheet of a ticket's decision, and what became of the last. */
export function useSheetJobs(ticketId: string): SheetJobs {
  const [state, setState] = useState<SheetJobState>({ kind: 'idle' })

  async function run(job: () => Promise<SheetJobState>): Promise<void> {
    if (state.kind === 'running') return
    setState({ kind: 'running' })
    try {
      setState(await job())
    } catch (error) {
      if (!(error instanceof RefusedCall)) reportFault(error)
      setState({ kind: 'failed', error })
    }
  }
  return {
    state,
    save: (version) =>
      void run(async () => {
        const saved = await callOrThrow('sheet.save-pdf', { ticketId, version })
        return saved === null ? { kind: 'not-saved' } : { kind: 'saved', path: saved.path }
      }),
    print: (version, printer) =>
      void run(async () => {
        const printed = await callOrThrow('sheet.print', { ticketId, version, printer })
        return { kind: 'printed', printer: printed.printer }
      }),
    sign: (version, signature) =>
      void run(async () => {
        await callOrThrow('sheet.sign', { ticketId, version, signature })
        return { kind: 'signed', version }
      }),
  }
}
