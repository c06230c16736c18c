import type { WebContents } from 'electron'
import type { PrintedDocument } from '../../shared/documents/document-description.ts'
import { documentSize, drawDocument, drawFooter } from '../../shared/documents/draw-document.ts'
import type { LabelDescription } from '../../shared/labels/label-description.ts'
import { drawHtml } from '../../shared/labels/draw-html.ts'
import { drawSvg } from '../../shared/labels/draw-svg.ts'
import type { Result } from '../../shared/ipc/result.ts'
import { printThroughCups } from './cups-queue.ts'
import { documentToPdf } from './document-pdf.ts'
import { readLabelFonts } from './label-fonts.ts'
import type { Paper, PrintedJob } from './paper.ts'
import { pageToPdf, pageToQueue } from './print-page.ts'
import { createPrintWindow, type CreateWindow } from './print-window.ts'
import { sendRaw, type RawPrinterTimeouts } from './raw-printer.ts'
import { saveFile } from './save-file.ts'
import { describePrinter, findPrinter } from './system-printers.ts'

/** Windows has queues of its own, which Chromium prints to at the right size. */
const hasCups = process.platform !== 'win32'

export interface PaperSetting {
  /** `(options) => new BrowserWindow(options)`: Electron itself stays out of the tests in Node. */
  readonly createWindow: CreateWindow
  /** Folder of the font files, `resources/fonts` wherever the package has put it. */
  readonly fontFolder: string
  readonly rawPrinterTimeouts?: RawPrinterTimeouts
}

/** Makes the way to paper; opens nothing before the first label. */
export function createPaper(setting: PaperSetting): Paper {
  const window = createPrintWindow(setting.createWindow)
  const fontFile = readLabelFonts(setting.fontFolder)
  const reportedPrinters = () => window.contents().getPrintersAsync()

  function onPage<Value>(
    label: LabelDescription,
    task: (page: WebContents) => Promise<Value>,
  ): Promise<Value> {
    return window.withPage(drawHtml(label, { fontFile }), task)
  }

  function labelPdf(label: LabelDescription): Promise<Uint8Array> {
    return onPage(label, (page) => pageToPdf(page, label.size))
  }

  function documentPdf(document: PrintedDocument): Promise<Uint8Array> {
    const html = drawDocument(document, { fontFile, pageNumbers: 'in-footer' })
    const footer = drawFooter(document, fontFile)
    return window.withPage(html, (page) => documentToPdf(page, footer))
  }

  async function printDocument(
    document: PrintedDocument,
    printer: string,
  ): Promise<Result<PrintedJob>> {
    const found = findPrinter(await reportedPrinters(), printer)
    if (!found.ok) return found
    const { title } = document.description
    const queued = hasCups
      ? await printThroughCups({
          pdf: await documentPdf(document),
          size: documentSize,
          media: 'A4',
          printer,
          title,
        })
      : undefined
    if (queued) return queued
    const html = drawDocument(document, { fontFile, pageNumbers: 'in-page' })
    return window.withPage(html, (page) => pageToQueue(page, documentSize, printer))
  }

  async function printToQueue(
    label: LabelDescription,
    printerName: string,
  ): Promise<Result<PrintedJob>> {
    const found = findPrinter(await reportedPrinters(), printerName)
    if (!found.ok) return found
    const queued = hasCups ? await printPdf(label, printerName) : undefined
    return queued ?? onPage(label, (page) => pageToQueue(page, label.size, printerName))
  }

  async function printPdf(
    label: LabelDescription,
    printer: string,
  ): Promise<Result<PrintedJob> | undefined> {
    const { size, title } = label
    return printThroughCups({ pdf: await labelPdf(label), size, printer, title })
  }

  return {
    labelSvg: (label) => drawSvg(label, { fontFile }),
    labelPdf,
    printers: async () => (await reportedPrinters()).map(describePrinter),
    printToQueue,
    documentPdf,
    printDocument,
    sendRaw: (zpl, target) => sendRaw(zpl, target, setting.rawPrinterTimeouts),
    saveFile,
    close: window.close,
  }
}
