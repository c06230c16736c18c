import type { DecisionCase, IncidentCause } from '../records/decision-case.ts'
import type { ReplacementReason, WarrantyRepairReason } from '../records/decision.ts'
import type { ExclusionNumber } from '../records/diagnosis.ts'
import { feeOrdinalAt, type Chain } from './coverage.ts'
import { dayOf, type Day } from './days.ts'
import { replacementObstacles } from './reasons.ts'
import type { Terms } from './terms.ts'

/**
 * What happened, as far as it can still be: one entry for each way in which the unknown facts
 * (day, cause, exclusions, end of the warranty) can turn out differently for the rules. Unknown
 * days are represented by the first and last day of each stretch in which the rules see no
 * difference, so that this is reasoning over all days, not a sample of them.
 */
export interface Circumstance {
  /** Which answer each question has here, as an index into the answers possible. */
  readonly answers: readonly [day: number, cause: number, exclusions: number, warranty: number]
  readonly outcome: Outcome
  /** Why no free repair; empty: available. */
  readonly warrantyObstacles: readonly WarrantyRepairReason[]
  readonly replacementObstacles: readonly ReplacementReason[]
  /** Of the replacement, if it were taken here. */
  readonly feeOrdinal: FeeOrdinal
}

/**
 * What the circumstances leave to choose from: a free warranty repair, a repair only, or repair and
 * replacement at the fee of this ordinal.
 */
export type Outcome = 'warranty' | 'repair-only' | FeeOrdinal

/** From 1: the how manieth replacement this would be, for its fee. */
export type FeeOrdinal = number

/** All circumstances that the known facts leave open; one when everything is known. */
export function circumstancesOf(
  input: DecisionCase,
  chain: Chain | null,
  terms: Terms,
): readonly Circumstance[] {
  const days = possibleDays(input, chain)
  const causes = possibleCauses(input)
  const exclusions = possibleExclusions(input, terms)
  const warrantyEnds = possibleWarrantyEnds(input, days)
  const circumstances: Circumstance[] = []
  days.forEach((day, dayIndex) => {
    const feeOrdinal = chain ? feeOrdinalAt(chain, day, terms) : 1
    exclusions.forEach((excluded, exclusionIndex) => {
      const obstacles = replacementObstacles(chain, day, excluded)
      const otherwise: Outcome = obstacles.length === 0 ? feeOrdinal : 'repair-only'
      causes.forEach((cause, causeIndex) => {
        warrantyEnds.forEach((end, endIndex) => {
          const warrantyObstacles = obstaclesToWarranty(cause, day, end, excluded, terms)
          circumstances.push({
            answers: [dayIndex, causeIndex, exclusionIndex, endIndex],
            outcome: warrantyObstacles.length === 0 ? 'warranty' : otherwise,
            warrantyObstacles,
            replacementObstacles: obstacles,
            feeOrdinal,
          })
        })
      })
    })
  })
  return circumstances
}

/** Damage by the user is no matter for the warranty, whatever else holds. */
function obstaclesToWarranty(
  cause: IncidentCause,
  day: Day,
  warrantyEnd: Day,
  exclusions: readonly ExclusionNumber[],
  terms: Terms,
): readonly WarrantyRepairReason[] {
  if (cause === 'accident') return ['caused-by-user']
  const codes: WarrantyRepairReason[] = []
  if (day > warrantyEnd) codes.push('warranty-ended')
  for (const number of exclusions) {
    if (!terms.endsWarranty.has(number)) continue
    if (number === 9 || number === 10) codes.push(`excluded-${number}`)
  }
  return codes
}

function possibleDays(input: DecisionCase, chain: Chain | null): readonly Day[] {
  if (input.incident.on !== 'unknown') return [dayOf(input.incident.on)]
  const asOf = dayOf(input.asOf)
  const lastDays = new Set([asOf])
  for (const period of chain?.periods ?? []) lastDays.add(period.from - 1).add(period.to)
  if (input.manufacturerWarrantyEndsOn !== 'unknown') {
    lastDays.add(dayOf(input.manufacturerWarrantyEndsOn))
  }
  const ends = [...lastDays].filter((day) => day <= asOf).sort((one, other) => one - other)
  // The first stretch has no beginning: any earlier day will do.
  const days = ends.flatMap((end, index) => [
    index === 0 ? end - 1 : (ends[index - 1] ?? 0) + 1,
    end,
  ])
  return [...new Set(days)]
}

function possibleCauses({ incident }: DecisionCase): readonly IncidentCause[] {
  return incident.cause === 'unknown' ? ['accident', 'defect'] : [incident.cause]
}

/** Any subset behaves like one of three: none, one that ends only the plan, one that ends both. */
function possibleExclusions(
  { incident }: DecisionCase,
  terms: Terms,
): readonly (readonly ExclusionNumber[])[] {
  const { exclusions } = incident
  if (exclusions !== 'unknown') {
    if (exclusions.length < 2) return [exclusions]
    return [[...new Set(exclusions)].sort((one, other) => one - other)]
  }
  const planOnly = terms.askedExclusions.find(({ endsWarranty }) => !endsWarranty)
  const both = terms.askedExclusions.find(({ endsWarranty }) => endsWarranty)
  return [[], ...[planOnly, both].flatMap((entry) => (entry ? [[entry.number]] : []))]
}

/** An unknown end lies before or after each day that the incident may have had. */
function possibleWarrantyEnds(input: DecisionCase, days: readonly Day[]): readonly Day[] {
  if (input.manufacturerWarrantyEndsOn !== 'unknown') {
    return [dayOf(input.manufacturerWarrantyEndsOn)]
  }
  const [only] = days
  return days.length === 1 && only !== undefined ? [only - 1, only] : days
}
