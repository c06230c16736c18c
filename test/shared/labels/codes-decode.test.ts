import { describe, expect, test } from 'vitest'
import { drawSvg } from '../../../shared/labels/draw-svg.ts'
import { drawZpl } from '../../../shared/labels/draw-zpl.ts'
import type { PrinterResolution } from '../../../shared/labels/printer-dots.ts'
import { longestTicketNumber, shipmentLabel } from '../../../shared/labels/shipment-label.ts'
import { decodeBarcodes } from '../../helpers/decode-barcodes.ts'
import { makeLabelData } from '../../helpers/make-label-data.ts'
import { rasteriseSvg, rasteriseZpl } from '../../helpers/render-label.ts'

const resolutions: readonly PrinterResolution[] = [203, 300, 600]

const ticketNumbers = [
  'CB-2026-000123',
  'A1',
  '000000000000',
  'Repair/2026:Q4.{x}_~',
  'W'.repeat(longestTicketNumber),
]

describe.each(resolutions)('at %i dpi', (resolution) => {
  test.each(ticketNumbers)('both codes of the SVG carry the ticket number %s', async (number) => {
    const label = shipmentLabel(makeLabelData({ ticketNumber: number }))
    const png = await rasteriseSvg(drawSvg(label, { resolution }), label.size, resolution)
    expect(await decodeBarcodes(png)).toEqual(bothCodes(number))
  })

  test.each(ticketNumbers)('both codes of the ZPL carry the ticket number %s', async (number) => {
    const label = shipmentLabel(makeLabelData({ ticketNumber: number }))
    const zpl = drawZpl(label, resolution)
    if (!zpl.ok) throw new Error(zpl.error.code)
    const png = await rasteriseZpl(zpl.value, label.size, resolution)
    expect(await decodeBarcodes(png)).toEqual(bothCodes(number))
  })
})

test('a label for an unknown printer, laid on 203 dpi dots, is read at other resolutions', async () => {
  const label = shipmentLabel(makeLabelData())
  for (const resolution of resolutions) {
    const png = await rasteriseSvg(drawSvg(label), label.size, resolution)
    expect(await decodeBarcodes(png)).toEqual(bothCodes('CB-2026-000123'))
  }
})

test.each(['', 'CB-ŁÓDŹ', 'W'.repeat(longestTicketNumber + 1), 'CB\n1'])(
  'a ticket number that no Code 128 here can carry is a bug: %j',
  (ticketNumber) => {
    expect(() => shipmentLabel(makeLabelData({ ticketNumber }))).toThrow(RangeError)
  },
)

function bothCodes(text: string) {
  return [
    { format: 'Code128', text },
    { format: 'QRCode', text },
  ]
}
