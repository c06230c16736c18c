import type { CallOutput, CallRequest } from '../../shared/ipc/contract.ts'
import { success, type Result } from '../../shared/ipc/result.ts'
import { drawZpl } from '../../shared/labels/draw-zpl.ts'
import type { LabelDescription } from '../../shared/labels/label-description.ts'
import type { PrintDestination } from '../../shared/records/print-destination.ts'
import { formatPrinterTarget } from '../../shared/records/printer-target.ts'
import type { TicketEvent } from '../../shared/records/ticket-event.ts'
import { stateAfter } from '../../shared/records/ticket-transitions.ts'
import { writeSettings } from '../database/settings-repository.ts'
import { findTicketHead } from '../database/ticket-repository.ts'
import { readSettings, type Bench } from './bench.ts'
import { changeTicket, notAllowed, ticketMissing, type TicketChange } from './change-ticket.ts'
import { makeSavedLabel } from './make-label.ts'
import { checkReplacement, passOn } from './replace-unit.ts'

/** What label printers at a counter have. */
const rawResolution = 203

/** The printers that the system knows; empty when it has none. */
export async function listPrinters(bench: Bench): Promise<Result<CallOutput<'printers.list'>>> {
  const printers = await (await bench.paper()).printers()
  return success(
    printers.map(({ name, displayName, state }) => ({
      name,
      displayName,
      ready: state !== 'stopped',
    })),
  )
}

/**
 * Prints the saved label. That it came out, or why not, goes into the history; the printer is
 * remembered. A refused job can be tried again as it is.
 */
export async function printLabel(
  bench: Bench,
  { ticketId, destination }: CallRequest<'shipping.print'>,
): Promise<Result<CallOutput<'shipping.print'>>> {
  const label = await labelToPrint(bench, ticketId)
  if (!label.ok) return label
  const printer = nameOf(destination)
  const printed = await sendLabel(bench, label.value, destination)
  if (!printed.ok) {
    await noteLabel(bench, ticketId, 'note-failed-label', {
      kind: 'label-failed',
      detail: { printer, code: printed.error.code },
    })
    return printed
  }
  const kind = destination.kind === 'queue' ? 'label-printed' : 'label-sent'
  const noted = await noteLabel(
    bench,
    ticketId,
    'print-label',
    { kind, detail: { printer } },
    (change) => rememberPrinter(change, destination),
  )
  return noted.ok ? success({ printer }) : noted
}

/** Saves the label as PDF where the person says; null when they closed the dialog. */
export async function saveLabelPdf(
  bench: Bench,
  { ticketId }: CallRequest<'shipping.save-pdf'>,
): Promise<Result<CallOutput<'shipping.save-pdf'>>> {
  const label = await labelToPrint(bench, ticketId)
  if (!label.ok) return label
  const path = await bench.chooseFile(`${label.value.title}.pdf`)
  if (path === null) return success(null)
  const paper = await bench.paper()
  const saved = await paper.saveFile(path, await paper.labelPdf(label.value))
  if (!saved.ok) return saved
  const event = { kind: 'label-saved', detail: { file: saved.value.path } } as const
  const noted = await noteLabel(bench, ticketId, 'print-label', event)
  return noted.ok ? success({ path: saved.value.path }) : noted
}

/** Judged before anything comes out of a printer: paper can't be rolled back. */
async function labelToPrint(bench: Bench, ticketId: string): Promise<Result<LabelDescription>> {
  const ticket = await findTicketHead(bench.db, ticketId)
  if (!ticket) return ticketMissing()
  if (stateAfter('print-label', ticket.state) === undefined) {
    return notAllowed('print-label', ticket)
  }
  const replacement = await checkReplacement(bench.db, ticketId)
  return replacement.ok ? makeSavedLabel(bench, ticketId) : replacement
}

async function sendLabel(
  bench: Bench,
  label: LabelDescription,
  destination: PrintDestination,
): Promise<Result<unknown>> {
  const paper = await bench.paper()
  if (destination.kind === 'queue') return paper.printToQueue(label, destination.printer)
  const zpl = drawZpl(label, rawResolution)
  return zpl.ok ? paper.sendRaw(zpl.value, destination.address) : zpl
}

function noteLabel(
  bench: Bench,
  ticketId: string,
  action: 'print-label' | 'note-failed-label',
  event: Pick<TicketEvent, 'kind' | 'detail'>,
  besides?: (change: TicketChange) => Promise<void>,
): Promise<Result<null>> {
  return changeTicket(bench, ticketId, action, async (change) => {
    await besides?.(change)
    if (action === 'print-label') await passOn(bench, change)
    return success({ value: null, event })
  })
}

async function rememberPrinter(
  { db, now }: TicketChange,
  destination: PrintDestination,
): Promise<void> {
  const settings = await readSettings(db)
  const used =
    destination.kind === 'queue'
      ? { labelPrinterName: destination.printer }
      : { labelPrinterAddress: formatPrinterTarget(destination.address) }
  await writeSettings(db, { ...settings, ...used }, now)
}

function nameOf(destination: PrintDestination): string {
  return destination.kind === 'queue'
    ? destination.printer
    : formatPrinterTarget(destination.address)
}
