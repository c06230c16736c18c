import { describe, expect, test } from 'vitest'
import { countryLine, townLines } from '../../../shared/labels/address-format.ts'
import type { LabelDescription } from '../../../shared/labels/label-description.ts'
import { shipmentLabel } from '../../../shared/labels/shipment-label.ts'
import { makeLabelData } from '../../helpers/make-label-data.ts'

test.each([
  ['PL', '02-670', 'Warszawa', '', ['02-670 Warszawa']],
  ['DE', '10623', 'Berlin', '', ['10623 Berlin']],
  ['LT', '01103', 'Vilnius', '', ['LT-01103 Vilnius']],
  ['LT', 'LT-01103', 'Vilnius', '', ['LT-01103 Vilnius']],
  ['LV', '1010', 'Rīga', '', ['Rīga, LV-1010']],
  ['GB', 'SW1A 1AA', 'London', '', ['London', 'SW1A 1AA']],
  ['IE', 'D02 AF30', 'Dublin 2', 'Co. Dublin', ['Dublin 2', 'Co. Dublin', 'D02 AF30']],
  ['US', '94103', 'San Francisco', 'CA', ['San Francisco, CA 94103']],
  ['US', '94103', 'San Francisco', '', ['San Francisco 94103']],
  ['BR', '01310-100', 'São Paulo', 'SP', ['São Paulo - SP', '01310-100']],
  ['HK', '', 'Kowloon', '', ['Kowloon']],
  ['IT', '20121', 'Milano', 'MI', ['20121 Milano', 'MI']],
  ['ZZ', ' 1 ', ' Nowhere ', '', ['1 Nowhere']],
])('%s: %s %s %s', (country, postalCode, city, region, lines) => {
  expect(townLines({ name: '', lines: [], country, postalCode, city, region })).toEqual(lines)
})

test('a city with braces is only a city', () => {
  const address = { name: '', lines: [], country: 'PL', postalCode: '1', city: '{region}|{x}' }
  expect(townLines(address)).toEqual(['1 {region}|{x}'])
})

test.each([
  ['PL', 'POLAND'],
  ['LT', 'LITHUANIA'],
  ['GB', 'UNITED KINGDOM'],
  ['QQ', 'QQ'],
])('%s is %s to foreign posts', (code, name) => {
  expect(countryLine(code)).toBe(name)
})

describe('the country', () => {
  test('stands last on both addresses of a parcel that leaves the country', () => {
    const label = shipmentLabel(makeLabelData())
    expect(linesOf(label, 'recipient-country')).toEqual(['LITHUANIA'])
    expect(linesOf(label, 'sender-country')).toEqual(['POLAND'])
  })

  test('is left out within the country', () => {
    const { recipient } = makeLabelData()
    const label = shipmentLabel(makeLabelData({ recipient: { ...recipient, country: 'PL' } }))
    expect(linesOf(label, 'recipient-country')).toEqual([])
    expect(linesOf(label, 'sender-country')).toEqual([])
  })
})

function linesOf(label: LabelDescription, name: string): string[] {
  return label.elements
    .flatMap((element) => (element.kind === 'text' && element.name === name ? element.lines : []))
    .map((line) => line.text)
}
