import type { CaseCoverage } from '../records/decision-case.ts'
import type { CoverageState, WarningCode } from '../records/decision.ts'
import { addMonths, dayOf, textOf, type Day } from './days.ts'
import type { PlanInForce, Terms } from './terms.ts'

/** A plan's chain of periods as it stands: what extends, what does not, and what was used. */
export interface Chain {
  readonly activatedOn: Day
  readonly periods: readonly CoveredPeriod[]
  readonly lastCoveredDay: Day
  readonly months: number
  readonly complete: boolean
  /** Extensions that break a rule, by their place among the periods of the case. */
  readonly refused: readonly RefusedExtension[]
  readonly uses: number
  readonly replacementsLeft: number
}

export interface CoveredPeriod {
  /** From 1, among the periods that stand. */
  readonly number: number
  readonly plan: string
  readonly terms: PlanInForce
  /** First covered day: a late extension covers from the day it was bought. */
  readonly from: Day
  readonly to: Day
  readonly uses: number
  readonly replacementsLeft: number
}

export interface RefusedExtension {
  readonly index: number
  readonly code: ExtensionFault
  readonly boughtOn: Day
  /** The last day on which an extension could have been bought then. */
  readonly lastDay: Day
}

type ExtensionFault = Exclude<WarningCode, 'reported-after-validity'>

/** Builds the chain, judging the extensions in the order they were bought. */
export function chainOf(coverage: CaseCoverage, terms: Terms): Chain {
  const activatedOn = dayOf(coverage.periods[0].activatedOn)
  const spans: Span[] = []
  const refused: RefusedExtension[] = []
  let months = 0
  coverage.periods.forEach((period, index) => {
    const plan = planNamed(period.plan, terms)
    const last = spans.at(-1)
    const boughtOn = 'boughtOn' in period ? dayOf(period.boughtOn) : activatedOn
    if (last) {
      const code = extensionFault(period.plan, plan, boughtOn, months, last.to, terms)
      if (code) {
        const lastDay = last.to + terms.extension.graceDays
        return refused.push({ index, code, boughtOn, lastDay })
      }
    }
    months += plan.months
    const from = last ? firstDayOfExtension(last.to, boughtOn, terms) : activatedOn
    // Counted from the activation, not from the period before: 31 August must not drift to the 28th.
    return spans.push({ plan: period.plan, terms: plan, from, to: addMonths(activatedOn, months) })
  })
  return countUses(coverage, { activatedOn, spans, refused, months }, terms)
}

interface Span {
  readonly plan: string
  readonly terms: PlanInForce
  readonly from: Day
  readonly to: Day
}

function planNamed(name: string, terms: Terms): PlanInForce {
  const plan = terms.plans.get(name)
  if (!plan) throw new Error(`the plan catalogue has no terms of the plan "${name}" for this day`)
  return plan
}

function extensionFault(
  name: string,
  plan: PlanInForce,
  boughtOn: Day,
  monthsSoFar: number,
  lastCoveredDay: Day,
  { extension, chain }: Terms,
): ExtensionFault | undefined {
  if (!extension.by.has(name)) return 'extension-not-by-two-year'
  if (chain && monthsSoFar + plan.months > chain.months) return 'extension-beyond-36-months'
  if (boughtOn > lastCoveredDay + extension.graceDays) return 'extension-too-late'
  return undefined
}

function firstDayOfExtension(lastCoveredDay: Day, boughtOn: Day, { settings }: Terms): Day {
  const next = lastCoveredDay + 1
  return settings.accidentInGapCovered.value ? next : Math.max(next, boughtOn)
}

function countUses(
  coverage: CaseCoverage,
  draft: Pick<Chain, 'activatedOn' | 'refused' | 'months'> & { readonly spans: readonly Span[] },
  terms: Terms,
): Chain {
  const days = coverage.uses.map((use) => dayOf(use.incidentOn))
  const carries = terms.settings.unusedReplacementsCarriedOver.value
  let carried = 0
  let lastCoveredDay = draft.activatedOn
  const periods = draft.spans.map((span, index): CoveredPeriod => {
    const { plan, terms: planTerms, from, to } = span
    let uses = 0
    for (const day of days) if (from <= day && day <= to) uses += 1
    const replacementsLeft = Math.max(0, planTerms.replacements + carried - uses)
    if (carries) carried = replacementsLeft
    lastCoveredDay = to
    return { number: index + 1, plan, terms: planTerms, from, to, uses, replacementsLeft }
  })
  const { chain } = terms
  return {
    activatedOn: draft.activatedOn,
    refused: draft.refused,
    months: draft.months,
    periods,
    lastCoveredDay,
    complete: chain !== undefined && draft.months >= chain.months,
    uses: days.length,
    replacementsLeft: Math.max(0, (chain?.replacements ?? Number.POSITIVE_INFINITY) - days.length),
  }
}

/** The period that covers the day, if one does. */
export function periodAt(chain: Chain, day: Day): CoveredPeriod | undefined {
  return chain.periods.find(({ from, to }) => from <= day && day <= to)
}

/** The ordinal of the next replacement for the fee: over the chain, or afresh in each period. */
export function feeOrdinalAt(chain: Chain, day: Day, { settings }: Terms): number {
  if (settings.feeStepCountedOver.value === 'chain') return chain.uses + 1
  return (periodAt(chain, day)?.uses ?? 0) + 1
}

/** What is left on the plan before this claim, seen from the given day. */
export function coverageState(chain: Chain, day: Day, terms: Terms): CoverageState {
  const period = periodAt(chain, day)
  return {
    lastCoveredDay: textOf(chain.lastCoveredDay),
    period: period?.number ?? null,
    replacementsLeftInPeriod: period?.replacementsLeft ?? 0,
    replacementsLeftInChain: chain.replacementsLeft,
    nextFeeOrdinal: feeOrdinalAt(chain, day, terms),
  }
}
