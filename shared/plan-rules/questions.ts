import type { DecisionCase } from '../records/decision-case.ts'
import { questionInputs, type QuestionInput, type Recommendation } from '../records/decision.ts'
import type { Circumstance, Outcome } from './circumstances.ts'
import { priceQuestions, type PriceScenario } from './price-scenarios.ts'

/** All worlds that the known facts leave open: any circumstance with any scenario and region. */
export interface OpenWorlds {
  readonly circumstances: readonly Circumstance[]
  readonly scenarios: readonly PriceScenario[]
  /** Whether the customer is in another region than the plan: no, yes, or either. */
  readonly crossRegion: readonly boolean[]
}

export type Verdict = Exclude<Recommendation, 'undecided'>

const verdicts: readonly Verdict[] = ['warranty-repair', 'repair', 'replacement', 'none']

/** Several verdicts, one bit each, in the order of `verdicts`. */
type VerdictSet = number

const warrantyRepair: VerdictSet = 1
const repair: VerdictSet = 2
const replacement: VerdictSet = 4
const none: VerdictSet = 8

/** What to recommend in one world. Equal prices: repair, for it keeps a replacement. */
function verdictIn(outcome: Outcome, scenario: PriceScenario, crossRegion: boolean): VerdictSet {
  if (outcome === 'warranty') return warrantyRepair
  const { quote } = scenario
  if (outcome === 'repair-only') return quote === null ? none : repair
  if (quote === null) return replacement
  const fee = scenario.fees.get(outcome)
  if (fee === undefined) throw new Error(`no fee was read for replacement ${outcome}`)
  return quote <= (crossRegion ? fee + scenario.shipping : fee) ? repair : replacement
}

/** The recommendation when it is the same in all worlds; otherwise what could change it. */
export function judge(
  input: DecisionCase,
  worlds: OpenWorlds,
): { readonly recommendation: Recommendation; readonly questions: readonly QuestionInput[] } {
  const known = onlyVerdict(worlds)
  if (known !== undefined) return { recommendation: known, questions: [] }
  const table = tabulate(worlds)
  const possible = unionOf(table.rows.flat())
  const same = verdictOf(possible)
  if (same !== undefined) return { recommendation: same, questions: [] }
  return { recommendation: 'undecided', questions: questionsOf(input, worlds, table, possible) }
}

/** Of a fully known case: there is one world and nothing to tabulate. */
function onlyVerdict({ circumstances, scenarios, crossRegion }: OpenWorlds): Verdict | undefined {
  if (circumstances.length > 1 || scenarios.length > 1 || crossRegion.length > 1) return undefined
  const circumstance = circumstances[0]
  const scenario = scenarios[0]
  if (!circumstance || !scenario) return undefined
  return verdictOf(verdictIn(circumstance.outcome, scenario, crossRegion[0] === true))
}

/** The one verdict of the set; undefined when it holds several. */
function verdictOf(set: VerdictSet): Verdict | undefined {
  return verdicts.find((_, index) => set === 1 << index)
}

/** The verdict of every outcome (row) in every scenario and region (column). */
interface VerdictTable {
  readonly outcomes: readonly Outcome[]
  readonly columns: readonly { readonly scenario: PriceScenario; readonly crossRegion: boolean }[]
  readonly rows: readonly (readonly VerdictSet[])[]
}

function tabulate({ circumstances, scenarios, crossRegion }: OpenWorlds): VerdictTable {
  const outcomes = [...new Set(circumstances.map(({ outcome }) => outcome))]
  const columns = scenarios.flatMap((scenario) =>
    crossRegion.map((cross) => ({ scenario, crossRegion: cross })),
  )
  const rows = outcomes.map((outcome) =>
    columns.map((column) => verdictIn(outcome, column.scenario, column.crossRegion)),
  )
  return { outcomes, columns, rows }
}

function unionOf(sets: readonly VerdictSet[]): VerdictSet {
  return sets.reduce((union, set) => union | set, 0)
}

/** A question that matters, with what each of its answers leaves possible. */
interface OpenQuestion {
  readonly input: QuestionInput
  readonly left: readonly VerdictSet[]
}

/**
 * An input is asked for when some answer, with the others held at some values, changes the verdict.
 *
 * "The one that settles most first": answers are alike when they leave the same verdicts possible;
 * the question whose unlike answers leave the fewest verdicts on average comes first, equal ones in
 * the order of `questionInputs`.
 */
function questionsOf(
  input: DecisionCase,
  worlds: OpenWorlds,
  table: VerdictTable,
  possible: VerdictSet,
): readonly QuestionInput[] {
  const open = [
    ...circumstanceQuestions(worlds.circumstances, table),
    ...regionQuestions(input, table, possible),
    ...priceQuestionsOf(table),
  ]
  return open
    .map((question) => ({ input: question.input, remaining: averageLeft(question.left) }))
    .sort(
      (one, other) =>
        one.remaining - other.remaining ||
        questionInputs.indexOf(one.input) - questionInputs.indexOf(other.input),
    )
    .map((question) => question.input)
}

function averageLeft(left: readonly VerdictSet[]): number {
  const unlike = [...new Set(left)]
  const counts = unlike.map((set) => verdicts.filter((_, index) => set & (1 << index)).length)
  return counts.reduce((sum, count) => sum + count, 0) / unlike.length
}

const circumstanceInputs = [
  'incident.on',
  'incident.cause',
  'incident.exclusions',
  'manufacturerWarrantyEndsOn',
] as const

function circumstanceQuestions(
  circumstances: readonly Circumstance[],
  table: VerdictTable,
): readonly OpenQuestion[] {
  const rowOf = new Map(table.outcomes.map((outcome, index) => [outcome, index]))
  const leftByRow = table.rows.map(unionOf)
  return circumstanceInputs.flatMap((input, place) => {
    const rowsByAnswer = new Map<number, number>()
    const rowsByOthers = new Map<number, number>()
    for (const { answers, outcome } of circumstances) {
      const row = 1 << (rowOf.get(outcome) ?? 0)
      const answer = answers[place] ?? 0
      const others = answersWithout(answers, place)
      rowsByAnswer.set(answer, (rowsByAnswer.get(answer) ?? 0) | row)
      rowsByOthers.set(others, (rowsByOthers.get(others) ?? 0) | row)
    }
    if (rowsByAnswer.size < 2) return []
    const reachable = new Set(rowsByOthers.values())
    if (![...reachable].some((rows) => rowsDiffer(rows, table))) return []
    const left = [...rowsByAnswer.values()].map((rows) =>
      unionOf(leftByRow.filter((_, row) => rows & (1 << row))),
    )
    return [{ input, left }]
  })
}

/** One number for the answers to the other questions. */
function answersWithout(answers: readonly number[], place: number): number {
  return answers.reduce((key, answer, index) => key * 1_000 + (index === place ? 0 : answer), 0)
}

/** Whether two of the rows, given as bits, differ in some column. */
function rowsDiffer(bits: number, { rows, columns }: VerdictTable): boolean {
  const chosen = rows.filter((_, row) => bits & (1 << row))
  return columns.some((_, column) => chosen.some((row) => row[column] !== chosen[0]?.[column]))
}

function regionQuestions(
  input: DecisionCase,
  table: VerdictTable,
  possible: VerdictSet,
): readonly OpenQuestion[] {
  // Columns stand in pairs, the same scenario within the region and across, when either may be.
  const matters = table.rows.some((row) =>
    table.columns.some(
      ({ scenario, crossRegion }, column) =>
        crossRegion &&
        table.columns[column - 1]?.scenario === scenario &&
        row[column] !== row[column - 1],
    ),
  )
  if (!matters) return []
  const unknown: QuestionInput[] = []
  if (input.coverage?.region === 'unknown') unknown.push('coverage.region')
  if (input.customerRegion === 'unknown') unknown.push('customerRegion')
  // One region alone says nothing while the other is unknown.
  const left =
    unknown.length === 2
      ? [possible]
      : [false, true].map((cross) => leftInColumns(table, (at) => at.crossRegion === cross))
  return unknown.map((region) => ({ input: region, left }))
}

function leftInColumns(
  { rows, columns }: VerdictTable,
  holds: (column: VerdictTable['columns'][number]) => boolean,
): VerdictSet {
  let left: VerdictSet = 0
  columns.forEach((column, index) => {
    if (holds(column)) for (const row of rows) left |= row[index] ?? 0
  })
  return left
}

function priceQuestionsOf(table: VerdictTable): readonly OpenQuestion[] {
  const dearest = dearestReplacement(table)
  return priceQuestions.flatMap((input) => {
    const leftByAnswer = new Map<string, VerdictSet>()
    const columnsByOthers = new Map<string, number[]>()
    table.columns.forEach(({ scenario, crossRegion }, index) => {
      const answer = scenario.answers[input]
      const others = priceQuestions
        .map((question) => (question === input ? '' : scenario.answers[question]))
        .join(' ')
      const key = `${others} ${crossRegion}`
      const here = unionOf(table.rows.map((row) => row[index] ?? 0))
      if (!outgrowsShipping(input, scenario, dearest)) {
        leftByAnswer.set(answer, (leftByAnswer.get(answer) ?? 0) | here)
      }
      const group = columnsByOthers.get(key)
      if (group) group.push(index)
      else columnsByOthers.set(key, [index])
    })
    if (leftByAnswer.size < 2) return []
    const changes = table.rows.some((row) =>
      [...columnsByOthers.values()].some((columns) =>
        columns.some((column) => row[column] !== row[columns[0] ?? 0]),
      ),
    )
    return changes ? [{ input, left: [...leftByAnswer.values()] }] : []
  })
}

function dearestReplacement({ columns }: VerdictTable): bigint {
  let dearest = 0n
  for (const { scenario } of columns) {
    for (const fee of scenario.fees.values()) {
      if (fee + scenario.shipping > dearest) dearest = fee + scenario.shipping
    }
  }
  return dearest
}

/**
 * Shipping that nobody knows can cost more than any quote. Its amounts here end somewhere, so a rate
 * that lifts the quote above them all would seem to settle what no rate settles.
 */
function outgrowsShipping(
  input: QuestionInput,
  { answers, quote }: PriceScenario,
  dearest: bigint,
): boolean {
  const isOpen = input === 'exchangeRates' && answers.shippingIfCrossRegion !== ''
  return isOpen && quote !== null && quote > dearest
}
