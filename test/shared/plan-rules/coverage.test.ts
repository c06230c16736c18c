import { describe, expect, test } from 'vitest'
import { decide } from '../../../shared/plan-rules/decide.ts'
import type { DecisionCase } from '../../../shared/records/decision-case.ts'
import {
  annualBought,
  annualFrom,
  catalogue,
  coverageOf,
  makeCase,
  twoYearBought,
  twoYearFrom,
} from './make-case.ts'

function codes(list: readonly { readonly code: string }[]): readonly string[] {
  return list.map(({ code }) => code)
}

interface Facts {
  readonly periods: NonNullable<DecisionCase['coverage']>['periods']
  readonly asOf: string
  readonly on?: string
  readonly usedOn?: readonly string[]
}

function decideFor({ periods, asOf, on = asOf, usedOn = [] }: Facts) {
  return decide(
    makeCase({ asOf, coverage: coverageOf(periods, usedOn), incident: { on } }),
    catalogue,
  )
}

const oneYear = [annualFrom('2025-03-10')] as const
const twoYears = [twoYearFrom('2024-01-10')] as const
const late = [annualFrom('2025-03-10'), annualBought('2026-03-20')] as const

describe('the days a plan covers (S0 exclusion 7; Civil Code art. 112)', () => {
  test.each([
    {
      name: 'the day before activation',
      on: '2025-03-09',
      periods: oneYear,
      reasons: ['before-activation'],
      period: null,
    },
    {
      name: 'the day of activation',
      on: '2025-03-10',
      periods: oneYear,
      reasons: ['covered'],
      period: 1,
    },
    {
      name: 'the last covered day, 12 months',
      on: '2026-03-10',
      periods: oneYear,
      reasons: ['covered'],
      period: 1,
    },
    {
      name: 'the day after it',
      on: '2026-03-11',
      periods: oneYear,
      reasons: ['outside-validity'],
      period: null,
    },
    {
      name: 'the last covered day, 24 months',
      on: '2026-01-10',
      periods: twoYears,
      reasons: ['covered'],
      period: 1,
    },
    {
      name: 'the day after it',
      on: '2026-01-11',
      periods: twoYears,
      reasons: ['outside-validity'],
      period: null,
    },
    {
      name: 'the last day before a late extension',
      on: '2026-03-10',
      periods: late,
      reasons: ['covered'],
      period: 1,
    },
    {
      name: 'the first day of the gap',
      on: '2026-03-11',
      periods: late,
      reasons: ['in-gap-before-extension'],
      period: null,
    },
    {
      name: 'the day before the extension was bought',
      on: '2026-03-19',
      periods: late,
      reasons: ['in-gap-before-extension'],
      period: null,
    },
    {
      name: 'the day the extension was bought',
      on: '2026-03-20',
      periods: late,
      reasons: ['covered'],
      period: 2,
    },
    {
      name: 'the last day of the extension, not drifted',
      on: '2027-03-10',
      periods: late,
      reasons: ['covered'],
      period: 2,
    },
    {
      name: 'the day after the extension',
      on: '2027-03-11',
      periods: late,
      reasons: ['outside-validity'],
      period: null,
    },
  ])('$name, $on: $reasons', ({ on, periods, reasons, period }) => {
    const decision = decideFor({ periods, on, asOf: '2027-06-01' })
    expect(codes(decision.options[2].reasons)).toEqual(reasons)
    expect(decision.coverage?.period).toBe(period)
    if (period === null) expect(decision.coverage?.replacementsLeftInPeriod).toBe(0)
  })

  test.each([
    {
      name: 'annual from 29 February',
      periods: [annualFrom('2028-02-29')] as const,
      last: '2029-02-28',
    },
    {
      name: 'two-year from 29 February',
      periods: [twoYearFrom('2028-02-29')] as const,
      last: '2030-02-28',
    },
    {
      name: 'a chain from 29 February is counted from the activation',
      periods: [
        annualFrom('2024-02-29'),
        annualBought('2025-02-01'),
        annualBought('2026-02-01'),
      ] as const,
      last: '2027-02-28',
    },
    {
      name: 'annual from the 31st',
      periods: [annualFrom('2025-08-31')] as const,
      last: '2026-08-31',
    },
  ])('$name ends on $last', ({ periods, last }) => {
    expect(decideFor({ periods, asOf: '2030-01-01' }).coverage?.lastCoveredDay).toBe(last)
  })
})

describe('extensions (S0 option to extend, S1 przedłużenie)', () => {
  test.each([
    {
      name: 'bought on day 15 after the end',
      periods: [annualFrom('2025-03-10'), annualBought('2026-03-25')] as const,
      last: '2027-03-10',
      warnings: [],
    },
    {
      name: 'bought on day 16 after the end',
      periods: [annualFrom('2025-03-10'), annualBought('2026-03-26')] as const,
      last: '2026-03-10',
      warnings: ['extension-too-late'],
    },
    {
      name: 'bought on the day of activation',
      periods: [annualFrom('2025-03-10'), annualBought('2025-03-10')] as const,
      last: '2027-03-10',
      warnings: [],
    },
    {
      name: 'annual three times',
      periods: [
        annualFrom('2024-03-10'),
        annualBought('2025-03-01'),
        annualBought('2026-03-01'),
      ] as const,
      last: '2027-03-10',
      warnings: [],
    },
    {
      name: 'annual four times',
      periods: [
        annualFrom('2023-03-10'),
        annualBought('2024-03-01'),
        annualBought('2025-03-01'),
        annualBought('2026-03-01'),
      ] as const,
      last: '2026-03-10',
      warnings: ['extension-beyond-36-months'],
    },
    {
      name: 'two-year and annual',
      periods: [twoYearFrom('2024-03-10'), annualBought('2026-03-01')] as const,
      last: '2027-03-10',
      warnings: [],
    },
    {
      name: 'two-year and two annual',
      periods: [
        twoYearFrom('2023-03-10'),
        annualBought('2025-03-01'),
        annualBought('2026-03-01'),
      ] as const,
      last: '2026-03-10',
      warnings: ['extension-beyond-36-months'],
    },
    {
      name: 'extended by a two-year plan',
      periods: [annualFrom('2025-03-10'), twoYearBought('2026-03-01')] as const,
      last: '2026-03-10',
      warnings: ['extension-not-by-two-year'],
    },
    {
      name: 'by a two-year plan, too late as well: the first that applies',
      periods: [annualFrom('2024-03-10'), twoYearBought('2026-03-01')] as const,
      last: '2025-03-10',
      warnings: ['extension-not-by-two-year'],
    },
    {
      name: 'beyond 36 months and too late: the first that applies',
      periods: [
        twoYearFrom('2022-03-10'),
        annualBought('2024-03-01'),
        annualBought('2026-03-01'),
      ] as const,
      last: '2025-03-10',
      warnings: ['extension-beyond-36-months'],
    },
    {
      name: 'the next one is judged against what stands',
      periods: [
        annualFrom('2024-03-10'),
        twoYearBought('2024-06-01'),
        annualBought('2025-03-25'),
      ] as const,
      last: '2026-03-10',
      warnings: ['extension-not-by-two-year'],
    },
    {
      name: 'the next one is too late for what stands',
      periods: [
        annualFrom('2024-03-10'),
        twoYearBought('2024-06-01'),
        annualBought('2025-03-26'),
      ] as const,
      last: '2025-03-10',
      warnings: ['extension-not-by-two-year', 'extension-too-late'],
    },
  ])('$name: until $last, $warnings', ({ periods, last, warnings }) => {
    const decision = decideFor({ periods, asOf: '2026-04-01', on: '2021-01-01' })
    expect(decision.coverage?.lastCoveredDay).toBe(last)
    expect(codes(decision.warnings)).toEqual(warnings)
  })

  test('a warning names the seed that says so', () => {
    const periods = [annualFrom('2025-03-10'), twoYearBought('2026-03-01')] as const
    expect(decideFor({ periods, asOf: '2026-04-01' }).warnings).toEqual([
      { code: 'extension-not-by-two-year', source: 'S1' },
    ])
  })
})

describe('replacements left (annual 2, two-year 4, chain 6: S0, S1)', () => {
  const chain = [twoYearFrom('2024-01-10'), annualBought('2026-01-05')] as const
  const inFirst = ['2024-02-01', '2024-03-01', '2024-04-01', '2024-05-01']
  test.each([
    {
      name: 'none used',
      usedOn: [],
      on: '2026-05-01',
      left: [2, 6],
      ordinal: 1,
      reasons: ['covered'],
    },
    {
      name: 'one used in the first period',
      usedOn: inFirst.slice(0, 1),
      on: '2026-05-01',
      left: [2, 5],
      ordinal: 2,
      reasons: ['covered'],
    },
    {
      name: 'the first period, one left',
      usedOn: inFirst.slice(0, 3),
      on: '2025-05-01',
      left: [1, 3],
      ordinal: 4,
      reasons: ['covered'],
    },
    {
      name: 'the first period, used up',
      usedOn: inFirst,
      on: '2025-05-01',
      left: [0, 2],
      ordinal: 5,
      reasons: ['period-limit-reached'],
    },
    {
      name: 'unused ones do not pass over',
      usedOn: ['2026-02-01', '2026-03-01'],
      on: '2026-05-01',
      left: [0, 4],
      ordinal: 3,
      reasons: ['period-limit-reached'],
    },
    {
      name: 'the fifth of the chain',
      usedOn: inFirst,
      on: '2026-05-01',
      left: [2, 2],
      ordinal: 5,
      reasons: ['covered'],
    },
    {
      name: 'the chain is used up',
      usedOn: [...inFirst, '2026-02-01', '2026-03-01'],
      on: '2026-05-01',
      left: [0, 0],
      ordinal: 7,
      reasons: ['period-limit-reached', 'chain-limit-reached'],
    },
    {
      name: 'more used than allowed is never negative',
      usedOn: [...inFirst, ...inFirst],
      on: '2024-06-01',
      left: [0, 0],
      ordinal: 9,
      reasons: ['period-limit-reached', 'chain-limit-reached'],
    },
    {
      name: 'a use on the last day of the period counts there',
      usedOn: ['2026-01-10'],
      on: '2026-01-09',
      left: [3, 5],
      ordinal: 2,
      reasons: ['covered'],
    },
    {
      name: 'a use on the first day of the extension counts there',
      usedOn: ['2026-01-11'],
      on: '2026-01-09',
      left: [4, 5],
      ordinal: 2,
      reasons: ['covered'],
    },
    {
      name: 'and is gone from the extension',
      usedOn: ['2026-01-11'],
      on: '2026-05-01',
      left: [1, 5],
      ordinal: 2,
      reasons: ['covered'],
    },
    {
      name: 'a use on the day of activation counts in the first period',
      usedOn: ['2024-01-10'],
      on: '2024-05-01',
      left: [3, 5],
      ordinal: 2,
      reasons: ['covered'],
    },
  ])('$name: $left', ({ usedOn, on, left, ordinal, reasons }) => {
    const decision = decideFor({ periods: chain, usedOn, on, asOf: '2026-06-01' })
    const state = decision.coverage
    expect([state?.replacementsLeftInPeriod, state?.replacementsLeftInChain]).toEqual(left)
    expect(state?.nextFeeOrdinal).toBe(ordinal)
    expect(codes(decision.options[2].reasons)).toEqual(reasons)
  })

  test('a use in the gap counts in the chain only', () => {
    const decision = decideFor({
      periods: late,
      usedOn: ['2026-03-15'],
      on: '2026-03-25',
      asOf: '2026-06-01',
    })
    expect(decision.coverage).toMatchObject({
      replacementsLeftInPeriod: 2,
      replacementsLeftInChain: 5,
      nextFeeOrdinal: 2,
    })
  })

  test('all codes that apply are listed, the plan first, exclusions by number', () => {
    const decision = decide(
      makeCase({
        asOf: '2026-06-01',
        coverage: coverageOf(chain, [...inFirst, '2026-02-01', '2026-03-01']),
        incident: { on: '2026-05-01', exclusions: [10, 2] },
      }),
      catalogue,
    )
    expect(codes(decision.options[2].reasons)).toEqual([
      'period-limit-reached',
      'chain-limit-reached',
      'excluded-2',
      'excluded-10',
    ])
  })

  test('an unknown day is looked at from the day of the decision', () => {
    const decision = decide(makeCase({ incident: { on: 'unknown' } }), catalogue)
    expect(decision.coverage).toEqual({
      lastCoveredDay: '2027-01-10',
      period: 2,
      replacementsLeftInPeriod: 2,
      replacementsLeftInChain: 5,
      nextFeeOrdinal: 2,
    })
  })
})

describe('renewal (15 days: S0, S1)', () => {
  const open = [annualFrom('2025-03-10')] as const
  const complete = [twoYearFrom('2024-01-10'), annualBought('2026-01-05')] as const
  test.each([
    {
      name: 'the last covered day',
      periods: open,
      asOf: '2026-03-10',
      answer: [true, '2026-03-25', 'within-validity'],
    },
    {
      name: 'day 1 after',
      periods: open,
      asOf: '2026-03-11',
      answer: [true, '2026-03-25', 'within-grace'],
    },
    {
      name: 'day 15 after',
      periods: open,
      asOf: '2026-03-25',
      answer: [true, '2026-03-25', 'within-grace'],
    },
    {
      name: 'day 16 after',
      periods: open,
      asOf: '2026-03-26',
      answer: [false, '2026-03-25', 'grace-over'],
    },
    {
      name: 'complete',
      periods: complete,
      asOf: '2026-03-01',
      answer: [false, null, 'chain-complete'],
    },
    {
      name: 'complete and long over',
      periods: complete,
      asOf: '2029-03-01',
      answer: [false, null, 'chain-complete'],
    },
  ])('$name, $asOf: $answer', ({ periods, asOf, answer }) => {
    const { renewal } = decideFor({ periods, asOf })
    expect([renewal.allowed, renewal.until, renewal.reason]).toEqual(answer)
  })

  test('no plan', () => {
    const { renewal } = decide(makeCase({ coverage: null }), catalogue)
    expect(renewal).toEqual({ allowed: false, until: null, reason: 'no-plan' })
  })
})

describe('reported after the plan ended', () => {
  test.each([
    { name: 'on the last covered day', asOf: '2026-03-10', usedOn: [], warned: false },
    { name: 'the day after', asOf: '2026-03-11', usedOn: [], warned: true },
    {
      name: 'the day after, but used up',
      asOf: '2026-03-11',
      usedOn: ['2025-04-01', '2025-05-01'],
      warned: false,
    },
  ])('$name: $warned', ({ asOf, usedOn, warned }) => {
    const { warnings } = decideFor({ periods: oneYear, asOf, on: '2026-03-01', usedOn })
    expect(warnings).toEqual(warned ? [{ code: 'reported-after-validity' }] : [])
  })
})
