import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from '../../../shared/labels/clean-text.ts'
import type {
  Box,
  LabelDescription,
  TextElement,
} from '../../../shared/labels/label-description.ts'
import { measureText } from '../../../shared/labels/measure-text.ts'
import type { LabelAddress } from '../../../shared/labels/shipment-label-data.ts'
import { shipmentLabel, shipmentLabelSize } from '../../../shared/labels/shipment-label.ts'
import { makeLabelData } from '../../helpers/make-label-data.ts'

const countries = ['PL', 'DE', 'LT', 'GB', 'US', 'IE', 'JP', 'BR', 'LV', 'CD', 'GS', 'XX', 'ZZ']

const word = fc.oneof(
  fc.string({ minLength: 1, maxLength: 30 }),
  fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }),
  fc.constantFrom(
    'ul.',
    'Brzęczyszczykiewicz',
    'W'.repeat(60),
    'Straße',
    'Šiaulių',
    '東京都',
    'i-i',
  ),
)
const line = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
const address: fc.Arbitrary<LabelAddress> = fc.record({
  name: line,
  company: line,
  lines: fc.array(line, { maxLength: 4 }),
  postalCode: fc.string({ maxLength: 20 }),
  city: line,
  region: line,
  country: fc.constantFrom(...countries),
  phone: fc.string({ maxLength: 30 }),
})
const data = fc
  .record({
    sender: address,
    recipient: address,
    serviceName: line,
    planNote: line,
    reference: line,
    weightGrams: fc.integer({ min: 1, max: 70_000 }),
  })
  .map((change) => makeLabelData(change))

test('no text leaves its box, the label, or another text', () => {
  fc.assert(
    fc.property(data, (labelData) => {
      const texts = textsOf(shipmentLabel(labelData))
      for (const text of texts) {
        expectInside(text.box, { x: 0, y: 0, ...shipmentLabelSize })
        for (const { x, baseline, width, text: letters } of text.lines) {
          expect(width).toBe(measureText(letters, text.fontSize, text.weight))
          expectInside(
            { x, y: baseline - text.fontSize * 0.97, width, height: text.fontSize * 1.21 },
            text.box,
          )
        }
      }
      texts.forEach((text, index) => {
        for (const other of texts.slice(index + 1)) expect(overlap(text.box, other.box)).toBe(false)
      })
    }),
    { numRuns: 150 },
  )
})

test('every letter that was given is on the label', () => {
  fc.assert(
    fc.property(data, (labelData) => {
      const label = shipmentLabel(labelData)
      const { recipient } = labelData
      const given = [
        ['recipient-name', recipient.name],
        ['recipient-line', [recipient.company ?? '', ...recipient.lines].map(cleanText).join('')],
        ['service', labelData.serviceName],
        ['reference', labelData.reference ?? ''],
        ['plan-note', labelData.planNote ?? ''],
      ] as const
      for (const [name, text] of given) expect(lettersNamed(label, name)).toBe(letters(text))
    }),
    { numRuns: 150 },
  )
})

test('what fits keeps its size; a long line shrinks, then wraps at full size', () => {
  const sizes = [
    'Jan Nowak',
    'Aleksandra Nowak-Kowalewska',
    'Aleksandra Maria Nowak-Kowalewska',
  ].map((name) => {
    const { recipient } = makeLabelData()
    const [element] = textsOf(
      shipmentLabel(makeLabelData({ recipient: { ...recipient, name } })),
    ).filter((text) => text.name === 'recipient-name')
    return { fontSize: element?.fontSize, lines: element?.lines.length }
  })
  expect(sizes).toEqual([
    { fontSize: 7000, lines: 1 },
    { fontSize: 5600, lines: 1 },
    { fontSize: 7000, lines: 2 },
  ])
})

function textsOf(label: LabelDescription): TextElement[] {
  return label.elements.filter((element) => element.kind === 'text')
}

function lettersNamed(label: LabelDescription, name: string): string {
  const named = textsOf(label).filter((text) => text.name === name)
  return letters(named.flatMap((text) => text.lines.map((line) => line.text)).join(''))
}

function letters(text: string): string {
  return cleanText(text).replaceAll(' ', '')
}

function expectInside(inner: Box, outer: Box): void {
  expect(inner.x).toBeGreaterThanOrEqual(outer.x)
  expect(inner.y).toBeGreaterThanOrEqual(outer.y)
  expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width)
  // One micrometre for the rounding of a line's height.
  expect(inner.y + inner.height).toBeLessThanOrEqual(outer.y + outer.height + 1)
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
