import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide } from '../../../shared/plan-rules/decide.ts'
import type { DecisionCase } from '../../../shared/records/decision-case.ts'
import type { Decision, QuestionInput } from '../../../shared/records/decision.ts'
import {
  catalogueFor,
  choicesOf,
  enumerateWorlds,
  worldCount,
  type Fee,
} from './enumerate-worlds.ts'

const days = fc
  .integer({ min: 1, max: 110 })
  .map((offset) => new Date(Date.UTC(2024, 11, 28 + offset)).toISOString().slice(0, 10))

const cents = fc.integer({ min: 0, max: 5 }).map((minor) => `0.0${minor}`)
const price = fc.record({ amount: cents, currency: fc.constantFrom('PLN', 'PLN', 'EUR') })
const unknown = fc.constant('unknown' as const)

function mostly<Value>(known: fc.Arbitrary<Value>) {
  return fc.oneof({ weight: 3, arbitrary: known }, { weight: 2, arbitrary: unknown })
}

const fees: fc.Arbitrary<Fee> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      currency: fc.constant('PLN'),
      steps: fc.array(cents, { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant(null) },
)

const activatedOn = '2025-01-05'

const coverages: fc.Arbitrary<DecisionCase['coverage']> = fc.option(
  fc
    .record({
      region: mostly(fc.constantFrom('EU', 'US')),
      first: fc.constantFrom('annual' as const, 'two-year' as const),
      extensions: fc.array(
        fc.record({
          plan: fc.constantFrom('annual' as const, 'annual' as const, 'two-year' as const),
          boughtOn: days,
        }),
        { maxLength: 2 },
      ),
      uses: fc.array(days, { maxLength: 3 }),
    })
    .map(({ region, first, extensions, uses }) => ({
      region,
      periods: [
        { plan: first, activatedOn },
        ...extensions
          .filter(({ boughtOn }) => boughtOn >= activatedOn)
          .sort((one, other) => (one.boughtOn < other.boughtOn ? -1 : 1)),
      ],
      uses: uses.filter((day) => day >= activatedOn).map((incidentOn) => ({ incidentOn })),
    })),
  { nil: null, freq: 8 },
)

const cases: fc.Arbitrary<DecisionCase> = fc.record({
  asOf: fc.constantFrom('2025-04-20', '2025-02-03', '2025-03-07'),
  model: fc.constant('small'),
  manufacturerWarrantyEndsOn: mostly(days),
  coverage: coverages,
  incident: fc.record({
    on: mostly(days),
    cause: mostly(fc.constantFrom('accident' as const, 'defect' as const)),
    exclusions: mostly(fc.constantFrom([], [], [2], [10], [3, 9])),
  }),
  channel: fc.constantFrom('partner' as const, 'manufacturer' as const),
  customerRegion: mostly(fc.constantFrom('EU', 'US')),
  repairQuote: fc.oneof(
    { weight: 5, arbitrary: mostly(price) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
  shippingIfCrossRegion: mostly(price),
  exchangeRates: fc.constant([]),
})

/** Days after the decision are refused at the door, so they are cut off here. */
function upToAsOf(input: DecisionCase): DecisionCase {
  const cut = (day: string) => (day > input.asOf ? input.asOf : day)
  const { incident, coverage } = input
  const on = incident.on === 'unknown' ? incident.on : cut(incident.on)
  if (!coverage) return { ...input, incident: { ...incident, on } }
  const [first, ...extensions] = coverage.periods
  const periods = [
    first,
    ...extensions.map((period) => ({ ...period, boughtOn: cut(period.boughtOn) })),
  ] as const
  const uses = coverage.uses.map(({ incidentOn }) => ({ incidentOn: cut(incidentOn) }))
  return { ...input, incident: { ...incident, on }, coverage: { ...coverage, periods, uses } }
}

const anyFacts = fc
  .record({ input: cases.map(upToAsOf), fee: fees })
  .filter(({ input, fee }) => worldCount(choicesOf(input, fee)) <= 25_000)

/** A covered accident: all that is open are prices, rates and regions. */
const anyPrices = fc
  .record({ input: cases, fee: fees, sameRegion: fc.boolean() })
  .map(({ input, fee, sameRegion }) => ({
    fee,
    input: {
      ...input,
      coverage: {
        region: 'EU',
        periods: [{ plan: 'annual', activatedOn }] as const,
        uses: [],
      },
      incident: { on: '2025-01-20', cause: 'accident', exclusions: [] } as const,
      manufacturerWarrantyEndsOn: '2025-01-01',
      customerRegion: sameRegion ? 'unknown' : 'US',
    },
  }))
  .filter(({ input, fee }) => worldCount(choicesOf(input, fee)) <= 25_000)

/** Quote and shipping wait for the same exchange rate. */
const oneRate = fc
  .record({
    prices: anyPrices,
    quote: cents,
    shipping: cents,
    steps: fc.array(cents, { minLength: 1, maxLength: 1 }),
  })
  .map(({ prices, quote, shipping, steps }) => ({
    fee: { currency: 'PLN', steps },
    input: {
      ...prices.input,
      repairQuote: { amount: quote, currency: 'EUR' },
      shippingIfCrossRegion: { amount: shipping, currency: 'EUR' },
    },
  }))

function statedInAll<Value>(values: readonly Value[], otherwise: Value): Value {
  const [first] = values
  const same = values.every((value) => JSON.stringify(value) === JSON.stringify(first))
  return first !== undefined && same ? first : otherwise
}

function expectedOptions(decisions: readonly Decision[]) {
  return [0, 1, 2].map((place) => {
    const options = decisions.flatMap(({ options }) => options[place] ?? [])
    const available = statedInAll(
      options.map((option) => option.available),
      'unknown' as const,
    )
    const [first = [], ...others] = options.map(({ reasons }) => reasons.map(({ code }) => code))
    return {
      available,
      cost: statedInAll(
        options.map((option) => option.cost),
        null,
      ),
      reasons: first.filter((code) =>
        others.every((codes: readonly string[]) => codes.includes(code)),
      ),
    }
  })
}

const openAmounts = new Set<QuestionInput>([
  'repairQuote',
  'shippingIfCrossRegion',
  'exchangeRates',
  'model',
])

interface Tried {
  readonly input: DecisionCase
  readonly fee: Fee
}

function holdsAgainstTrying({ input, fee }: Tried): Decision {
  const decision = decide(input, catalogueFor(fee))
  const tried = enumerateWorlds(input, fee)
  expect(decision.recommendation).toBe(tried.recommendation)
  expect([...decision.questions].sort()).toEqual([...tried.questions].sort())
  // Of two open amounts each can outgrow the other, which no finite range of amounts can show.
  const amounts = decision.questions.filter((question) => openAmounts.has(question))
  if (amounts.length < 2) expect(decision.questions).toEqual(tried.questions)
  const stated = decision.options.map(({ available, cost, reasons }) => ({
    available,
    cost,
    reasons: reasons.map(({ code }) => code),
  }))
  expect(stated).toEqual(expectedOptions(tried.decisions))
  const { decisions } = tried
  expect(decision.breakEven).toEqual(
    statedInAll(
      decisions.map((it) => it.breakEven),
      null,
    ),
  )
  const payers = decisions.map((it) => it.shippingPaidBy)
  expect(decision.shippingPaidBy).toBe(statedInAll(payers, 'unknown'))
  return decision
}

/** Mutation runs the tests a thousand times over: fewer examples, always the same ones. */
const share = process.env['CAREBENCH_MUTATION'] === undefined ? 1 : 0.1

describe('what is unknown stands for every value it could have', () => {
  test.each([
    { name: 'any facts', inputs: anyFacts, runs: 120 },
    { name: 'any prices', inputs: anyPrices, runs: 250 },
    { name: 'one missing rate', inputs: oneRate, runs: 250 },
  ])('reasoning agrees with trying every value: $name', { timeout: 60_000 }, (row) => {
    const { inputs } = row
    const runs = Math.ceil(row.runs * share)
    let undecided = 0
    fc.assert(
      fc.property(inputs, (tried) => {
        if (holdsAgainstTrying(tried).recommendation === 'undecided') undecided += 1
      }),
      { numRuns: runs },
    )
    expect(undecided).toBeGreaterThan(runs / 12)
  })
})
