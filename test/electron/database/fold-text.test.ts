import { expect, it } from 'vitest'
import { digitsOf, foldText } from '../../../electron/database/fold-text.ts'
import { readSearch } from '../../../electron/database/search-text.ts'

it.each([
  ['Łukasz Żółć', 'lukasz zolc'],
  ['ĄĆĘŁŃÓŚŹŻ', 'acelnoszz'],
  ['Jürgen Weiß', 'jurgen weiss'],
  ['Žydrūnė Šimkutė', 'zydrune simkute'],
  ['Søren Ægir Þór', 'soren aegir thor'],
  ['  two   spaces ', 'two spaces'],
  ['CB–2026—1', 'cb-2026-1'],
])('folds %j to %j', (text, folded) => {
  expect(foldText(text)).toBe(folded)
})

it('keeps the digits of a phone number', () => {
  expect(digitsOf('+48 (600) 123-456')).toBe('48600123456')
})

it.each([
  ['', null],
  ['   ', null],
  ['Żółk', { match: '"zolk"', short: [] }],
  ['jan kowal', { match: '"jan" AND "kowal"', short: [] }],
  ['li kowal', { match: '"kowal"', short: ['li'] }],
  ['li', { match: null, short: ['li'] }],
  ['600 123 456', { match: '("600" AND "123" AND "456") OR "600123456"', short: [] }],
  ['+48 60', { match: '"+48"', short: ['60'] }],
  ['2026-000123', { match: '("2026-000123") OR "2026000123"', short: [] }],
  ['say "hi" OR *', { match: '"say" AND """hi"""', short: ['or', '*'] }],
])('reads the search %j', (search, terms) => {
  expect(readSearch(search)).toEqual(terms)
})
