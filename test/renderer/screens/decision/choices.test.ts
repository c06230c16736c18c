import { describe, expect, test } from 'vitest'
import { choicesOf, isAgainstAdvice } from '../../../../renderer/screens/decision/choices.ts'
import { decide } from '../../../../shared/plan-rules/decide.ts'
import { catalogue, makeCase, pln } from '../../../shared/plan-rules/make-case.ts'

describe('what the customer can take', () => {
  test.each([
    {
      name: 'replacement advised',
      facts: makeCase(),
      expected: ['replacement', 'repair', 'decline'],
    },
    {
      name: 'repair advised',
      facts: makeCase({ repairQuote: pln('100.00') }),
      expected: ['repair', 'replacement', 'decline'],
    },
    {
      name: 'a warranty repair leads',
      facts: makeCase({ manufacturerWarrantyEndsOn: '2027-01-05', incident: { cause: 'defect' } }),
      expected: ['warranty-repair', 'repair', 'replacement', 'decline'],
    },
    { name: 'no plan', facts: makeCase({ coverage: null }), expected: ['repair', 'decline'] },
    {
      name: 'neither',
      facts: makeCase({ coverage: null, repairQuote: null }),
      expected: ['decline'],
    },
    {
      name: 'undecided: what is certain stays possible',
      facts: makeCase({ repairQuote: 'unknown' }),
      expected: ['replacement', 'decline'],
    },
  ])('$name', ({ facts, expected }) => {
    expect(choicesOf(decide(facts, catalogue))).toEqual(expected)
  })

  test.each([
    { choice: 'repair', advice: 'replacement', against: true },
    { choice: 'decline', advice: 'repair', against: true },
    { choice: 'repair', advice: 'repair', against: false },
    { choice: 'repair', advice: 'undecided', against: false },
    { choice: 'decline', advice: 'none', against: false },
  ] as const)('$choice when $advice is advised', ({ choice, advice, against }) => {
    expect(isAgainstAdvice(choice, advice)).toBe(against)
  })
})
