import { createCanvas, loadImage } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { drawZpl } from '../../../shared/labels/draw-zpl.ts'
import { toDots } from '../../../shared/labels/printer-dots.ts'
import { shipmentLabel } from '../../../shared/labels/shipment-label.ts'
import { makeLabelData } from '../../helpers/make-label-data.ts'
import { rasteriseZpl } from '../../helpers/render-label.ts'

const everyAccent = 'ĄĆĘŁŃÓŚŹŻ ąćęłńóśźż ĄČĘĖĮŠŲŪŽ ąčęėįšųūž ÄÖÜẞ äöüß ÅØÆ ñçőűřțș €–„“'

test.each([
  [203, '^PW812', '^LL1219'],
  [300, '^PW1200', '^LL1800'],
  [600, '^PW2400', '^LL3600'],
] as const)('a 4×6 in label at %i dpi has its exact size in dots', (resolution, width, length) => {
  const zpl = drawZpl(shipmentLabel(makeLabelData()), resolution)
  expect(zpl.ok && zpl.value.split('\n')).toEqual(expect.arrayContaining([width, length]))
})

test('the letters of Europe are sent as UTF-8', () => {
  const zpl = drawZpl(shipmentLabel(makeLabelData({ planNote: 'Łódź' })), 203)
  expect(zpl.ok && zpl.value).toContain('^FH_^FD_C5_81_C3_B3_64_C5_BA^FS')
  const accents = drawZpl(shipmentLabel(makeLabelData({ serviceName: everyAccent })), 203)
  expect(accents.ok).toBe(true)
})

test.each([
  ['東京', '東'],
  ['Київ', 'К'],
  ['Αθήνα', 'Α'],
  ['📦', '📦'],
])('%s is refused, for the printer would leave it out in silence', (city, letter) => {
  const { recipient } = makeLabelData()
  const zpl = drawZpl(shipmentLabel(makeLabelData({ recipient: { ...recipient, city } })), 203)
  expect(zpl).toEqual({
    ok: false,
    error: { code: 'label-letter-not-in-printer', values: { letter } },
  })
})

test('all ink of a printed label is inside the boxes of the description', async () => {
  const label = shipmentLabel(
    makeLabelData({
      reference: 'PO-99812-ŁÓDŹ-2026/11',
      serviceName: 'International priority express, Saturday delivery',
    }),
  )
  const zpl = drawZpl(label, 203)
  const png = await rasteriseZpl(zpl.ok ? zpl.value : '', label.size, 203)
  const image = await loadImage(png)
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  expect(darkPixels(context.getImageData(0, 0, image.width, image.height).data)).toBeGreaterThan(
    100_000,
  )
  context.fillStyle = '#fff'
  for (const { box } of label.elements) {
    const [x, y] = [toDots(box.x, 203), toDots(box.y, 203)]
    const right = toDots(box.x + box.width, 203)
    const bottom = toDots(box.y + box.height, 203)
    context.fillRect(x, y, Math.max(1, right - x), Math.max(1, bottom - y))
  }
  expect(darkPixels(context.getImageData(0, 0, image.width, image.height).data)).toBe(0)
})

function darkPixels(data: Uint8ClampedArray): number {
  let dark = 0
  for (let index = 0; index < data.length; index += 4) if ((data[index] ?? 255) < 128) dark += 1
  return dark
}
