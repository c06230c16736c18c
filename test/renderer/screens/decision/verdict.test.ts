import { describe, expect, test } from 'vitest'
import { toMoney } from '../../../../renderer/components/to-money.ts'
import { verdictOf, type Verdict } from '../../../../renderer/screens/decision/verdict.ts'
import { decide } from '../../../../shared/plan-rules/decide.ts'
import type { DecisionCase } from '../../../../shared/records/decision-case.ts'
import { catalogue, makeCase, pln } from '../../../shared/plan-rules/make-case.ts'

const fee = { minor: 17_900, currency: 'PLN' }

describe('the verdict in parts', () => {
  test.each<{ name: string; facts: DecisionCase; expected: Partial<Verdict> }>([
    {
      name: 'replacement is cheaper',
      facts: makeCase(),
      expected: {
        kind: 'replacement',
        price: fee,
        estimated: false,
        comparison: { kind: 'less-than-repair', difference: { minor: 43_340, currency: 'PLN' } },
        turnsAt: fee,
        missing: null,
      },
    },
    {
      name: 'repair is cheaper by one grosz',
      facts: makeCase({ repairQuote: pln('178.99') }),
      expected: {
        kind: 'repair',
        comparison: { kind: 'less-than-replacement', difference: { minor: 1, currency: 'PLN' } },
        turnsAt: fee,
      },
    },
    {
      name: 'the same price: repair',
      facts: makeCase({ repairQuote: pln('179.00') }),
      expected: { kind: 'repair', comparison: { kind: 'equal' } },
    },
    {
      name: 'cannot be repaired',
      facts: makeCase({ repairQuote: null }),
      expected: {
        kind: 'replacement',
        price: fee,
        comparison: { kind: 'cannot-be-repaired' },
        turnsAt: null,
      },
    },
    {
      name: 'no plan',
      facts: makeCase({ coverage: null }),
      expected: { kind: 'repair', comparison: { kind: 'only-repair' }, turnsAt: null },
    },
    {
      name: 'a defect under warranty',
      facts: makeCase({
        manufacturerWarrantyEndsOn: '2027-01-05',
        incident: { cause: 'defect' },
      }),
      expected: {
        kind: 'warranty-repair',
        price: { minor: 0, currency: 'PLN' },
        comparison: { kind: 'free' },
        turnsAt: null,
      },
    },
    {
      name: 'neither repair nor plan',
      facts: makeCase({ coverage: null, repairQuote: null }),
      expected: { kind: 'none', price: null, comparison: { kind: 'nothing' } },
    },
    {
      name: 'the fee of the manufacturer is an estimate',
      facts: makeCase({ channel: 'manufacturer' }),
      expected: { kind: 'replacement', estimated: true },
    },
    {
      name: 'a quote in another currency has no difference to show',
      facts: makeCase({ repairQuote: { amount: '150.00', currency: 'EUR' } }),
      expected: { kind: 'replacement', comparison: { kind: 'other-currency' }, turnsAt: fee },
    },
    {
      name: 'the repair costs less than the fee alone, whatever shipping costs',
      facts: makeCase({
        repairQuote: pln('100.00'),
        customerRegion: 'US',
        shippingIfCrossRegion: 'unknown',
      }),
      expected: { kind: 'repair', comparison: { kind: 'surely-repair' }, turnsAt: null },
    },
    {
      name: 'undecided without the quote',
      facts: makeCase({ repairQuote: 'unknown' }),
      expected: {
        kind: 'undecided',
        price: null,
        comparison: { kind: 'undecided' },
        missing: 'repairQuote',
      },
    },
  ])('$name', ({ facts, expected }) => {
    expect(verdictOf(decide(facts, catalogue))).toMatchObject(expected)
  })

  test('an amount that is none is a bug', () => {
    expect(() => toMoney({ amount: 'many', currency: 'PLN' })).toThrow('many')
  })
})
