import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDecimal, writeDecimal } from '../../../renderer/components/read-decimal.ts'

describe('numbers as people type them', () => {
  test.each([
    { text: '1', digits: 3, expected: { value: 1000 } },
    { text: '1.5', digits: 3, expected: { value: 1500 } },
    { text: '1,5', digits: 3, expected: { value: 1500 } },
    { text: ' 1 200 ', digits: 0, expected: { value: 1200 } },
    { text: '1\u00a0200,25', digits: 2, expected: { value: 120_025 } },
    { text: '.5', digits: 3, expected: { value: 500 } },
    { text: '2.', digits: 1, expected: { value: 20 } },
    { text: '0.8500', digits: 2, expected: { value: 85 } },
    { text: '0', digits: 2, expected: { value: 0 } },
    { text: '0.0001', digits: 3, expected: { fault: 'decimals' } },
    { text: '-1', digits: 3, expected: { fault: 'negative' } },
    { text: '\u22121', digits: 3, expected: { fault: 'negative' } },
    { text: '99999999999999999', digits: 3, expected: { fault: 'too-large' } },
    { text: '', digits: 3, expected: { fault: 'format' } },
    { text: '.', digits: 3, expected: { fault: 'format' } },
    { text: '1,2,3', digits: 3, expected: { fault: 'format' } },
    { text: '1e3', digits: 3, expected: { fault: 'format' } },
    { text: 'abc', digits: 3, expected: { fault: 'format' } },
  ])('"$text" with $digits digits', ({ text, digits, expected }) => {
    expect(readDecimal(text, digits)).toEqual(expected)
  })

  test.each([
    { value: 1500, digits: 3, expected: '1.5' },
    { value: 1000, digits: 3, expected: '1' },
    { value: 5, digits: 3, expected: '0.005' },
    { value: 0, digits: 2, expected: '0' },
    { value: 20, digits: 0, expected: '20' },
  ])('$value with $digits digits is written $expected', ({ value, digits, expected }) => {
    expect(writeDecimal(value, digits)).toBe(expected)
  })

  test('what was written is read as the same number', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 4 }), (value, digits) => {
        expect(readDecimal(writeDecimal(value, digits), digits)).toEqual({ value })
      }),
    )
  })
})
