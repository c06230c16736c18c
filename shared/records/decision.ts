import { z } from 'zod'
import type { DecimalAmount, PlainDate } from './decision-case.ts'

/** What `decide` answers: the same facts give the same decision, always. */
export interface Decision {
  readonly recommendation: Recommendation
  /** Always these three, in this order. */
  readonly options: readonly [WarrantyRepairOption, RepairOption, ReplacementOption]
  /** Null without a plan. */
  readonly coverage: CoverageState | null
  /** The repair price above which the replacement is cheaper, in the fee's currency. */
  readonly breakEven: DecimalAmount | null
  readonly shippingPaidBy: ShippingPayer
  readonly renewal: RenewalState
  readonly reward: RewardState
  /** The inputs that can still change the recommendation, the one that settles most first. */
  readonly questions: readonly QuestionInput[]
  readonly warnings: readonly DecisionWarning[]
}

export const recommendations = [
  'warranty-repair',
  'repair',
  'replacement',
  'undecided',
  'none',
] as const
export type Recommendation = (typeof recommendations)[number]

export type Availability = 'yes' | 'no' | 'unknown'

export type OptionKind = 'warranty-repair' | 'repair' | 'replacement'

export type WarrantyRepairReason =
  'caused-by-user' | 'warranty-ended' | 'excluded-9' | 'excluded-10'

export type RepairReason = 'not-repairable'

export type ReplacementReason =
  | 'covered'
  | 'no-plan'
  | 'before-activation'
  | 'outside-validity'
  | 'in-gap-before-extension'
  | 'period-limit-reached'
  | 'chain-limit-reached'
  | `excluded-${1 | 2 | 3 | 4 | 5 | 6 | 8 | 9 | 10}`

export type ReasonCode = WarrantyRepairReason | RepairReason | ReplacementReason

export type WarningCode =
  | 'extension-not-by-two-year'
  | 'extension-beyond-36-months'
  | 'extension-too-late'
  | 'reported-after-validity'

/** A stable code, with the seed document that says so where one does. */
export interface Reason<Code extends string = ReasonCode> {
  readonly code: Code
  readonly source?: string
}

export type DecisionWarning = Reason<WarningCode>

export interface WarrantyRepairOption {
  readonly kind: 'warranty-repair'
  readonly available: Availability
  readonly cost: DecimalAmount | null
  readonly reasons: readonly Reason<WarrantyRepairReason>[]
}

export interface RepairOption {
  readonly kind: 'repair'
  readonly available: Availability
  readonly cost: DecimalAmount | null
  readonly reasons: readonly Reason<RepairReason>[]
}

export interface ReplacementOption {
  readonly kind: 'replacement'
  readonly available: Availability
  readonly cost: DecimalAmount | null
  /** The manufacturer's own fee may differ with the exchange rate. */
  readonly estimated: boolean
  readonly reasons: readonly Reason<ReplacementReason>[]
}

export interface CoverageState {
  /** The whole chain's last covered day. */
  readonly lastCoveredDay: PlainDate
  /** From 1: holds the incident, or `asOf` while the incident's day is unknown. */
  readonly period: number | null
  /** Before this claim, never negative. */
  readonly replacementsLeftInPeriod: number
  readonly replacementsLeftInChain: number
  readonly nextFeeOrdinal: number
}

export type ShippingPayer = 'manufacturer' | 'customer' | 'unknown'

export type RenewalReason =
  'within-validity' | 'within-grace' | 'grace-over' | 'chain-complete' | 'no-plan'

export interface RenewalState {
  readonly allowed: boolean
  /** The last day to buy, also when it has passed. */
  readonly until: PlainDate | null
  readonly reason: RenewalReason
}

export interface RewardState {
  readonly modelEligible: boolean
  readonly atStake: boolean
}

/** The inputs that may be asked for, in the order that breaks ties. */
export const questionInputs = [
  'incident.on',
  'incident.cause',
  'incident.exclusions',
  'manufacturerWarrantyEndsOn',
  'coverage.region',
  'customerRegion',
  'repairQuote',
  'shippingIfCrossRegion',
  'exchangeRates',
  'model',
] as const
export type QuestionInput = (typeof questionInputs)[number]

const warrantyRepairReasons = [
  'caused-by-user',
  'warranty-ended',
  'excluded-9',
  'excluded-10',
] as const

const replacementReasons = [
  'covered',
  'no-plan',
  'before-activation',
  'outside-validity',
  'in-gap-before-extension',
  'period-limit-reached',
  'chain-limit-reached',
  'excluded-1',
  'excluded-2',
  'excluded-3',
  'excluded-4',
  'excluded-5',
  'excluded-6',
  'excluded-8',
  'excluded-9',
  'excluded-10',
] as const

const warningCodes = [
  'extension-not-by-two-year',
  'extension-beyond-36-months',
  'extension-too-late',
  'reported-after-validity',
] as const

const amountSchema = z.object({ amount: z.string(), currency: z.string() })
const availabilitySchema = z.enum(['yes', 'no', 'unknown'])

function reasonsOf<const Codes extends readonly [string, ...string[]]>(codes: Codes) {
  return z.array(z.object({ code: z.enum(codes), source: z.string().exactOptional() }))
}

function optionOf<
  const Kind extends OptionKind,
  const Codes extends readonly [string, ...string[]],
>(kind: Kind, codes: Codes) {
  return z.object({
    kind: z.literal(kind),
    available: availabilitySchema,
    cost: amountSchema.nullable(),
    reasons: reasonsOf(codes),
  })
}

/** For the contract of the window and for decisions read back from storage. */
export const decisionSchema: z.ZodType<Decision> = z.object({
  recommendation: z.enum(recommendations),
  options: z.tuple([
    optionOf('warranty-repair', warrantyRepairReasons),
    optionOf('repair', ['not-repairable']),
    optionOf('replacement', replacementReasons).extend({ estimated: z.boolean() }),
  ]),
  coverage: z
    .object({
      lastCoveredDay: z.string(),
      period: z.number().nullable(),
      replacementsLeftInPeriod: z.number(),
      replacementsLeftInChain: z.number(),
      nextFeeOrdinal: z.number(),
    })
    .nullable(),
  breakEven: amountSchema.nullable(),
  shippingPaidBy: z.enum(['manufacturer', 'customer', 'unknown']),
  renewal: z.object({
    allowed: z.boolean(),
    until: z.string().nullable(),
    reason: z.enum(['within-validity', 'within-grace', 'grace-over', 'chain-complete', 'no-plan']),
  }),
  reward: z.object({ modelEligible: z.boolean(), atStake: z.boolean() }),
  questions: z.array(z.enum(questionInputs)),
  warnings: reasonsOf(warningCodes),
})
