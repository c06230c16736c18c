import type { WebContents } from 'electron'
import { documentSize } from '../../shared/documents/draw-document.ts'
import type { LabelSize } from '../../shared/labels/label-description.ts'

const MICROMETRES_PER_POINT = 25_400 / 72

/** The page as a tagged PDF of A4, with the footer on each of its pages. */
export async function documentToPdf(page: WebContents, footer: string): Promise<Uint8Array> {
  const pdf = await page.printToPDF({
    // The page's own style says size and margins.
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: footer,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })
  return withExactSize(pdf, documentSize)
}

const pageBox = /\/MediaBox \[0 0 [\d.]+ [\d.]+\]/g

/**
 * Chromium makes its pages of whole pixels, a third of a millimetre too narrow for A4. The size stands
 * in the file as plain text: it is put right within the room that it has, so that nothing moves.
 */
export function withExactSize(pdf: Uint8Array, size: LabelSize): Uint8Array {
  const file = Buffer.from(pdf)
  const points = [size.width, size.height]
    .map((micrometres) => (micrometres / MICROMETRES_PER_POINT).toFixed(3))
    .join(' ')
  for (const { 0: found, index } of file.toString('latin1').matchAll(pageBox)) {
    const exact = `/MediaBox [0 0 ${points}`
    if (exact.length < found.length)
      file.write(`${exact.padEnd(found.length - 1)}]`, index, 'latin1')
  }
  return new Uint8Array(file)
}
