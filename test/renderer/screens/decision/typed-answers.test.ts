import { describe, expect, it } from 'vitest'
import {
  typedFeeSchema,
  typedMoneySchema,
  typedRateSchema,
  typedRepairSchema,
} from '../../../../renderer/screens/decision/typed-answers.ts'

const fee = { amount: '95', currency: 'PLN', source: 'Price list', on: '2026-11-20' }
const rate = { rate: '4.2713', on: '2026-11-19', source: 'NBP' }

describe('answers as they are typed', () => {
  it.each([
    [
      'money',
      typedMoneySchema,
      { amount: ' 80 ', currency: 'PLN' },
      { minor: 8000, currency: 'PLN' },
    ],
    [
      'money with a comma',
      typedMoneySchema,
      { amount: '80,50', currency: 'EUR' },
      { minor: 8050, currency: 'EUR' },
    ],
    [
      'fee',
      typedFeeSchema,
      fee,
      { cost: { minor: 9500, currency: 'PLN' }, source: 'Price list', on: '2026-11-20' },
    ],
    ['rate', typedRateSchema, rate, rate],
    [
      'rate with a comma and no source',
      typedRateSchema,
      { ...rate, rate: '4,27 13', source: '' },
      { ...rate, source: '' },
    ],
    [
      'repair',
      typedRepairSchema,
      { amount: '200', currency: 'PLN', description: ' Mainboard ' },
      { price: { minor: 20000, currency: 'PLN' }, description: 'Mainboard' },
    ],
  ])('%s', (_name, schema, typed, read) => {
    expect(schema.parse(typed)).toEqual(read)
  })

  it.each([
    ['no amount', typedMoneySchema, { amount: '', currency: 'PLN' }, 'amount', 'required'],
    ['words', typedMoneySchema, { amount: 'free', currency: 'PLN' }, 'amount', 'amount-format'],
    [
      'below zero',
      typedMoneySchema,
      { amount: '-1', currency: 'PLN' },
      'amount',
      'amount-negative',
    ],
    [
      'a tenth of a grosz',
      typedMoneySchema,
      { amount: '1.001', currency: 'PLN' },
      'amount',
      'amount-decimals',
    ],
    [
      'no such currency',
      typedMoneySchema,
      { amount: '1', currency: 'XQQ' },
      'currency',
      'currency-unknown',
    ],
    ['a fee that nobody stated', typedFeeSchema, { ...fee, source: ' ' }, 'source', 'required'],
    ['a fee of no day', typedFeeSchema, { ...fee, on: '' }, 'on', 'date-format'],
    ['a rate in words', typedRateSchema, { ...rate, rate: 'four' }, 'rate', 'rate-format'],
    ['a rate of zero', typedRateSchema, { ...rate, rate: '0.00' }, 'rate', 'rate-not-positive'],
    [
      'a repair of nothing',
      typedRepairSchema,
      { amount: '1', currency: 'PLN', description: '' },
      'description',
      'required',
    ],
  ])('%s is refused at its field', (_name, schema, typed, field, code) => {
    const parsed = schema.safeParse(typed)
    expect(parsed.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      [field, code],
    ])
  })
})
