import { readFile } from 'node:fs/promises'
import { shipmentLabelSize } from '../../shared/labels/shipment-label.ts'
import { decodeBarcodes } from '../helpers/decode-barcodes.ts'
import { rasteriseZpl } from '../helpers/render-label.ts'
import { renderPdf } from '../helpers/render-pdf.ts'

/** A label as a customs officer with a ruler and a scanner sees it. */
export interface ReadLabel {
  readonly pages: number
  /** In points, 72 an inch; nothing for ZPL, whose paper is whatever the printer holds. */
  readonly size: { readonly width: number; readonly height: number } | null
  readonly code128: readonly string[]
  readonly qr: readonly string[]
  /** Empty for ZPL: there, text is drawn by the printer. */
  readonly text: string
}

export async function readPdfLabel(file: string): Promise<ReadLabel> {
  const pdf = await renderPdf(await readFile(file))
  const codes = await Promise.all(pdf.pages.map((page) => decodeBarcodes(page.png)))
  const [first] = pdf.pages
  return {
    pages: pdf.pages.length,
    size: first === undefined ? null : first.box,
    ...byFormat(codes.flat()),
    text: pdf.pages.map((page) => page.text).join('\n'),
  }
}

export async function readZplLabel(zpl: string): Promise<ReadLabel> {
  const codes = await decodeBarcodes(await rasteriseZpl(zpl, shipmentLabelSize, 203))
  return { pages: zpl.split('^XA').length - 1, size: null, ...byFormat(codes), text: '' }
}

function byFormat(codes: Awaited<ReturnType<typeof decodeBarcodes>>) {
  const textsOf = (format: string) =>
    codes.filter((code) => code.format === format).map(({ text }) => text)
  return { code128: textsOf('Code128'), qr: textsOf('QRCode') }
}
