import { describe, expect, it } from 'vitest'
import { countryOptions } from '../../../renderer/components/countries.ts'
import { filterOptions } from '../../../renderer/components/filter-options.ts'

const options = [
  { value: 'lodz', label: 'Łódź' },
  { value: 'osmo-360', label: 'Osmo 360' },
  { value: 'osmo-pocket-3', label: 'Osmo Pocket 3' },
  { value: 'Europe/Warsaw', label: 'Europe/Warsaw' },
  { value: 'PLN', label: 'PLN', note: 'Polish Zloty' },
  { value: 'pocket-case', label: 'Pocket case' },
]

describe('filterOptions', () => {
  it.each([
    ['', options.map((option) => option.value)],
    ['lodz', ['lodz']],
    ['pock', ['pocket-case', 'osmo-pocket-3']],
    ['osmo po', ['osmo-pocket-3']],
    ['3', ['osmo-360', 'osmo-pocket-3']],
    ['warsaw', ['Europe/Warsaw']],
    ['zloty', ['PLN']],
    ['mo po', ['osmo-pocket-3']],
    ['drone', []],
  ])('%j finds %j', (typed, values) => {
    expect(filterOptions(options, typed).map((option) => option.value)).toEqual(values)
  })
})

describe('countryOptions', () => {
  const codes = countryOptions('en-150').map((option) => option.value)

  it('knows every country once, by the code that is in force', () => {
    expect(codes).toEqual(expect.arrayContaining(['PL', 'LT', 'DE', 'GB', 'UA', 'US']))
    expect(new Set(codes).size).toBe(codes.length)
    for (const gone of ['DD', 'SU', 'YU', 'EU', 'UN', 'ZZ']) expect(codes).not.toContain(gone)
  })

  it('names and sorts them in the language of the window', () => {
    expect(countryOptions('pl').find((option) => option.value === 'DE')?.label).toBe('Niemcy')
    const labels = countryOptions('pl').map((option) => option.label)
    expect(labels.indexOf('Łotwa')).toBeGreaterThan(labels.indexOf('Litwa'))
    expect(labels.indexOf('Łotwa')).toBeLessThan(labels.indexOf('Malta'))
  })
})
