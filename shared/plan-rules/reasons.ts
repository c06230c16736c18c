import type { Reason, ReasonCode, ReplacementReason, WarningCode } from '../records/decision.ts'
import type { ExclusionNumber } from '../records/diagnosis.ts'
import type { Chain, CoveredPeriod } from './coverage.ts'
import type { Day } from './days.ts'
import type { Terms } from './terms.ts'

/**
 * Why no replacement on this day, in the order in which reasons are listed: the plan and its days,
 * its counters, then the exclusions by number. Empty: covered.
 */
export function replacementObstacles(
  chain: Chain | null,
  day: Day,
  exclusions: readonly ExclusionNumber[],
): ReplacementReason[] {
  const codes = chain ? chainObstacles(chain, day) : (['no-plan'] as ReplacementReason[])
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
export function exclusionIn(code: string): number | undefined {
  return code.startsWith('excluded-') ? Number(code.slice('excluded-'.length)) : undefined
}

/**
 * The clauses that say what the code says, in the catalogue's words; none where it is field practice
 * or mere arithmetic. The period tells which plan's limit was reached.
 */
export function clausesFor(
  code: ReasonCode | WarningCode,
  terms: Terms,
  plan?: Pick<CoveredPeriod, 'plan'>,
): readonly string[] {
  const { programme } = terms
  switch (code) {
    case 'covered':
      return programme.cover[0]?.clauses ?? []
    case 'before-activation':
    case 'outside-validity':
    case 'in-gap-before-extension':
      return programme.exclusions.find(({ computed }) => computed)?.term[0]?.clauses ?? []
    case 'period-limit-reached':
      return (plan && terms.plans.get(plan.plan)?.clauses) ?? []
    case 'chain-limit-reached':
    case 'extension-beyond-36-months':
      return terms.chain?.clauses ?? []
    case 'extension-not-by-two-year':
    case 'extension-too-late':
      return terms.extension?.clauses ?? []
    case 'caused-by-user':
    case 'warranty-ended':
    case 'not-repairable':
    case 'no-plan':
    case 'reported-after-validity':
      return []
    default: {
      const number = exclusionIn(code)
      return programme.exclusions.find((entry) => entry.number === number)?.term[0]?.clauses ?? []
    }
  }
}

/**
 * The source a decision names for the clauses: the document of the model's own plan when it says
 * so, otherwise the first seed document that does.
 */
function sourceNamed(
  clauses: readonly string[],
  ownSource: string | null | undefined,
  terms: Terms,
): string | undefined {
  const sources = clauses.flatMap((clause) => terms.namedSources.get(clause) ?? [])
  return sources.find((source) => source === ownSource) ?? sources[0]
}

/** The reason as it stands in a decision: its code, with the source where a seed says it. */
export function reason<Code extends ReasonCode | WarningCode>(
  code: Code,
  model: string,
  terms: Terms,
  plan?: Pick<CoveredPeriod, 'plan'>,
): Reason<Code> {
  const clauses = clausesFor(code, terms, plan)
  const source = sourceNamed(clauses, terms.sourceByModel.get(model), terms)
  return source === undefined ? { code } : { code, source }
}
