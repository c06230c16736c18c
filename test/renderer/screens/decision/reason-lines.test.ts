import { describe, expect, test } from 'vitest'
import { reasonLines } from '../../../../renderer/screens/decision/reason-lines.ts'
import { decide } from '../../../../shared/plan-rules/decide.ts'
import { explain } from '../../../../shared/plan-rules/explain.ts'
import type { DecisionCase } from '../../../../shared/records/decision-case.ts'
import {
  annualFrom,
  catalogue,
  coverageOf,
  makeCase,
} from '../../../shared/plan-rules/make-case.ts'

function linesOf(facts: DecisionCase): string[] {
  const explanation = explain(decide(facts, catalogue), facts, catalogue)
  return reasonLines(explanation).map(({ key, sign }) => `${sign} ${key}`)
}

describe('why', () => {
  test('a covered accident: what speaks for it, then what stops the warranty repair', () => {
    expect(linesOf(makeCase())).toEqual([
      'for supports.inside-validity',
      'for supports.damage-by-user',
      'for supports.replacements-left',
      'for supports.no-exclusion',
      'for supports.fee',
      'for supports.shipping-free',
      'against reasons.caused-by-user',
    ])
  })

  test('an exclusion that stops two options is said once', () => {
    const defect = makeCase({
      manufacturerWarrantyEndsOn: '2027-01-05',
      incident: { cause: 'defect', exclusions: [9] },
    })
    expect(linesOf(defect)).toEqual(['against reasons.excluded-9'])
  })

  test('a warning is a note', () => {
    const late = makeCase({
      coverage: coverageOf([annualFrom('2025-11-12')]),
      incident: { on: '2026-11-12' },
    })
    expect(linesOf(late).at(-1)).toBe('note warnings.reported-after-validity')
  })
})
