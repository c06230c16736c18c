import type { DecisionCase } from '../records/decision-case.ts'
import type { Decision, OptionKind, ReasonCode } from '../records/decision.ts'
import type { PlanCatalogue } from '../records/plan-catalogue.ts'
import { citationsOf } from './citations.ts'
import { chainOf, feeOrdinalAt, periodAt, type Chain, type CoveredPeriod } from './coverage.ts'
import { dayOf, textOf, type Day } from './days.ts'
import type {
  ExplainedReason,
  ExplainedSupport,
  ExplainedWarning,
  Explanation,
  SentenceValues,
} from './explanation.ts'
import { feesOnRecord } from './fees-on-record.ts'
import { inForce } from './in-force.ts'
import { originOf } from './reasons.ts'
import { settingsThatMattered } from './settings-that-mattered.ts'
import { termsOn, type Terms } from './terms.ts'

/**
 * A decision in a form that a screen or a sheet can put into words: for each code the values of its
 * sentence and the clauses that say so, with source, date and the source's own words.
 */
export function explain(
  decision: Decision,
  input: DecisionCase,
  catalogue: PlanCatalogue,
): Explanation {
  const view = viewOf(input, catalogue)
  const { terms } = view
  const { programme } = terms
  const ordinal = view.chain ? feeOrdinalAt(view.chain, view.day, terms) : 1
  return {
    reasons: decision.options.flatMap(({ kind, reasons }) =>
      reasons.map(({ code }) => explainReason(kind, code, view)),
    ),
    supports: decision.options[2].available === 'yes' ? supportsOf(decision, view) : [],
    warnings: decision.warnings.length > 0 ? explainWarnings(decision, view) : [],
    feeNow: feesOnRecord(input, ordinal, catalogue),
    feeNext: feesOnRecord(input, ordinal + 1, catalogue),
    renewal: citationsOf(terms.extension.graceOrigin, catalogue),
    reward: citationsOf(inForce(programme.reward, input.asOf), catalogue),
    shipping: citationsOf(inForce(programme.shipping, input.asOf), catalogue),
    settingsThatMattered: settingsThatMattered(decision, input, catalogue),
  }
}

interface View {
  readonly input: DecisionCase
  readonly catalogue: PlanCatalogue
  readonly terms: Terms
  readonly chain: Chain | null
  /** The incident's day, or the day of the decision while that is unknown. */
  readonly day: Day
  readonly period: CoveredPeriod | undefined
}

function viewOf(input: DecisionCase, catalogue: PlanCatalogue): View {
  const terms = termsOn(catalogue, input.asOf)
  const chain = input.coverage && chainOf(input.coverage, terms)
  const day = dayOf(input.incident.on === 'unknown' ? input.asOf : input.incident.on)
  const period = chain ? periodAt(chain, day) : undefined
  return { input, catalogue, terms, chain, day, period }
}

function explainReason(option: OptionKind, code: ReasonCode, view: View): ExplainedReason {
  return {
    option,
    code,
    values: valuesOf(code, view),
    citations: citationsOf(originOf(code, view.terms, view.period), view.catalogue),
  }
}

function valuesOf(code: ReasonCode, { input, terms, chain, day, period }: View): SentenceValues {
  if (code === 'warranty-ended') return { day: input.manufacturerWarrantyEndsOn }
  if (!chain) return {}
  if (code === 'before-activation') return { day: textOf(chain.activatedOn) }
  if (code === 'outside-validity') return { day: textOf(chain.lastCoveredDay) }
  if (code === 'in-gap-before-extension') {
    const next = chain.periods.find(({ from }) => from > day)
    return next ? { day: textOf(next.from) } : {}
  }
  if (code === 'period-limit-reached' && period) {
    return { used: period.uses, limit: period.terms.replacements }
  }
  if (code === 'chain-limit-reached' && terms.chain) return { limit: terms.chain.replacements }
  return {}
}

function supportsOf(decision: Decision, view: View): readonly ExplainedSupport[] {
  const { input, terms, catalogue, period, day } = view
  const supports: ExplainedSupport[] = []
  const add = (
    code: ExplainedSupport['code'],
    values: SentenceValues,
    origin: Parameters<typeof citationsOf>[0],
  ) => supports.push({ code, values, citations: citationsOf(origin, catalogue) })
  add('inside-validity', { day: textOf(day) }, originOf('outside-validity', terms))
  if (input.incident.cause === 'accident') add('damage-by-user', {}, originOf('covered', terms))
  if (period) {
    const values = { left: period.replacementsLeft, limit: period.terms.replacements }
    add('replacements-left', values, period.terms.origin)
  }
  add('no-exclusion', {}, undefined)
  if (decision.shippingPaidBy === 'manufacturer') {
    add('shipping-free', {}, inForce(terms.programme.shipping, input.asOf))
  }
  return supports
}

function explainWarnings(decision: Decision, view: View): readonly ExplainedWarning[] {
  const { chain, terms, catalogue } = view
  if (!chain) return []
  return decision.warnings.map(({ code }, index): ExplainedWarning => {
    const citations = citationsOf(originOf(code, terms), catalogue)
    // Refused extensions are warned about first, in their order.
    const refused = chain.refused[index]
    if (!refused) return { code, values: { day: textOf(chain.lastCoveredDay) }, citations }
    const values = {
      day: textOf(refused.boughtOn),
      until: textOf(refused.lastDay),
      months: terms.chain?.months ?? 0,
    }
    return { code, values, citations }
  })
}
