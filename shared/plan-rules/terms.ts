import type { PlainDate } from '../records/decision-case.ts'
import { exclusionNumbers, type ExclusionNumber } from '../records/diagnosis.ts'
import type { Dated, PlanCatalogue, PlanSettings, Programme } from '../records/plan-catalogue.ts'
import { feeStepsOn, type FeeSteps } from './fees.ts'
import { inForce } from './in-force.ts'

/** The terms of the catalogue that are in force on one day, in the form that the rules read. */
export interface Terms {
  readonly day: PlainDate
  readonly programme: Programme
  readonly plans: ReadonlyMap<string, PlanInForce>
  readonly chain: ChainLimit | undefined
  readonly extension: ExtensionRule
  /** Exclusions that a person answers, with what each one also ends. */
  readonly askedExclusions: readonly AskedExclusion[]
  readonly endsWarranty: ReadonlySet<number>
  readonly estimatedChannels: ReadonlySet<string>
  readonly rewardModels: ReadonlySet<string>
  readonly settings: PlanSettings
  readonly feesByModel: ReadonlyMap<string, FeeSteps>
  /** The source that describes each model's plan: named first when several say the same. */
  readonly sourceByModel: ReadonlyMap<string, string | null>
  /** The source of each clause, for the sources that decisions name. */
  readonly namedSources: ReadonlyMap<string, string>
}

export interface AskedExclusion {
  readonly number: ExclusionNumber
  readonly endsWarranty: boolean
}

export interface PlanInForce {
  readonly months: number
  /** Replacements in one period; without such a limit there is none to reach. */
  readonly replacements: number
  readonly origin: Origin
}

export interface ChainLimit {
  readonly months: number
  readonly replacements: number
  readonly origin: Origin
}

export interface ExtensionRule {
  readonly by: ReadonlySet<string>
  readonly byOrigin: Origin | undefined
  readonly graceDays: number
  readonly graceOrigin: Origin | undefined
}

/** Where a value comes from and how far it can be trusted. */
export type Origin = Omit<Dated<unknown>, 'value'>

// Deciding many tickets asks for the same few days over and over; a catalogue never changes.
const termsByCatalogue = new WeakMap<PlanCatalogue, Map<PlainDate, Terms>>()
const daysKept = 400

/** The terms in force on the day; the first programme of the catalogue is the one that decides. */
export function termsOn(catalogue: PlanCatalogue, day: PlainDate): Terms {
  let byDay = termsByCatalogue.get(catalogue)
  if (!byDay) {
    byDay = new Map<PlainDate, Terms>()
    termsByCatalogue.set(catalogue, byDay)
  }
  let terms = byDay.get(day)
  if (!terms) {
    if (byDay.size >= daysKept) byDay.clear()
    terms = readTerms(catalogue, day)
    byDay.set(day, terms)
  }
  return terms
}

function readTerms(catalogue: PlanCatalogue, day: PlainDate): Terms {
  const programme = catalogue.programmes[0]
  if (!programme) throw new Error('the plan catalogue holds no programme')
  const excluded = programme.exclusions.filter(({ term }) => inForce(term, day) !== undefined)
  return {
    day,
    programme,
    plans: plansInForce(programme, day),
    chain: chainInForce(programme, day),
    extension: extensionInForce(programme, day),
    askedExclusions: excluded.flatMap(asked),
    endsWarranty: new Set(
      excluded.filter(({ endsWarranty }) => endsWarranty).map(({ number }) => number),
    ),
    estimatedChannels: new Set(inForce(programme.estimatedChannels, day)?.value),
    rewardModels: new Set(inForce(programme.reward, day)?.value.models),
    settings: programme.settings,
    feesByModel: feeStepsOn(catalogue, day),
    sourceByModel: new Map(catalogue.models.map(({ id, source }) => [id, source])),
    namedSources: namedSources(catalogue),
  }
}

function asked({ number, endsWarranty }: Programme['exclusions'][number]): AskedExclusion[] {
  const known = exclusionNumbers.find((exclusion) => exclusion === number)
  return known === undefined ? [] : [{ number: known, endsWarranty }]
}

function plansInForce(programme: Programme, day: PlainDate): Map<string, PlanInForce> {
  const plans = new Map<string, PlanInForce>()
  for (const plan of programme.plans) {
    const months = inForce(plan.months, day)
    const limits = inForce(plan.limits, day)
    if (!months || !limits) continue
    const limit = limits.value.find(({ kind }) => kind === 'count')
    const counted = limit?.kind === 'count' && limit.per === 'period'
    const replacements = counted ? limit.count : Number.POSITIVE_INFINITY
    plans.set(plan.id, { months: months.value, replacements, origin: limits })
  }
  return plans
}

function chainInForce(programme: Programme, day: PlainDate): ChainLimit | undefined {
  const chain = inForce(programme.chain, day)
  return chain && { ...chain.value, origin: chain }
}

function extensionInForce(programme: Programme, day: PlainDate): ExtensionRule {
  const by = inForce(programme.extendsBy, day)
  const grace = inForce(programme.extensionGraceDays, day)
  return {
    by: new Set(by?.value),
    byOrigin: by,
    graceDays: grace?.value ?? 0,
    graceOrigin: grace,
  }
}

function namedSources(catalogue: PlanCatalogue): Map<string, string> {
  const named = new Set(
    catalogue.sources.filter((source) => source.namedInDecisions).map((source) => source.id),
  )
  return new Map(
    catalogue.clauses
      .filter((clause) => named.has(clause.source))
      .map((clause) => [clause.id, clause.source]),
  )
}
