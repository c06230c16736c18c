import { useState } from 'react'
import type { ShipmentDetails } from '../../../shared/records/shipment.ts'
import { callOrThrow, RefusedCall, reportFault } from '../../api.ts'
import type { ShipmentFormHandle } from './shipment-fields.tsx'
import type { PrinterChoice } from './use-printer-choice.ts'

export type LabelJob = 'print' | 'pdf' | 'zpl'

export type JobState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly job: LabelJob }
  | { readonly kind: 'printed'; readonly printer: string; readonly job: LabelJob }
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'not-saved' }
  | { readonly kind: 'failed'; readonly job: LabelJob; readonly error: unknown }

export interface LabelJobs {
  readonly state: JobState
  /** Judges the form, keeps the shipment and does the job; everything typed stays. */
  readonly run: (job: LabelJob) => void
}

export function useLabelJobs(props: {
  readonly ticketId: string
  readonly form: ShipmentFormHandle
  readonly printer: PrinterChoice
  readonly onSaved: () => Promise<void>
}): LabelJobs {
  const { ticketId, form, printer, onSaved } = props
  const [state, setState] = useState<JobState>({ kind: 'idle' })

  async function carryOut(job: LabelJob, shipment: ShipmentDetails): Promise<JobState> {
    await callOrThrow('shipping.save', { ticketId, shipment })
    await onSaved()
    if (job === 'pdf') {
      const saved = await callOrThrow('shipping.save-pdf', { ticketId })
      return saved === null ? { kind: 'not-saved' } : { kind: 'saved', path: saved.path }
    }
    const destination = job === 'zpl' ? printer.rawDestination : printer.destination
    if (destination === null) return { kind: 'idle' }
    const printed = await callOrThrow('shipping.print', { ticketId, destination })
    return { kind: 'printed', printer: printed.printer, job }
  }
  async function start(job: LabelJob, shipment: ShipmentDetails): Promise<void> {
    setState({ kind: 'running', job })
    try {
      setState(await carryOut(job, shipment))
    } catch (error) {
      if (!(error instanceof RefusedCall)) reportFault(error)
      setState({ kind: 'failed', job, error })
    }
  }
  function run(job: LabelJob): void {
    if (state.kind === 'running') return
    const needsAddress = job === 'zpl' || (job === 'print' && printer.destination?.kind === 'raw')
    const addressFits = !needsAddress || printer.judgeAddress()
    setState({ kind: 'idle' })
    void form.handleSubmit(async (shipment) => {
      if (addressFits) await start(job, shipment)
    })()
  }
  return { state, run }
}
