import type { WebContents } from 'electron'
import type { LabelSize } from '../../shared/labels/label-description.ts'
import { refusal, success, type Result } from '../../shared/ipc/result.ts'
import type { PrintedJob } from './paper.ts'

const MICROMETRES_PER_INCH = 25_400

/** The page as a PDF of exactly the given size, without margins. */
export async function pageToPdf(page: WebContents, size: LabelSize): Promise<Uint8Array> {
  return await page.printToPDF({
    pageSize: {
      width: size.width / MICROMETRES_PER_INCH,
      height: size.height / MICROMETRES_PER_INCH,
    },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    preferCSSPageSize: true,
    printBackground: true,
  })
}

/** How long the system may take to put one label into its queue. */
const QUEUE_MILLISECONDS = 60_000

/** Prints the page without a dialog, and answers when the system's queue has taken the job. */
export function pageToQueue(
  page: WebContents,
  size: LabelSize,
  printer: string,
): Promise<Result<PrintedJob>> {
  return new Promise((resolve) => {
    const timer = setTimeout(
      () => resolve(refusal('printer-no-answer', { values: { printer } })),
      QUEUE_MILLISECONDS,
    )
    page.print(
      {
        silent: true,
        deviceName: printer,
        pageSize: { width: size.width, height: size.height },
        margins: { marginType: 'none' },
        printBackground: true,
        color: false,
        copies: 1,
      },
      (printed, reason) => {
        clearTimeout(timer)
        resolve(
          printed
            ? success({ printer })
            : refusal('printer-failed', { values: { printer, reason: reason || 'unknown' } }),
        )
      },
    )
  })
}
