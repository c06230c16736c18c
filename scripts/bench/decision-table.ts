import { addMonths, dayOf } from '../../shared/plan-rules/days.ts'
import type { DecisionCase } from '../../shared/records/decision-case.ts'
import type { Recommendation } from '../../shared/records/decision.ts'

/** What the table reads of a case: everything that needs reckoning is reckoned already. */
export interface TableFacts {
  readonly cause: 'accident' | 'defect'
  readonly warrantyRuns: boolean
  readonly warrantyExcluded: boolean
  /** Empty without a plan. */
  readonly plan: string
  readonly dayCovered: boolean
  readonly uses: number
  readonly excluded: boolean
  readonly repairable: boolean
  readonly model: string
  /** What the repair costs more than the replacement's shipping, in grosz. */
  readonly price: number
}

/** One row: the cells it fills must all hold. An empty cell holds always. */
export interface TableRow {
  readonly cells: { readonly [Column in keyof TableFacts]?: Cell<TableFacts[Column]> }
  readonly recommendation: Recommendation
}

type Cell<Value> = Value extends number
  ? { readonly from?: number; readonly above?: number; readonly below?: number }
  : Value

const limits = { annual: 2, 'two-year': 4 } as const

const fees = [
  { model: 'osmo-360', uses: { below: 1 }, fee: 16_900 },
  { model: 'osmo-360', uses: { from: 1 }, fee: 17_900 },
  { model: 'osmo-pocket-3', uses: {}, fee: 21_900 },
] as const

/**
 * The main path of the plan rules as a decision table, read from the top, the first row that holds
 * decides: one plan without extensions, prices in PLN, everything known.
 */
export const mainPath: readonly TableRow[] = [
  {
    cells: { cause: 'defect', warrantyRuns: true, warrantyExcluded: false },
    recommendation: 'warranty-repair',
  },
  ...rowsOfPlan('annual'),
  ...rowsOfPlan('two-year'),
  { cells: { repairable: true }, recommendation: 'repair' },
  { cells: {}, recommendation: 'none' },
]

function rowsOfPlan(plan: keyof typeof limits): readonly TableRow[] {
  const covered = { plan, dayCovered: true, excluded: false } as const
  const below = limits[plan]
  return [
    { cells: { ...covered, uses: { below }, repairable: false }, recommendation: 'replacement' },
    ...fees.map(({ model, uses, fee }): TableRow => ({
      cells: { ...covered, model, uses: { below, ...uses }, price: { above: fee } },
      recommendation: 'replacement',
    })),
  ]
}

const monthsOf = { annual: 12, 'two-year': 24 } as const

/** Reckons what the table reads; the engines get it for nothing, outside of the time measured. */
export function factsOf(input: DecisionCase): TableFacts {
  const { coverage, incident, manufacturerWarrantyEndsOn, repairQuote, customerRegion } = input
  if (incident.on === 'unknown' || manufacturerWarrantyEndsOn === 'unknown') throw notKnown
  if (incident.cause === 'unknown' || incident.exclusions === 'unknown') throw notKnown
  if (repairQuote === 'unknown' || input.shippingIfCrossRegion === 'unknown') throw notKnown
  const exclusions = incident.exclusions
  const shipped = coverage !== null && coverage.region !== customerRegion
  return {
    cause: incident.cause,
    warrantyRuns: incident.on <= manufacturerWarrantyEndsOn,
    warrantyExcluded: exclusions.includes(9) || exclusions.includes(10),
    plan: coverage?.periods[0].plan ?? '',
    dayCovered: coverage !== null && isCovered(coverage.periods[0], dayOf(incident.on)),
    uses: coverage?.uses.length ?? 0,
    excluded: exclusions.length > 0,
    repairable: repairQuote !== null,
    model: input.model,
    price:
      repairQuote === null
        ? 0
        : grosz(repairQuote.amount) - (shipped ? grosz(input.shippingIfCrossRegion.amount) : 0),
  }
}

const notKnown = new Error('the table of the main path reads fully known cases only')

type Activation = NonNullable<DecisionCase['coverage']>['periods'][0]

function isCovered({ plan, activatedOn }: Activation, day: number): boolean {
  const from = dayOf(activatedOn)
  return from <= day && day <= addMonths(from, monthsOf[plan])
}

function grosz(amount: string): number {
  return Math.round(Number(amount) * 100)
}
