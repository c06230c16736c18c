import { usesOf, type Coverage } from '../records/coverage.ts'
import type { RenewalState } from '../records/decision.ts'
import type { PlanCatalogue } from '../records/plan-catalogue.ts'
import { chainOf, type Chain } from './coverage.ts'
import { dayOf, textOf, type Day } from './days.ts'
import { inForce } from './in-force.ts'
import { renewalState } from './renewal.ts'
import { termsOn, type Terms } from './terms.ts'

export interface StandingPeriod {
  readonly number: number
  readonly plan: string
  readonly from: string
  readonly to: string
  readonly uses: number
  /** Null: the plan has no such limit. */
  readonly left: number | null
}

/** `in-gap`: between two periods. `in-grace`: over, but an extension can still be bought. */
export type CoverageStanding = 'before' | 'covered' | 'in-gap' | 'in-grace' | 'ended'

/**
 * The year of warranty for a plan without any replacement (S1). `possible`: none was used yet.
 * `earned`: the plan is over and none was.
 */
export type RewardStanding = 'not-listed' | 'lost' | 'possible' | 'earned' | 'claimed'

/** A plan as it stands on one day. */
export interface PlanStanding {
  readonly state: CoverageStanding
  readonly periods: readonly StandingPeriod[]
  /** The period that holds the day; null when none does. */
  readonly period: number | null
  readonly lastCoveredDay: string
  readonly uses: number
  /** Null: the plan has no such limit. */
  readonly leftInChain: number | null
  readonly renewal: RenewalState
  /** Kinds of plan that extend this one now; empty when nothing does. */
  readonly extendsBy: readonly string[]
  /** Extensions that do not count, by their place from 0. */
  readonly refusedExtensions: readonly number[]
  readonly reward: RewardStanding
  /** What the reward adds to the manufacturer's warranty. */
  readonly rewardMonths: number
}

/** What a person wants to know of a plan: periods, uses left, the way to extend, and the reward. */
export function planStanding(
  coverage: Pick<Coverage, 'plan' | 'activatedOn' | 'extensions' | 'uses' | 'counted'>,
  model: string,
  isRewardClaimed: boolean,
  today: string,
  catalogue: PlanCatalogue,
): PlanStanding {
  const terms = termsOn(catalogue, today)
  const chain = chainOfCoverage(coverage, terms)
  const day = dayOf(today)
  const renewal = renewalState(chain, day, terms)
  const period = chain.periods.find(({ from, to }) => from <= day && day <= to)
  return {
    state: stateOn(chain, day, period !== undefined, renewal),
    periods: chain.periods.map((one) => ({
      number: one.number,
      plan: one.plan,
      from: textOf(one.from),
      to: textOf(one.to),
      uses: one.uses,
      left: finite(one.replacementsLeft),
    })),
    period: period?.number ?? null,
    lastCoveredDay: textOf(chain.lastCoveredDay),
    uses: chain.uses,
    leftInChain: finite(chain.replacementsLeft),
    renewal,
    extendsBy: renewal.allowed ? [...terms.extension.by] : [],
    refusedExtensions: chain.refused.map(({ index }) => index - 1),
    reward: rewardOn(chain, day, terms.rewardModels.has(model), isRewardClaimed),
    rewardMonths: inForce(terms.programme.reward, today)?.value.extraWarrantyMonths ?? 0,
  }
}

function chainOfCoverage(
  coverage: Pick<Coverage, 'plan' | 'activatedOn' | 'extensions' | 'uses' | 'counted'>,
  terms: Terms,
): Chain {
  const { plan, activatedOn, extensions } = coverage
  return chainOf(
    { region: 'unknown', periods: [{ plan, activatedOn }, ...extensions], uses: usesOf(coverage) },
    terms,
  )
}

function stateOn(
  chain: Chain,
  day: Day,
  isCovered: boolean,
  renewal: RenewalState,
): CoverageStanding {
  if (isCovered) return 'covered'
  if (day < chain.activatedOn) return 'before'
  if (day < chain.lastCoveredDay) return 'in-gap'
  return renewal.allowed ? 'in-grace' : 'ended'
}

function rewardOn(chain: Chain, day: Day, isListed: boolean, isClaimed: boolean): RewardStanding {
  if (!isListed) return 'not-listed'
  if (isClaimed) return 'claimed'
  if (chain.uses > 0) return 'lost'
  return day > chain.lastCoveredDay ? 'earned' : 'possible'
}

function finite(count: number): number | null {
  return Number.isFinite(count) ? count : null
}
