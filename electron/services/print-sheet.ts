import type { CallOutput, CallRequest } from '../../shared/ipc/contract.ts'
import { refusal, success, type Result } from '../../shared/ipc/result.ts'
import { completeSheet } from '../../shared/documents/complete-sheet.ts'
import type { PrintedDocument } from '../../shared/documents/document-description.ts'
import type { TicketEvent } from '../../shared/records/ticket-event.ts'
import { readDecisions } from '../database/decision-repository.ts'
import { findSheetContent, readVersions } from '../database/decision-sheet-repository.ts'
import { writeSettings } from '../database/settings-repository.ts'
import { findTicketHead } from '../database/ticket-repository.ts'
import { readSettings, type Bench } from './bench.ts'
import { changeTicket, ticketMissing, type TicketChange } from './change-ticket.ts'
import { sealOf } from './freeze-sheet.ts'
import { inTransaction } from './in-transaction.ts'
import { hashOfSignature } from './sign-decision.ts'
import { shownVersions, supersedeIfChanged } from './supersede-decision.ts'

/** Saves the sheet of a version as PDF where the person says; null when they closed the dialog. */
export async function saveSheetPdf(
  bench: Bench,
  { ticketId, version }: CallRequest<'sheet.save-pdf'>,
): Promise<Result<CallOutput<'sheet.save-pdf'>>> {
  const sheet = await makeSheet(bench, ticketId, version)
  if (!sheet.ok) return sheet
  const path = await bench.chooseFile(`${sheet.value.description.title}.pdf`)
  if (path === null) return success(null)
  const paper = await bench.paper()
  const saved = await paper.saveFile(path, await paper.documentPdf(sheet.value))
  if (!saved.ok) return saved
  const file = saved.value.path
  const noted = await note(bench, ticketId, { kind: 'sheet-saved', detail: { version, file } })
  return noted.ok ? success({ path: file }) : noted
}

/** Prints the sheet of a version; that it came out, or why not, goes into the history. */
export async function printSheet(
  bench: Bench,
  { ticketId, version, printer }: CallRequest<'sheet.print'>,
): Promise<Result<CallOutput<'sheet.print'>>> {
  const sheet = await makeSheet(bench, ticketId, version)
  if (!sheet.ok) return sheet
  const printed = await (await bench.paper()).printDocument(sheet.value, printer)
  if (!printed.ok) {
    const { code } = printed.error
    await note(bench, ticketId, { kind: 'sheet-failed', detail: { version, printer, code } })
    return printed
  }
  const event = { kind: 'sheet-printed', detail: { version, printer } } as const
  const noted = await note(bench, ticketId, event, (change) => rememberPrinter(change, printer))
  return noted.ok ? success({ printer }) : noted
}

/**
 * The sheet exactly as it was shown, with what became of it since. Refuses a version whose kept text or
 * signature is not what was sealed.
 */
async function makeSheet(
  bench: Bench,
  ticketId: string,
  version: number,
): Promise<Result<PrintedDocument>> {
  const ticket = await findTicketHead(bench.db, ticketId)
  if (!ticket) return ticketMissing()
  const { operator: who, timeZone } = await readSettings(bench.db)
  // What changed beyond the ticket, a plan or the terms, is noticed here at the latest.
  await inTransaction(bench.db, async (db) => {
    await supersedeIfChanged(bench, { db, ticketId, now: bench.now(), who })
    return success(null)
  })
  const kept = await readVersions(bench.db, ticketId)
  const one = kept.find((candidate) => candidate.version === version)
  const record = (await readDecisions(bench.db, ticketId)).find((made) => made.version === version)
  const shown = shownVersions(kept).find((candidate) => candidate.version === version)
  if (!one || !record || !shown) return refusal('decision-version-missing')
  const content = await findSheetContent(bench.db, one.decisionId)
  if (!one.sheet || !content) return refusal('sheet-not-kept', { values: { version } })
  const { seal, serialNumber } = one.sheet
  const { signature } = one
  const isWhole =
    sealOf(record, serialNumber, content) === seal &&
    (!signature || hashOfSignature(seal, signature) === signature.hash)
  if (!isWhole) return refusal('sheet-damaged', { values: { version } })
  const state = { ticketNumber: ticket.number, timeZone, who: record.who, version: shown }
  return success(completeSheet(content, { ...state, seal, signature }))
}

function note(
  bench: Bench,
  ticketId: string,
  event: Pick<TicketEvent, 'kind' | 'detail'>,
  besides?: (change: TicketChange) => Promise<void>,
): Promise<Result<null>> {
  return changeTicket(bench, ticketId, 'note-sheet', async (change) => {
    await besides?.(change)
    return success({ value: null, event })
  })
}

async function rememberPrinter({ db, settings, now }: TicketChange, printer: string) {
  await writeSettings(db, { ...settings, documentPrinterName: printer }, now)
}
