import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide } from '../../../shared/plan-rules/decide.ts'
import type { DecisionCase } from '../../../shared/records/decision-case.ts'
import type { QuestionInput } from '../../../shared/records/decision.ts'
import { catalogue, exampleCase, pln } from './make-case.ts'

const day = fc
  .integer({ min: 0, max: 1_054 })
  .map((offset) => new Date(Date.UTC(2024, 0, 1 + offset)).toISOString().slice(0, 10))
const coveredDay = day.filter((text) => text >= '2024-01-10')
const amount = fc
  .integer({ min: 0, max: 50_000 })
  .map((minor) => pln(`${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`))
const region = fc.constantFrom('EU', 'US')
const exclusionList = fc.constantFrom([], [1], [9], [2, 10])

/** A known answer to each question. */
const known = fc.record({
  on: day,
  cause: fc.constantFrom('accident' as const, 'defect' as const),
  exclusions: exclusionList,
  warranty: day,
  planRegion: region,
  customerRegion: region,
  quote: fc.oneof(amount, fc.constant(null)),
  shipping: amount,
})

type Known = typeof known extends fc.Arbitrary<infer Value> ? Value : never

const asked = [
  'incident.on',
  'incident.cause',
  'incident.exclusions',
  'manufacturerWarrantyEndsOn',
  'coverage.region',
  'customerRegion',
  'repairQuote',
  'shippingIfCrossRegion',
] as const satisfies readonly QuestionInput[]

type Asked = (typeof asked)[number]

const history = fc.record({
  first: fc.constantFrom('annual' as const, 'two-year' as const),
  boughtOn: fc.array(coveredDay, { maxLength: 2 }),
  uses: fc.array(coveredDay, { maxLength: 6 }),
})

type History = typeof history extends fc.Arbitrary<infer Value> ? Value : never

/** The case in which only the named inputs are unknown. */
function caseOf(facts: Known, past: History, open: ReadonlySet<string>): DecisionCase {
  const unless = <Value>(input: Asked, value: Value) => (open.has(input) ? 'unknown' : value)
  return {
    ...exampleCase,
    manufacturerWarrantyEndsOn: unless('manufacturerWarrantyEndsOn', facts.warranty),
    coverage: {
      region: unless('coverage.region', facts.planRegion),
      periods: [
        { plan: past.first, activatedOn: '2024-01-10' },
        ...[...past.boughtOn].sort().map((boughtOn) => ({ plan: 'annual', boughtOn }) as const),
      ],
      uses: past.uses.map((incidentOn) => ({ incidentOn })),
    },
    incident: {
      on: unless('incident.on', facts.on),
      cause: unless('incident.cause', facts.cause),
      exclusions: unless(
        'incident.exclusions',
        facts.exclusions as DecisionCase['incident']['exclusions'],
      ),
    },
    customerRegion: unless('customerRegion', facts.customerRegion),
    repairQuote: unless('repairQuote', facts.quote),
    shippingIfCrossRegion: unless('shippingIfCrossRegion', facts.shipping),
  }
}

const openInputs = fc.subarray([...asked]).map((inputs) => new Set<string>(inputs))

describe('whatever the facts', () => {
  test('the same input gives the same output, and does not change the input', () => {
    fc.assert(
      fc.property(known, history, openInputs, (facts, past, open) => {
        const input = caseOf(facts, past, open)
        const before = structuredClone(input)
        const decision = decide(input, catalogue)
        expect(decide(structuredClone(input), catalogue)).toEqual(decision)
        expect(input).toEqual(before)
      }),
    )
  })

  test('more uses never give more replacements', () => {
    fc.assert(
      fc.property(known, history, coveredDay, (facts, past, use) => {
        const fewer = decide(caseOf(facts, past, new Set()), catalogue)
        const more = decide(
          caseOf(facts, { ...past, uses: [...past.uses, use] }, new Set()),
          catalogue,
        )
        const left = ({ coverage }: typeof more) => [
          coverage?.replacementsLeftInPeriod ?? 0,
          coverage?.replacementsLeftInChain ?? 0,
        ]
        left(more).forEach((count, place) =>
          expect(count).toBeLessThanOrEqual(left(fewer)[place] ?? 0),
        )
        if (fewer.options[2].available === 'no') expect(more.options[2].available).toBe('no')
      }),
    )
  })

  test('a cheaper quote never turns repair into replacement', () => {
    fc.assert(
      fc.property(known, history, amount, amount, (facts, past, one, other) => {
        const [cheap, dear] =
          Number(one.amount) < Number(other.amount) ? [one, other] : [other, one]
        const at = (quote: typeof one) =>
          decide(caseOf({ ...facts, quote }, past, new Set()), catalogue).recommendation
        if (at(dear) === 'repair') expect(at(cheap)).toBe('repair')
      }),
    )
  })

  test('an undecided case becomes decided when its questions are answered', () => {
    let undecided = 0
    fc.assert(
      fc.property(known, history, openInputs, (facts, past, open) => {
        const { questions } = decide(caseOf(facts, past, open), catalogue)
        if (questions.length === 0) return
        undecided += 1
        const stillOpen = new Set(
          [...open].filter((input) => !questions.some((it) => it === input)),
        )
        const answered = decide(caseOf(facts, past, stillOpen), catalogue)
        expect(answered.recommendation).not.toBe('undecided')
        expect(answered.questions).toEqual([])
      }),
      { numRuns: 300 },
    )
    expect(undecided).toBeGreaterThan(50)
  })

  test('answering a question that was not asked changes nothing in the recommendation', () => {
    fc.assert(
      fc.property(known, history, openInputs, (facts, past, open) => {
        const before = decide(caseOf(facts, past, open), catalogue)
        for (const input of open) {
          if (before.questions.some((question) => question === input)) continue
          const after = decide(
            caseOf(facts, past, new Set([...open].filter((other) => other !== input))),
            catalogue,
          )
          expect(after.recommendation).toBe(before.recommendation)
          expect([...after.questions].sort()).toEqual([...before.questions].sort())
        }
      }),
      { numRuns: 200 },
    )
  })

  test('questions are asked of unknown inputs only, and only when undecided', () => {
    fc.assert(
      fc.property(known, history, openInputs, (facts, past, open) => {
        const { recommendation, questions } = decide(caseOf(facts, past, open), catalogue)
        expect(questions.length > 0).toBe(recommendation === 'undecided')
        for (const question of questions) expect(open.has(question)).toBe(true)
      }),
    )
  })
})
