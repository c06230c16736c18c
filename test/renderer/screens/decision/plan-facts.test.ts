import { describe, expect, test } from 'vitest'
import {
  nextDeadline,
  planFactsOf,
  sacrificeOf,
  type Deadline,
  type Sacrifice,
} from '../../../../renderer/screens/decision/plan-facts.ts'
import { decide } from '../../../../shared/plan-rules/decide.ts'
import { explain } from '../../../../shared/plan-rules/explain.ts'
import { timeline } from '../../../../shared/plan-rules/timeline.ts'
import type { DecisionCase } from '../../../../shared/records/decision-case.ts'
import {
  annualFrom,
  catalogue,
  coverageOf,
  makeCase,
  twoYearFrom,
} from '../../../shared/plan-rules/make-case.ts'

function viewOf(facts: DecisionCase) {
  const result = decide(facts, catalogue)
  return {
    case: facts,
    result,
    explanation: explain(result, facts, catalogue),
    timeline: timeline(facts, catalogue),
  }
}

const first = coverageOf([twoYearFrom('2025-01-10')])

describe('what is left on the plan', () => {
  test('in the second period of a chain', () => {
    expect(planFactsOf(viewOf(makeCase()))).toEqual({
      period: { left: 2, of: 2 },
      chain: { left: 5, of: 6 },
      feeNow: { minor: 17_900, currency: 'PLN' },
      feeNext: { minor: 17_900, currency: 'PLN' },
      coveredUntil: '2027-01-10',
    })
  })

  test('with a use in the period', () => {
    const coverage = coverageOf([twoYearFrom('2025-01-10')], ['2025-05-02'])
    expect(planFactsOf(viewOf(makeCase({ coverage })))).toMatchObject({
      period: { left: 3, of: 4 },
      chain: { left: 5, of: 6 },
    })
  })

  test('the first fee and the next differ', () => {
    expect(planFactsOf(viewOf(makeCase({ coverage: first })))).toMatchObject({
      feeNow: { minor: 16_900 },
      feeNext: { minor: 17_900 },
    })
  })

  test('a model without a confirmed fee has none', () => {
    const facts = planFactsOf(viewOf(makeCase({ coverage: first, model: 'osmo-action-4' })))
    expect(facts).toMatchObject({ feeNow: null, feeNext: null })
  })

  test('a day outside every period', () => {
    const late = makeCase({ coverage: coverageOf([annualFrom('2025-01-10')]) })
    expect(planFactsOf(viewOf(late))?.period).toBeNull()
  })

  test('no plan', () => {
    expect(planFactsOf(viewOf(makeCase({ coverage: null })))).toBeNull()
  })
})

describe('what replacing gives up', () => {
  test.each<{ name: string; facts: DecisionCase; expected: Partial<Sacrifice> | null }>([
    {
      name: 'one of two, the fee rises',
      facts: makeCase({ coverage: coverageOf([annualFrom('2026-01-10')]) }),
      expected: { stay: 1, reward: 'not-listed', nextFee: { minor: 17_900, currency: 'PLN' } },
    },
    {
      name: 'the last of the period',
      facts: makeCase({ coverage: coverageOf([annualFrom('2026-01-10')], ['2026-02-01']) }),
      expected: { stay: 0, nextFee: 'unchanged' },
    },
    {
      name: 'a listed model loses its reward',
      facts: makeCase({ coverage: first, model: 'rs-3-mini' }),
      expected: { reward: 'lost', nextFee: 'unknown' },
    },
    {
      name: 'a listed model that was replaced before has none to lose',
      facts: makeCase({
        coverage: coverageOf([twoYearFrom('2025-01-10')], ['2025-05-02']),
        model: 'rs-3-mini',
      }),
      expected: { reward: 'already-used' },
    },
    { name: 'nothing without a plan', facts: makeCase({ coverage: null }), expected: null },
    {
      name: 'nothing where an exclusion applies',
      facts: makeCase({ incident: { exclusions: [1] } }),
      expected: null,
    },
  ])('$name', ({ facts, expected }) => {
    const sacrifice = sacrificeOf(viewOf(facts))
    if (expected === null) expect(sacrifice).toBeNull()
    else expect(sacrifice).toMatchObject(expected)
  })
})

describe('the next deadline', () => {
  const open = { allowed: true, until: '2027-01-25', reason: 'within-validity' } as const
  const over = { allowed: false, until: '2026-01-25', reason: 'grace-over' } as const
  test.each<{
    name: string
    renewal: typeof open | typeof over
    quote: string | null
    expected: Deadline | null
  }>([
    {
      name: 'the quote ends first',
      renewal: open,
      quote: '2026-12-20',
      expected: { kind: 'quote', until: '2026-12-20', days: 30 },
    },
    {
      name: 'the quote has ended, the extension is left',
      renewal: open,
      quote: '2026-11-19',
      expected: { kind: 'extension', until: '2027-01-25', days: 66 },
    },
    {
      name: 'today is the last day',
      renewal: over,
      quote: '2026-11-20',
      expected: { kind: 'quote', until: '2026-11-20', days: 0 },
    },
    { name: 'nothing runs out', renewal: over, quote: null, expected: null },
  ])('$name', ({ renewal, quote, expected }) => {
    expect(nextDeadline(renewal, quote, '2026-11-20')).toEqual(expected)
  })
})
