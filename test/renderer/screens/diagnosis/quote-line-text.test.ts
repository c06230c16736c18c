import { describe, expect, test } from 'vitest'
import {
  countableLines,
  emptyLineText,
  isBlankLine,
  readLine,
  tidyPrice,
  toLineText,
  type QuoteLineText,
} from '../../../../renderer/screens/diagnosis/quote-line-text.ts'
import type { QuoteLine } from '../../../../shared/records/quote.ts'

const typed: QuoteLineText = {
  kind: 'part',
  description: 'Gimbal assembly',
  quantity: '1',
  unitPrice: '342.89',
  tax: '23',
}

const gimbal: QuoteLine = {
  kind: 'part',
  description: 'Gimbal assembly',
  quantityThousandths: 1000,
  unitPriceMinor: 34_289,
  taxBasisPoints: 2300,
}

describe('a row of the quote', () => {
  test.each<{ name: string; change: Partial<QuoteLineText>; expected: Partial<QuoteLine> }>([
    { name: 'as typed', change: {}, expected: gimbal },
    { name: 'a comma', change: { unitPrice: '342,89' }, expected: { unitPriceMinor: 34_289 } },
    { name: 'hours', change: { quantity: '1,5' }, expected: { quantityThousandths: 1500 } },
    { name: 'a percent sign', change: { tax: '8 %' }, expected: { taxBasisPoints: 800 } },
    { name: 'half a percent', change: { tax: '5.5' }, expected: { taxBasisPoints: 550 } },
    { name: 'a gift', change: { unitPrice: '0' }, expected: { unitPriceMinor: 0 } },
    { name: 'spaces around', change: { description: ' Arm ' }, expected: { description: 'Arm' } },
  ])('is read: $name', ({ change, expected }) => {
    expect(readLine({ ...typed, ...change }, 'PLN')).toEqual({ line: { ...gimbal, ...expected } })
  })

  test.each<{ name: string; change: Partial<QuoteLineText>; faults: object[] }>([
    {
      name: 'no words',
      change: { description: ' ' },
      faults: [{ field: 'description', code: 'required' }],
    },
    {
      name: 'no price',
      change: { unitPrice: '' },
      faults: [{ field: 'unitPrice', code: 'required' }],
    },
    {
      name: 'three decimals of grosz',
      change: { unitPrice: '1.005' },
      faults: [{ field: 'unitPrice', code: 'amount-decimals' }],
    },
    {
      name: 'a negative price',
      change: { unitPrice: '-5' },
      faults: [{ field: 'unitPrice', code: 'amount-negative' }],
    },
    {
      name: 'no quantity',
      change: { quantity: '0' },
      faults: [{ field: 'quantity', code: 'quantity-positive' }],
    },
    {
      name: 'words as quantity',
      change: { quantity: 'two' },
      faults: [{ field: 'quantity', code: 'quantity-format' }],
    },
    {
      name: 'more tax than price',
      change: { tax: '123' },
      faults: [{ field: 'tax', code: 'tax-range' }],
    },
    {
      name: 'two at once',
      change: { quantity: '', tax: 'x' },
      faults: [
        { field: 'quantity', code: 'required' },
        { field: 'tax', code: 'tax-format' },
      ],
    },
  ])('is refused at its field: $name', ({ change, faults }) => {
    expect(readLine({ ...typed, ...change }, 'PLN')).toEqual({ faults })
  })

  test('a currency without decimals takes none', () => {
    const yen = { ...typed, unitPrice: '1200' }
    expect(readLine(yen, 'JPY')).toEqual({ line: { ...gimbal, unitPriceMinor: 1200 } })
    expect(readLine({ ...yen, unitPrice: '12.5' }, 'JPY')).toEqual({
      faults: [{ field: 'unitPrice', code: 'amount-decimals' }],
    })
  })

  test('a stored line comes back as it would be typed', () => {
    expect(toLineText(gimbal, 'PLN')).toEqual(typed)
    expect(toLineText({ ...gimbal, quantityThousandths: 1500, unitPriceMinor: 5 }, 'PLN')).toEqual({
      ...typed,
      quantity: '1.5',
      unitPrice: '0.05',
    })
  })

  test('a new row is blank, and begun by words or a price', () => {
    const fresh = emptyLineText(2300)
    expect(fresh).toEqual({
      kind: 'part',
      description: '',
      quantity: '1',
      unitPrice: '',
      tax: '23',
    })
    expect(isBlankLine(fresh)).toBe(true)
    expect(isBlankLine({ ...fresh, description: 'x' })).toBe(false)
    expect(isBlankLine({ ...fresh, unitPrice: '1' })).toBe(false)
  })

  test('blank rows are passed, unreadable ones counted apart', () => {
    const rows = [typed, emptyLineText(2300), { ...typed, quantity: 'x' }]
    expect(countableLines(rows, 'PLN')).toEqual({ lines: [gimbal], unreadable: 1 })
  })

  test.each([
    ['120', '120.00'],
    ['120,5', '120.50'],
    ['abc', 'abc'],
    ['', ''],
  ])('the price "%s" is left as "%s"', (text, tidied) => {
    expect(tidyPrice(text, 'PLN')).toBe(tidied)
  })
})
