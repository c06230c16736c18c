import type { DecimalAmount, DecisionCase } from '../records/decision-case.ts'
import type {
  Availability,
  Decision,
  DecisionWarning,
  Reason,
  ReasonCode,
  RepairOption,
  ReplacementOption,
  ShippingPayer,
  WarrantyRepairOption,
} from '../records/decision.ts'
import type { PlanCatalogue } from '../records/plan-catalogue.ts'
import { circumstancesOf, type Circumstance, type FeeOrdinal } from './circumstances.ts'
import { chainOf, coverageState, periodAt, type Chain } from './coverage.ts'
import { dayOf, type Day } from './days.ts'
import { decimalAmount, minorUnits } from './exact-amounts.ts'
import { priceScenariosOf } from './price-scenarios.ts'
import { pricesOf, type Prices } from './prices.ts'
import { judge } from './questions.ts'
import { reason } from './reasons.ts'
import { renewalState } from './renewal.ts'
import { rewardState } from './reward.ts'
import { termsOn, type Terms } from './terms.ts'

/**
 * Repair or replace? Pure: the same case and catalogue give the same decision. The case is one that
 * `parseDecisionCase` let through. What is unknown stands for all its values: whatever is the same
 * for all of them is stated, the rest is `unknown` or null, and `questions` says what to ask.
 */
export function decide(input: DecisionCase, catalogue: PlanCatalogue): Decision {
  const facts = establish(input, termsOn(catalogue, input.asOf))
  const options = [
    warrantyRepairOption(facts),
    repairOption(facts),
    replacementOption(facts),
  ] as const
  const replacement = options[2]
  const { recommendation, questions } = judge(input, worldsOf(facts))
  return {
    recommendation,
    options,
    coverage: facts.chain && coverageState(facts.chain, facts.day, facts.terms),
    breakEven: replacement.cost,
    shippingPaidBy: shippingPayer(facts),
    renewal: renewalState(facts.chain, facts.asOf, facts.terms),
    reward: rewardState(input.model, facts.chain, replacement.available, facts.terms),
    questions,
    warnings: warningsOf(facts, replacement.available),
  }
}

interface Facts {
  readonly input: DecisionCase
  readonly terms: Terms
  readonly asOf: Day
  /** The incident's day, or the day of the decision while that is unknown. */
  readonly day: Day
  readonly chain: Chain | null
  readonly circumstances: readonly Circumstance[]
  readonly prices: Prices
  readonly crossRegion: readonly boolean[]
}

function establish(input: DecisionCase, terms: Terms): Facts {
  const asOf = dayOf(input.asOf)
  const chain = input.coverage && chainOf(input.coverage, terms)
  const circumstances = circumstancesOf(input, chain, terms)
  return {
    input,
    terms,
    asOf,
    day: input.incident.on === 'unknown' ? asOf : dayOf(input.incident.on),
    chain,
    circumstances,
    prices: pricesOf(input, ordinalsOf(circumstances), terms),
    crossRegion: crossRegionOf(input),
  }
}

/** The ordinals whose fees matter: those of the circumstances in which a replacement is covered. */
function ordinalsOf(circumstances: readonly Circumstance[]): ReadonlySet<FeeOrdinal> {
  const ordinals = new Set<FeeOrdinal>()
  for (const { replacementObstacles, feeOrdinal } of circumstances) {
    if (replacementObstacles.length === 0) ordinals.add(feeOrdinal)
  }
  return ordinals
}

function worldsOf({ circumstances, prices, crossRegion }: Facts) {
  return { circumstances, crossRegion, scenarios: priceScenariosOf(prices) }
}

function crossRegionOf({ coverage, customerRegion }: DecisionCase): readonly boolean[] {
  if (!coverage) return [false]
  if (coverage.region === 'unknown' || customerRegion === 'unknown') return [false, true]
  return [coverage.region !== customerRegion]
}

function warrantyRepairOption(facts: Facts): WarrantyRepairOption {
  const obstacles = facts.circumstances.map((circumstance) => circumstance.warrantyObstacles)
  const available = availability(obstacles)
  return {
    kind: 'warranty-repair',
    available,
    cost: available === 'yes' ? decimalAmount(0n, facts.prices.currency) : null,
    reasons: reasonsInAll(obstacles, facts),
  }
}

function repairOption({ input, terms }: Facts): RepairOption {
  const quote = input.repairQuote
  if (quote === null) {
    const reasons = [reason('not-repairable', input.model, terms)]
    return { kind: 'repair', available: 'no', cost: null, reasons }
  }
  if (quote === 'unknown') return { kind: 'repair', available: 'unknown', cost: null, reasons: [] }
  const cost = decimalAmount(minorUnits(quote), quote.currency)
  return { kind: 'repair', available: 'yes', cost, reasons: [] }
}

function replacementOption(facts: Facts): ReplacementOption {
  const obstacles = facts.circumstances.map((circumstance) => circumstance.replacementObstacles)
  const available = availability(obstacles)
  const { input, terms } = facts
  return {
    kind: 'replacement',
    available,
    cost: available === 'yes' ? replacementCost(facts) : null,
    estimated: terms.estimatedChannels.has(input.channel),
    reasons:
      available === 'yes'
        ? [reason('covered', input.model, terms)]
        : reasonsInAll(obstacles, facts),
  }
}

/** Nothing in the way in all circumstances, something in each, or it depends. */
function availability(obstacles: readonly (readonly string[])[]): Availability {
  let free = 0
  for (const codes of obstacles) if (codes.length === 0) free += 1
  if (free === obstacles.length) return 'yes'
  return free === 0 ? 'no' : 'unknown'
}

/** Only what holds whatever the unknown facts turn out to be. */
function reasonsInAll<Code extends ReasonCode>(
  obstacles: readonly (readonly Code[])[],
  { input, terms, chain, day }: Facts,
): readonly Reason<Code>[] {
  const first = obstacles[0] ?? []
  if (first.length === 0) return []
  const common = first.filter((code) => obstacles.every((codes) => codes.includes(code)))
  const period = chain ? periodAt(chain, day) : undefined
  return common.map((code) => reason(code, input.model, terms, period))
}

/** What every possible fee, region and shipping price agree on; null when they do not. */
function replacementCost({ prices, crossRegion }: Facts): DecimalAmount | null {
  const fee = onlyFee(prices)
  if (fee === undefined) return null
  if (!crossRegion.includes(true)) return decimalAmount(fee, prices.currency)
  if (prices.shipping.kind !== 'known') return null
  const { amount } = prices.shipping
  if (crossRegion.includes(false) && amount !== 0n) return null
  return decimalAmount(fee + amount, prices.currency)
}

/** The fee of this replacement, when it is known and the same however the open facts turn out. */
function onlyFee({ fees }: Prices): bigint | undefined {
  let only: bigint | undefined
  for (const fee of fees.values()) {
    if (fee === undefined || (only !== undefined && only !== fee)) return undefined
    only = fee
  }
  return only
}

function shippingPayer({ chain, crossRegion }: Facts): ShippingPayer {
  if (!chain) return 'customer'
  if (crossRegion.length > 1) return 'unknown'
  return crossRegion[0] ? 'customer' : 'manufacturer'
}

function warningsOf(facts: Facts, replacement: Availability): readonly DecisionWarning[] {
  const { input, terms, chain, asOf } = facts
  if (!chain) return []
  const warnings = chain.refused.map(({ code }): DecisionWarning =>
    reason(code, input.model, terms),
  )
  if (replacement === 'yes' && asOf > chain.lastCoveredDay) {
    warnings.push(reason('reported-after-validity', input.model, terms))
  }
  return warnings
}
