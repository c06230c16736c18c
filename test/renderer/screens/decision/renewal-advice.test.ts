import { describe, expect, it } from 'vitest'
import { decide } from '../../../../shared/plan-rules/decide.ts'
import { explain } from '../../../../shared/plan-rules/explain.ts'
import { timeline } from '../../../../shared/plan-rules/timeline.ts'
import type { DecisionCase } from '../../../../shared/records/decision-case.ts'
import { renewalAdviceOf } from '../../../../renderer/screens/decision/renewal-advice.ts'
import {
  annualBought,
  annualFrom,
  catalogue,
  coverageOf,
  makeCase,
  twoYearFrom,
} from '../../../shared/plan-rules/make-case.ts'

function adviceOn(facts: DecisionCase) {
  const result = decide(facts, catalogue)
  const explanation = explain(result, facts, catalogue)
  return renewalAdviceOf(
    { case: facts, result, explanation, timeline: timeline(facts, catalogue) },
    facts.asOf,
  )
}

/** A plan, the day of the decision and of the accident, and the accidents of earlier uses. */
function caseOf(
  periods: Parameters<typeof coverageOf>[0],
  asOf: string,
  on: string,
  uses: readonly string[] = [],
): DecisionCase {
  return makeCase({ asOf, incident: { on }, coverage: coverageOf(periods, [...uses]) })
}

describe('advice on extending', () => {
  it.each([
    [
      'far away: until when, and what it brings',
      caseOf([annualFrom('2026-03-10')], '2026-11-20', '2026-11-10'),
      {
        reason: 'within-validity',
        until: '2027-03-25',
        days: 125,
        isSoon: false,
        because: null,
        offer: { plan: 'annual', coveredUntil: '2028-03-10', replacements: 2 },
      },
    ],
    [
      '30 days left: soon',
      caseOf([annualFrom('2025-12-05')], '2026-11-20', '2026-11-10'),
      { until: '2026-12-20', days: 30, isSoon: true },
    ],
    [
      '31 days left: not yet',
      caseOf([annualFrom('2025-12-06')], '2026-11-20', '2026-11-10'),
      { until: '2026-12-21', days: 31, isSoon: false },
    ],
    [
      'the last replacement of the period would go',
      caseOf([annualFrom('2026-03-10')], '2026-11-20', '2026-11-10', ['2026-05-01']),
      { because: 'last-replacement' },
    ],
    [
      'the day after the last covered day',
      caseOf([annualFrom('2025-11-19')], '2026-11-20', '2026-11-10'),
      { reason: 'within-grace', days: 14, isSoon: true, because: 'cover-has-ended' },
    ],
    [
      'day 15: the last one',
      caseOf([annualFrom('2025-11-05')], '2026-11-20', '2026-11-01'),
      { reason: 'within-grace', until: '2026-11-20', days: 0, isSoon: true },
    ],
    [
      'day 16: too late',
      caseOf([annualFrom('2025-11-04')], '2026-11-20', '2026-11-01'),
      { reason: 'grace-over', until: '2026-11-19', days: null, offer: null, because: null },
    ],
    [
      'full length',
      caseOf([twoYearFrom('2024-01-10'), annualBought('2026-01-05')], '2026-11-20', '2026-11-10'),
      { reason: 'chain-complete', until: null, days: null, offer: null },
    ],
    [
      'no plan',
      makeCase({ coverage: null }),
      { reason: 'no-plan', until: null, offer: null, citations: [] },
    ],
    [
      'a two-year plan: one more year',
      caseOf([twoYearFrom('2025-01-10')], '2026-11-20', '2026-11-10'),
      { offer: { plan: 'annual', coveredUntil: '2028-01-10', replacements: 2 } },
    ],
    [
      'a two-year plan with all four used: two more',
      caseOf([twoYearFrom('2025-01-10')], '2026-11-20', '2026-11-10', [
        '2025-02-01',
        '2025-03-01',
        '2025-04-01',
        '2025-05-01',
      ]),
      { offer: { replacements: 2 }, because: null },
    ],
  ])('%s', (_name, facts, expected) => {
    expect(adviceOn(facts)).toMatchObject(expected)
  })

  it('cites the clause in both documents', () => {
    const { citations } = adviceOn(caseOf([annualFrom('2026-03-10')], '2026-11-20', '2026-11-10'))
    expect(citations.map(({ source }) => source)).toEqual(['S0', 'S1'])
  })
})
