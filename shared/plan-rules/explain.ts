import type { DecisionCase } from '../records/decision-case.ts'
import { planKindSchema } from '../records/coverage.ts'
import type { Decision, OptionKind, ReasonCode } from '../records/decision.ts'
import type { PlanCatalogue } from '../records/plan-catalogue.ts'
import { citationsOf } from './citations.ts'
import { chainOf, feeOrdinalAt, periodAt, type Chain, type CoveredPeriod } from './coverage.ts'
import { dayOf, textOf, type Day } from './days.ts'
import type {
  Citation,
  ExplainedFee,
  ExplainedReason,
  ExplainedSupport,
  ExplainedWarning,
  Explanation,
  ExtensionOffer,
  NeededRate,
  SentenceValues,
} from './explanation.ts'
import { CASE_SOURCE, feesForCase, feesOnRecord } from './fees-on-record.ts'
import { inForce } from './in-force.ts'
import { pricesOf, type Price } from './prices.ts'
import { originOf } from './reasons.ts'
import { renewalState } from './renewal.ts'
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
  const feeNow = feesForCase(input, ordinal, catalogue)
  const { currency, quote, shipping } = pricesOf(input, new Set([ordinal]), terms)
  return {
    reasons: decision.options.flatMap(({ kind, reasons }) =>
      reasons.map(({ code }) => explainReason(kind, code, view)),
    ),
    supports: decision.options[2].available === 'yes' ? supportsOf(decision, view, feeNow) : [],
    warnings: decision.warnings.length > 0 ? explainWarnings(decision, view) : [],
    feeNow,
    feeNext: feesOnRecord(input, ordinal + 1, catalogue),
    currency,
    ratesNeeded: ratesNeeded([quote, shipping], currency),
    extension: extensionOffer(input, view.chain, terms),
    renewal: citationsOf(terms.extension.graceOrigin, catalogue),
    reward: citationsOf(inForce(programme.reward, input.asOf), catalogue),
    shipping: citationsOf(inForce(programme.shipping, input.asOf), catalogue),
    settingsThatMattered: settingsThatMattered(input, catalogue),
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

function supportsOf(
  decision: Decision,
  view: View,
  feeNow: readonly ExplainedFee[],
): readonly ExplainedSupport[] {
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
  supports.push({ code: 'no-exclusion', values: {}, citations: exclusionCitations(view) })
  supports.push(...feeSupport(feeNow))
  const { shippingPaidBy } = decision
  if (shippingPaidBy !== 'unknown') {
    const code = shippingPaidBy === 'manufacturer' ? 'shipping-free' : 'shipping-paid'
    add(code, {}, inForce(terms.programme.shipping, input.asOf))
  }
  return supports
}

/** The clauses of all exclusions that were asked about. */
function exclusionCitations({ input, terms, catalogue }: View): readonly Citation[] {
  return terms.programme.exclusions
    .filter(({ computed }) => !computed)
    .flatMap(({ term }) => citationsOf(inForce(term, input.asOf), catalogue))
}

/** The fee that was counted with. */
function feeSupport(fees: readonly ExplainedFee[]): readonly ExplainedSupport[] {
  const fee = fees.find(({ decides, cost }) => decides && cost !== null)
  if (!fee?.cost) return []
  const values = { price: `${fee.cost.amount} ${fee.cost.currency}` }
  const code = fee.citations[0]?.source === CASE_SOURCE ? 'fee-asked' : 'fee'
  return [{ code, values, citations: fee.citations }]
}

function ratesNeeded(prices: readonly (Price | null)[], to: string): readonly NeededRate[] {
  const currencies = prices.flatMap((price) => (price?.kind === 'no-rate' ? [price.currency] : []))
  return [...new Set(currencies)].map((from) => ({ from, to }))
}

/** The chain as it would be with one more period, bought on the day of the decision. */
function extensionOffer(
  input: DecisionCase,
  chain: Chain | null,
  terms: Terms,
): ExtensionOffer | null {
  const { coverage, asOf } = input
  const [plan] = planKindSchema.options.filter((kind) => terms.extension.by.has(kind))
  if (!coverage || plan === undefined || !renewalState(chain, dayOf(asOf), terms).allowed)
    return null
  const [first, ...others] = coverage.periods
  const extended = chainOf(
    { ...coverage, periods: [first, ...others, { plan, boughtOn: asOf }] },
    terms,
  )
  const added = extended.periods.at(-1)
  if (!added || extended.lastCoveredDay === chain?.lastCoveredDay) return null
  return {
    plan,
    coveredUntil: textOf(extended.lastCoveredDay),
    replacements: added.replacementsLeft,
  }
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
