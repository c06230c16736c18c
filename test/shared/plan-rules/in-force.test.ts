import { describe, expect, test } from 'vitest'
import { decide } from '../../../shared/plan-rules/decide.ts'
import { inForce } from '../../../shared/plan-rules/in-force.ts'
import type { Confidence, Dated, PlanCatalogue } from '../../../shared/records/plan-catalogue.ts'
import { annualFrom, catalogue, coverageOf, makeCase, pln } from './make-case.ts'

function version(
  value: string,
  from: string | null,
  to: string | null = null,
  confidence: Confidence = 'given',
): Dated<string> {
  return { value, from, to, clauses: ['T/1'], retrievedOn: null, confidence }
}

describe('which version of a value decides', () => {
  test.each([
    { name: 'the only one', versions: [version('a', null)], day: '2026-01-01', value: 'a' },
    {
      name: 'none before it begins',
      versions: [version('a', '2026-01-02')],
      day: '2026-01-01',
      value: undefined,
    },
    {
      name: 'from its first day',
      versions: [version('a', '2026-01-01')],
      day: '2026-01-01',
      value: 'a',
    },
    {
      name: 'to its last day',
      versions: [version('a', null, '2026-01-01')],
      day: '2026-01-01',
      value: 'a',
    },
    {
      name: 'not after it',
      versions: [version('a', null, '2026-01-01')],
      day: '2026-01-02',
      value: undefined,
    },
    {
      name: 'the newer of two',
      versions: [version('b', '2026-01-01'), version('a', null)],
      day: '2026-05-01',
      value: 'b',
    },
    {
      name: 'the older while the newer has not begun',
      versions: [version('a', null), version('b', '2026-06-01')],
      day: '2026-05-01',
      value: 'a',
    },
    {
      name: 'never a sample',
      versions: [version('a', null, null, 'sample')],
      day: '2026-05-01',
      value: undefined,
    },
    {
      name: 'a confirmed one before a given one of the same day',
      versions: [version('a', null), version('b', null, null, 'confirmed'), version('c', null)],
      day: '2026-05-01',
      value: 'b',
    },
  ])('$name', ({ versions, day, value }) => {
    expect(inForce(versions, day)?.value).toBe(value)
  })
})

describe('fees change with the catalogue, not with the code', () => {
  const input = makeCase({ model: 'rs-3', coverage: coverageOf([annualFrom('2026-01-10')]) })

  function withFees(fees: PlanCatalogue['fees'][number]['fees']): PlanCatalogue {
    return { ...catalogue, fees: [{ model: 'rs-3', fees }] }
  }

  const step = (
    steps: readonly (string | null)[],
    from: string | null,
    confidence: Confidence,
  ) => ({
    ...version('', from, null, confidence),
    value: { by: 'ordinal', currency: 'PLN', steps } as const,
  })

  test('a sample decides once a manager has confirmed it', () => {
    expect(decide(input, withFees([step(['289.00'], null, 'sample')])).recommendation).toBe(
      'undecided',
    )
    const decision = decide(input, withFees([step(['289.00'], null, 'confirmed')]))
    expect(decision.recommendation).toBe('replacement')
    expect(decision.options[2].cost).toEqual(pln('289.00'))
  })

  test('the fee of the day of the decision counts', () => {
    const fees = withFees([
      step(['289.00'], null, 'given'),
      step(['300.00'], '2026-11-20', 'given'),
    ])
    expect(decide(input, fees).options[2].cost).toEqual(pln('300.00'))
    expect(decide({ ...input, asOf: '2026-11-19' }, fees).options[2].cost).toEqual(pln('289.00'))
  })

  test('a step that no source states is unknown', () => {
    const used = { ...input, coverage: coverageOf([annualFrom('2026-01-10')], ['2026-02-01']) }
    const fees = withFees([step(['119.00', null], null, 'given')])
    expect(decide(input, fees).options[2].cost).toEqual(pln('119.00'))
    expect(decide(used, fees)).toMatchObject({ recommendation: 'undecided', questions: ['model'] })
  })
})
