import type { LabelDescription } from '../../shared/labels/label-description.ts'
import { drawHtml } from '../../shared/labels/draw-html.ts'
import { drawSvg } from '../../shared/labels/draw-svg.ts'
import { readLabelFonts } from './label-fonts.ts'
import type { Paper } from './paper.ts'
import { pageToPdf, pageToQueue } from './print-page.ts'
import { createPrintWindow, type CreateWindow } from './print-window.ts'
import { sendRaw, type RawPrinterTimeouts } from './raw-printer.ts'
import { saveFile } from './save-file.ts'
import { describePrinter, findPrinter } from './system-printers.ts'

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
  const html = (label: LabelDescription): string => drawHtml(label, { fontFile })
  const reportedPrinters = () => window.contents().getPrintersAsync()
  return {
    labelSvg: (label) => drawSvg(label, { fontFile }),
    labelPdf: (label) => window.withPage(html(label), (page) => pageToPdf(page, label.size)),
    printers: async () => (await reportedPrinters()).map(describePrinter),
    printToQueue: async (label, printerName) => {
      const found = findPrinter(await reportedPrinters(), printerName)
      if (!found.ok) return found
      return window.withPage(html(label), (page) => pageToQueue(page, label.size, printerName))
    },
    sendRaw: (zpl, target) => sendRaw(zpl, target, setting.rawPrinterTimeouts),
    saveFile,
    close: window.close,
  }
}
