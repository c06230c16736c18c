import type { Reason, ReasonCode, ReplacementReason, WarningCode } from '../records/decision.ts'
import type { ExclusionNumber } from '../records/diagnosis.ts'
import type { Programme } from '../records/plan-catalogue.ts'
import type { Chain, CoveredPeriod } from './coverage.ts'
import type { Day } from './days.ts'
import { inForce } from './in-force.ts'
import type { Origin, Terms } from './terms.ts'

/**
 * Why no replacement on this day, in the order in which reasons are listed: the plan and its days,
 * its counters, then the exclusions by number. Empty: covered.
 */
export function replacementObstacles(
  chain: Chain | null,
  day: Day,
  exclusions: readonly ExclusionNumber[],
): ReplacementReason[] {
  const codes: ReplacementReason[] = chain ? chainObstacles(chain, day) : ['no-plan']
  for (const number of exclusions) codes.push(`excluded-${number}`)
  return codes
}

function chainObstacles(chain: Chain, day: Day): ReplacementReason[] {
  const codes: ReplacementReason[] = []
  const period = chain.periods.find(({ from, to }) => from <= day && day <= to)
  if (day < chain.activatedOn) codes.push('before-activation')
  else if (day > chain.lastCoveredDay) codes.push('outside-validity')
  else if (!period) codes.push('in-gap-before-extension')
  if (period && period.replacementsLeft === 0) codes.push('period-limit-reached')
  if (chain.replacementsLeft === 0) codes.push('chain-limit-reached')
  return codes
}

/** The number in `excluded-9`. */
function exclusionIn(code: string): number | undefined {
  return code.startsWith('excluded-') ? Number(code.slice('excluded-'.length)) : undefined
}

/**
 * Where a code's rule comes from; undefined where it is field practice or mere arithmetic. The
 * period tells which plan's limit was reached.
 */
export function originOf(
  code: ReasonCode | WarningCode,
  terms: Terms,
  period?: Pick<CoveredPeriod, 'plan'>,
): Origin | undefined {
  switch (code) {
    case 'covered':
      return inForce(terms.programme.cover, terms.day)
    case 'before-activation':
    case 'outside-validity':
    case 'in-gap-before-extension':
      return exclusionOrigin(({ computed }) => computed, terms)
    case 'period-limit-reached':
      return period && terms.plans.get(period.plan)?.origin
    case 'chain-limit-reached':
    case 'extension-beyond-36-months':
      return terms.chain?.origin
    case 'extension-not-by-two-year':
      return terms.extension.byOrigin
    case 'extension-too-late':
      return terms.extension.graceOrigin
    case 'caused-by-user':
    case 'warranty-ended':
    case 'not-repairable':
    case 'no-plan':
    case 'reported-after-validity':
      return undefined
    default:
      return exclusionOrigin(({ number }) => number === exclusionIn(code), terms)
  }
}

function exclusionOrigin(
  isMeant: (exclusion: Programme['exclusions'][number]) => boolean,
  { programme, day }: Terms,
): Origin | undefined {
  const exclusion = programme.exclusions.find(isMeant)
  return exclusion && inForce(exclusion.term, day)
}

/**
 * The source a decision names for the clauses: the document of the model's own plan when it says
 * so, otherwise the first seed document that does.
 */
function sourceNamed(
  origin: Origin | undefined,
  ownSource: string | null | undefined,
  terms: Terms,
): string | undefined {
  let first: string | undefined
  for (const clause of origin?.clauses ?? []) {
    const source = terms.namedSources.get(clause)
    if (source === undefined) continue
    if (source === ownSource) return source
    first ??= source
  }
  return first
}

/** The reason as it stands in a decision: its code, with the source where a seed says it. */
export function reason<Code extends ReasonCode | WarningCode>(
  code: Code,
  model: string,
  terms: Terms,
  period?: Pick<CoveredPeriod, 'plan'>,
): Reason<Code> {
  const origin = originOf(code, terms, period)
  const source = sourceNamed(origin, terms.sourceByModel.get(model), terms)
  return source === undefined ? { code } : { code, source }
}
