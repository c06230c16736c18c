import { describe, expect, test } from 'vitest'
import { cleanText } from '../../../shared/labels/clean-text.ts'
import { drawSvg } from '../../../shared/labels/draw-svg.ts'
import type { LabelDescription } from '../../../shared/labels/label-description.ts'
import { englishLabel, shipmentLabel } from '../../../shared/labels/shipment-label.ts'
import { makeLabelData } from '../../helpers/make-label-data.ts'
import { fontFile } from '../../helpers/render-label.ts'

describe('the facts of the parcel', () => {
  test.each([
    [1250, 'en', '1.25 kg'],
    [1250, 'pl', '1,25 kg'],
    [85, 'en', '0.085 kg'],
    [70_000, 'de', '70 kg'],
  ])('%i g in %s are %s', (weightGrams, language, text) => {
    const label = shipmentLabel(makeLabelData({ weightGrams }), { ...englishLabel, language })
    expect(linesOf(label, 'weight')).toEqual([text])
  })

  test('size, parcel, date and plan note are written out', () => {
    const label = shipmentLabel(makeLabelData({ parcel: { number: 2, of: 3 } }))
    expect(linesOf(label, 'size')).toEqual(['30 × 20 × 12.5 cm'])
    expect(linesOf(label, 'parcel')).toEqual(['2 / 3'])
    expect(linesOf(label, 'date')).toEqual(['2026-11-21'])
    expect(linesOf(label, 'plan-note')).toEqual(['DJI Care Refresh'])
  })

  test('what is not given leaves no caption and no frame behind', () => {
    const { planNote: _note, ...withoutNote } = makeLabelData()
    const names = shipmentLabel(withoutNote).elements.map((element) => element.name)
    expect(names).not.toContain('plan-note')
    expect(names).not.toContain('plan-note-frame')
    expect(names).not.toContain('reference-caption')
  })
})

test.each([
  ['  Jan\t Nowak\n', 'Jan Nowak'],
  ['Z\u0307aneta', 'Żaneta'],
  ['abc\u202egnp.exe', 'abcgnp.exe'],
  ['a\u0000b\u0007c', 'a b c'],
  ['half \ud800 pair \uffff', 'half \ufffd pair \ufffd'],
])('%j is cleaned to %j', (given, cleaned) => {
  expect(cleanText(given)).toBe(cleaned)
})

test('the SVG carries the font files of its letters, and no others', () => {
  const domestic = makeLabelData().sender
  const latin = { ...domestic, lines: ['Main Street 1'], city: 'Berlin' }
  const svg = drawSvg(shipmentLabel(makeLabelData({ sender: latin, recipient: latin })), {
    fontFile,
  })
  expect(svg.match(/@font-face/g)).toHaveLength(2)
  const greek = { ...latin, city: 'Αθήνα' }
  const greekSvg = drawSvg(shipmentLabel(makeLabelData({ recipient: greek, sender: latin })), {
    fontFile,
  })
  expect(greekSvg.match(/@font-face/g)).toHaveLength(4)
  expect(greekSvg).toContain(`base64,${fontFile('greek', 600)})`)
})

test('letters that Inter lacks are squeezed into the width that was reckoned with', () => {
  const { recipient } = makeLabelData()
  const svg = drawSvg(
    shipmentLabel(makeLabelData({ recipient: { ...recipient, name: '山田太郎' } })),
  )
  expect(svg).toContain('textLength="28000" lengthAdjust="spacingAndGlyphs">山田太郎</text>')
  expect(svg.match(/textLength/g)).toHaveLength(1)
})

function linesOf(label: LabelDescription, name: string): string[] {
  return label.elements
    .flatMap((element) => (element.kind === 'text' && element.name === name ? element.lines : []))
    .map((line) => line.text)
}
