import { decide } from '../../../shared/plan-rules/decide.ts'
import { dayOf, textOf } from '../../../shared/plan-rules/days.ts'
import type { DecisionCase } from '../../../shared/records/decision-case.ts'
import {
  questionInputs,
  type Decision,
  type QuestionInput,
} from '../../../shared/records/decision.ts'
import type { PlanCatalogue } from '../../../shared/records/plan-catalogue.ts'
import { smallCatalogue } from './small-catalogue.ts'

/**
 * The slow and plain way: put every value into every unknown field, decide each fully known case,
 * and look at what comes out. Amounts run from 0.00 to 0.16, days over the whole small plan, and rates
 * until a cent abroad is more than the dearest fee and shipping together.
 */
export interface Enumerated {
  readonly worlds: number
  readonly decisions: readonly Decision[]
  readonly recommendation: Decision['recommendation']
  readonly questions: readonly QuestionInput[]
}

interface World {
  readonly input: DecisionCase
  readonly fee: { readonly currency: string; readonly steps: readonly string[] } | null
}

type Choice = (world: World) => World

export type Fee = World['fee']

const firstDay = dayOf('2024-12-25')

const exclusionSets = [[], [1], [9], [1, 10], [5, 6, 8]] as const

function cents(count: number): readonly string[] {
  return Array.from({ length: count }, (_, minor) => `0.${String(minor).padStart(2, '0')}`)
}

/** Each unknown input with all the values tried for it; null when nothing is unknown. */
export function choicesOf(input: DecisionCase, fee: Fee): ReadonlyMap<QuestionInput, Choice[]> {
  const days: string[] = []
  for (let day = firstDay; day <= dayOf(input.asOf); day += 1) days.push(textOf(day))
  const currency = currencyOf(input, fee)
  const amounts = cents(17).map((amount) => ({ amount, currency }))
  const choices = new Map<QuestionInput, Choice[]>()
  const offer = <Value>(
    question: QuestionInput,
    values: readonly Value[],
    put: (value: Value) => (input: DecisionCase) => DecisionCase,
  ) =>
    choices.set(
      question,
      values.map((value) => (world) => ({ ...world, input: put(value)(world.input) })),
    )
  const { incident, coverage } = input
  if (incident.on === 'unknown') {
    offer('incident.on', days, (on) => (it) => ({ ...it, incident: { ...it.incident, on } }))
  }
  if (incident.cause === 'unknown') {
    offer('incident.cause', ['accident', 'defect'] as const, (cause) => (it) => ({
      ...it,
      incident: { ...it.incident, cause },
    }))
  }
  if (incident.exclusions === 'unknown') {
    offer('incident.exclusions', exclusionSets, (exclusions) => (it) => ({
      ...it,
      incident: { ...it.incident, exclusions },
    }))
  }
  if (input.manufacturerWarrantyEndsOn === 'unknown') {
    // An incident may always be older than any end, so the first day tried is not one of them.
    const ends = incident.on === 'unknown' ? days : [textOf(firstDay - 1), ...days]
    offer('manufacturerWarrantyEndsOn', ends, (end) => (it) => ({
      ...it,
      manufacturerWarrantyEndsOn: end,
    }))
  }
  if (coverage?.region === 'unknown') {
    offer('coverage.region', ['EU', 'US', 'JP'], (region) => (it) => ({
      ...it,
      coverage: it.coverage && { ...it.coverage, region },
    }))
  }
  if (input.customerRegion === 'unknown') {
    offer('customerRegion', ['EU', 'US', 'JP'], (region) => (it) => ({
      ...it,
      customerRegion: region,
    }))
  }
  if (input.repairQuote === 'unknown') {
    offer('repairQuote', [null, ...amounts], (quote) => (it) => ({ ...it, repairQuote: quote }))
  }
  if (input.shippingIfCrossRegion === 'unknown') {
    offer('shippingIfCrossRegion', amounts, (amount) => (it) => ({
      ...it,
      shippingIfCrossRegion: amount,
    }))
  }
  const foreign = foreignCurrency(input, currency)
  if (foreign !== undefined) {
    const rates = Array.from({ length: 1200 }, (_, index) => ((index + 1) / 100).toFixed(2))
    offer('exchangeRates', rates, (rate) => (it) => ({
      ...it,
      exchangeRates: [{ from: foreign, to: currency, rate, on: '2024-01-01' }],
    }))
  }
  if (fee === null) {
    choices.set(
      'model',
      cents(17).map((step) => (world) => ({ ...world, fee: { currency, steps: [step] } })),
    )
  }
  return choices
}

function currencyOf(input: DecisionCase, fee: Fee): string {
  if (fee) return fee.currency
  const { repairQuote, shippingIfCrossRegion } = input
  if (repairQuote !== 'unknown' && repairQuote !== null) return repairQuote.currency
  if (shippingIfCrossRegion !== 'unknown') return shippingIfCrossRegion.currency
  return 'PLN'
}

/** The one other currency of these cases; nothing needs no rate. */
function foreignCurrency(input: DecisionCase, currency: string): string | undefined {
  for (const price of [input.repairQuote, input.shippingIfCrossRegion]) {
    if (price === null || price === 'unknown' || price.currency === currency) continue
    if (Number(price.amount) > 0) return price.currency
  }
  return undefined
}

export function worldCount(choices: ReadonlyMap<QuestionInput, Choice[]>): number {
  return [...choices.values()].reduce((product, values) => product * values.length, 1)
}

/** Decides every world and reads the answer off the results. */
export function enumerateWorlds(input: DecisionCase, fee: Fee): Enumerated {
  const choices = [...choicesOf(input, fee)]
  const decisions: Decision[] = []
  const picks: (readonly number[])[] = []
  const visit = (world: World, picked: readonly number[]) => {
    const next = choices[picked.length]
    if (next) {
      next[1].forEach((choose, index) => visit(choose(world), [...picked, index]))
      return
    }
    decisions.push(decide(world.input, catalogueFor(world.fee)))
    picks.push(picked)
  }
  visit({ input, fee }, [])
  const possible = new Set(decisions.map(({ recommendation }) => recommendation))
  const [only = 'undecided'] = possible
  const decided = possible.size === 1
  return {
    worlds: decisions.length,
    decisions,
    recommendation: decided ? only : 'undecided',
    questions: decided
      ? []
      : questionsIn(
          choices.map(([name]) => name),
          decisions,
          picks,
        ),
  }
}

function questionsIn(
  names: readonly QuestionInput[],
  decisions: readonly Decision[],
  picks: readonly (readonly number[])[],
): readonly QuestionInput[] {
  return names
    .map((name, place) => ({ name, ...effectOf(place, decisions, picks) }))
    .filter(({ matters }) => matters)
    .sort(
      (one, other) =>
        one.left - other.left ||
        questionInputs.indexOf(one.name) - questionInputs.indexOf(other.name),
    )
    .map(({ name }) => name)
}

function effectOf(
  place: number,
  decisions: readonly Decision[],
  picks: readonly (readonly number[])[],
): { readonly matters: boolean; readonly left: number } {
  const byOthers = new Map<string, Set<string>>()
  const byAnswer = new Map<number, Set<string>>()
  decisions.forEach(({ recommendation }, index) => {
    const picked = picks[index] ?? []
    add(byOthers, picked.filter((_, other) => other !== place).join(), recommendation)
    add(byAnswer, picked[place] ?? 0, recommendation)
  })
  const unlike = new Map([...byAnswer.values()].map((set) => [[...set].sort().join(), set.size]))
  const left = [...unlike.values()].reduce((sum, size) => sum + size, 0) / unlike.size
  return { matters: [...byOthers.values()].some((set) => set.size > 1), left }
}

function add<Key>(map: Map<Key, Set<string>>, key: Key, value: string): void {
  const set = map.get(key)
  if (set) set.add(value)
  else map.set(key, new Set([value]))
}

const catalogues = new Map<string, PlanCatalogue>()

export function catalogueFor(fee: Fee): PlanCatalogue {
  const key = JSON.stringify(fee)
  let catalogue = catalogues.get(key)
  if (!catalogue) catalogues.set(key, (catalogue = smallCatalogue(fee)))
  return catalogue
}
