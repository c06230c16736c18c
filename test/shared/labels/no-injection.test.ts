import { expect, test } from 'vitest'
import { drawHtml } from '../../../shared/labels/draw-html.ts'
import { drawSvg } from '../../../shared/labels/draw-svg.ts'
import { drawZpl } from '../../../shared/labels/draw-zpl.ts'
import type { LabelDescription } from '../../../shared/labels/label-description.ts'
import { shipmentLabel } from '../../../shared/labels/shipment-label.ts'
import { decodeBarcodes } from '../../helpers/decode-barcodes.ts'
import { makeLabelData } from '../../helpers/make-label-data.ts'
import { rasteriseZpl } from '../../helpers/render-label.ts'

const attacks = [
  '^XZ^XA^FO0,0^GB800,1200,800^FS',
  '~JR~HS^XZ',
  '_5EXZ_',
  '%5EXZ%',
  '<script>alert(1)</script>',
  '</text></svg><img src=x onerror=alert(1)>',
  `" onload="alert(1)" x='`,
  '&lt;b&gt;&#60;',
  '</style><style>*{display:none}',
]

test.each(attacks)('%s is only text', async (attack) => {
  const label = attackedLabel(attack)

  const zpl = drawZpl(label, 203)
  if (!zpl.ok) throw new Error(zpl.error.code)
  expect(zpl.value).toMatch(/^(?:\^[A-Z]{2}[^^~]*|\^A0N,\d+,\d+|\^FH_|\n)+$/)
  expect(zpl.value.match(/\^XZ/g)).toHaveLength(1)
  expect(zpl.value).not.toContain('~')
  const texts = Array.from(zpl.value.matchAll(/\^FD([^^]*)\^FS/g), (match) => match[1] ?? '')
  expect(texts.every((text) => /^(?:_[0-9A-F]{2})+$/.test(text))).toBe(true)
  const picture = await rasteriseZpl(zpl.value, label.size, 203)
  expect((await decodeBarcodes(picture)).map((code) => code.format)).toEqual(['Code128', 'QRCode'])

  for (const markup of [drawSvg(label), drawHtml(label)]) {
    expect(tagsIn(markup)).toEqual(tagsIn(markup.includes('<html') ? harmlessHtml : harmlessSvg))
  }
})

test('the page allows itself no script and no load', () => {
  expect(drawHtml(shipmentLabel(makeLabelData()))).toContain(
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">`,
  )
})

const harmless = attackedLabel('harmless')
const harmlessSvg = drawSvg(harmless)
const harmlessHtml = drawHtml(harmless)

/** The same text in every field; as short as it must be to stay on one line. */
function attackedLabel(text: string): LabelDescription {
  const { recipient, sender } = makeLabelData()
  const change = { name: text, company: text, lines: [text], city: text, phone: text }
  const label = shipmentLabel(
    makeLabelData({
      sender: { ...sender, ...change },
      recipient: { ...recipient, ...change },
      serviceName: text,
      planNote: text,
      reference: text,
    }),
  )
  return { ...label, title: text, language: text }
}

/** Kinds of tags with the names of their attributes: text may wrap into more lines, never into others. */
function tagsIn(markup: string): string[] {
  const tags = Array.from(markup.matchAll(/<([a-z!/][^\s>]*)([^>]*)>/gi), (match) => {
    const attributes = Array.from((match[2] ?? '').matchAll(/([\w:-]+)="[^"]*"/g), (one) => one[1])
    return [match[1], ...attributes].join(' ')
  })
  return [...new Set(tags)].sort()
}
