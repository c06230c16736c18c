import { describe, expect, it } from 'vitest'
import { circumstancesOf, type Circumstance } from '../../../shared/plan-rules/circumstances.ts'
import { chainOf } from '../../../shared/plan-rules/coverage.ts'
import { decide } from '../../../shared/plan-rules/decide.ts'
import { termsOn } from '../../../shared/plan-rules/terms.ts'
import { annualFrom, catalogue, coverageOf, makeCase } from './make-case.ts'

/** An accident of 10 November 2026, decided on the 20th, under an annual plan without a use. */
function claim(facts: Parameters<typeof makeCase>[0]) {
  return makeCase({ coverage: coverageOf([annualFrom('2026-01-10')]), ...facts })
}

/** `0 1 0 0: 1; caused-by-user; -`: the answers, the outcome, what stops warranty and plan. */
function inShort(circumstance: Circumstance): string {
  const { answers, outcome, warrantyObstacles, replacementObstacles } = circumstance
  return [
    `${answers.join(' ')}: ${outcome}`,
    warrantyObstacles.join(' ') || '-',
    replacementObstacles.join(' ') || '-',
  ].join('; ')
}

function circumstancesIn(input: ReturnType<typeof makeCase>, of = catalogue): readonly string[] {
  const terms = termsOn(of, input.asOf)
  const chain = input.coverage && chainOf(input.coverage, terms)
  return circumstancesOf(input, chain, terms).map(inShort)
}

/** The catalogue with only those exclusions that are asked of these numbers. */
function catalogueAsking(numbers: readonly number[]) {
  const programmes = catalogue.programmes.map((programme) => ({
    ...programme,
    exclusions: programme.exclusions.filter(
      ({ number, computed }) => computed || numbers.includes(number),
    ),
  }))
  return { ...catalogue, programmes }
}

describe('what the known facts leave open: day, cause, exclusions, end of the warranty', () => {
  it.each<{
    readonly name: string
    readonly facts: Parameters<typeof makeCase>[0]
    readonly circumstances: readonly string[]
  }>([
    {
      name: 'all known: one',
      facts: {},
      circumstances: ['0 0 0 0: 1; caused-by-user; -'],
    },
    {
      name: 'the day: first and last of each stretch, warranty, nothing, plan, in order of time',
      facts: {
        manufacturerWarrantyEndsOn: '2026-01-05',
        incident: { on: 'unknown', cause: 'defect' },
      },
      circumstances: [
        '0 0 0 0: warranty; -; before-activation',
        '1 0 0 0: warranty; -; before-activation',
        '2 0 0 0: repair-only; warranty-ended; before-activation',
        '3 0 0 0: repair-only; warranty-ended; before-activation',
        '4 0 0 0: 1; warranty-ended; -',
        '5 0 0 0: 1; warranty-ended; -',
      ],
    },
    {
      name: 'the day, warranty until the first covered day: that stretch is one day',
      facts: {
        manufacturerWarrantyEndsOn: '2026-01-10',
        incident: { on: 'unknown', cause: 'defect' },
      },
      circumstances: [
        '0 0 0 0: warranty; -; before-activation',
        '1 0 0 0: warranty; -; before-activation',
        '2 0 0 0: warranty; -; -',
        '3 0 0 0: 1; warranty-ended; -',
        '4 0 0 0: 1; warranty-ended; -',
      ],
    },
    {
      name: 'the day, the plan over for months: days after it too, none after the decision',
      facts: {
        coverage: coverageOf([annualFrom('2025-01-10')]),
        manufacturerWarrantyEndsOn: '2027-01-05',
        incident: { on: 'unknown' },
      },
      circumstances: [
        '0 0 0 0: repair-only; caused-by-user; before-activation',
        '1 0 0 0: repair-only; caused-by-user; before-activation',
        '2 0 0 0: 1; caused-by-user; -',
        '3 0 0 0: 1; caused-by-user; -',
        '4 0 0 0: repair-only; caused-by-user; outside-validity',
        '5 0 0 0: repair-only; caused-by-user; outside-validity',
      ],
    },
    {
      name: 'the cause, under warranty',
      facts: { manufacturerWarrantyEndsOn: '2027-01-05', incident: { cause: 'unknown' } },
      circumstances: ['0 0 0 0: 1; caused-by-user; -', '0 1 0 0: warranty; -; -'],
    },
    {
      name: 'exclusions: none, one that ends the plan only, one that ends the warranty too',
      facts: {
        manufacturerWarrantyEndsOn: '2027-01-05',
        incident: { cause: 'defect', exclusions: 'unknown' },
      },
      circumstances: [
        '0 0 0 0: warranty; -; -',
        '0 0 1 0: warranty; -; excluded-1',
        '0 0 2 0: repair-only; excluded-9; excluded-9',
      ],
    },
    {
      name: 'the end of the warranty: the day before the incident, or its day',
      facts: { manufacturerWarrantyEndsOn: 'unknown', incident: { cause: 'defect' } },
      circumstances: ['0 0 0 0: 1; warranty-ended; -', '0 0 0 1: warranty; -; -'],
    },
    {
      name: 'the day and the end of the warranty, no plan: only the later day may be after the end',
      facts: {
        coverage: null,
        manufacturerWarrantyEndsOn: 'unknown',
        incident: { on: 'unknown', cause: 'defect' },
      },
      circumstances: [
        '0 0 0 0: warranty; -; no-plan',
        '0 0 0 1: warranty; -; no-plan',
        '1 0 0 0: repair-only; warranty-ended; no-plan',
        '1 0 0 1: warranty; -; no-plan',
      ],
    },
  ])('$name', ({ facts, circumstances }) => {
    expect(circumstancesIn(claim(facts))).toEqual(circumstances)
  })
})

describe('exclusions unknown, in a catalogue that asks for few', () => {
  const input = claim({ incident: { exclusions: 'unknown' } })

  it.each([
    {
      name: 'only such as leave the warranty',
      asked: [3, 4],
      circumstances: [
        '0 0 0 0: 1; caused-by-user; -',
        '0 0 1 0: repair-only; caused-by-user; excluded-3',
      ],
      recommendation: 'undecided',
      questions: ['incident.exclusions'],
    },
    {
      name: 'only such as end the warranty too',
      asked: [10],
      circumstances: [
        '0 0 0 0: 1; caused-by-user; -',
        '0 0 1 0: repair-only; caused-by-user; excluded-10',
      ],
      recommendation: 'undecided',
      questions: ['incident.exclusions'],
    },
    {
      name: 'none: nothing is open',
      asked: [],
      circumstances: ['0 0 0 0: 1; caused-by-user; -'],
      recommendation: 'replacement',
      questions: [],
    },
  ])('$name', ({ asked, circumstances, recommendation, questions }) => {
    const asking = catalogueAsking(asked)
    expect(circumstancesIn(input, asking)).toEqual(circumstances)
    expect(decide(input, asking)).toMatchObject({ recommendation, questions })
  })
})

describe('the decision states nothing that is still open, and no more than there is', () => {
  it.each([
    { name: 'exclusions open', incident: { exclusions: 'unknown' } },
    { name: 'day open', incident: { on: 'unknown' } },
  ] as const)('$name: no price of a replacement that may not be covered', ({ incident }) => {
    const { options, breakEven } = decide(claim({ incident }), catalogue)
    expect(options[2]).toEqual({
      kind: 'replacement',
      available: 'unknown',
      cost: null,
      estimated: false,
      reasons: [],
    })
    expect(breakEven).toBeNull()
  })

  it('not repairable: the option of a repair says so', () => {
    expect(decide(claim({ repairQuote: null }), catalogue).options[1]).toEqual({
      kind: 'repair',
      available: 'no',
      cost: null,
      reasons: [{ code: 'not-repairable' }],
    })
  })

  it('no plan: no warnings', () => {
    expect(decide(claim({ coverage: null }), catalogue).warnings).toEqual([])
  })
})
