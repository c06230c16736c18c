import { z } from 'zod'
import { planKindSchema } from './coverage.ts'
import { exclusionNumbers, type ExclusionNumber } from './diagnosis.ts'
import { currencySchema, fractionDigits, parseAmount } from './money.ts'

/**
 * The input of `decide`: what is known about a claim. `'unknown'` stands for every value that the
 * field could have; in JSON such a field may be left out as well. Nothing else may be missing.
 */
export interface DecisionCase {
  /** The day of the decision. */
  readonly asOf: PlainDate
  /** Catalogue id; a model outside the catalogue is allowed and has an unknown fee. */
  readonly model: string
  readonly manufacturerWarrantyEndsOn: OrUnknown<PlainDate>
  /** Null: no plan on the device. */
  readonly coverage: CaseCoverage | null
  readonly incident: CaseIncident
  readonly channel: Channel
  readonly customerRegion: OrUnknown<string>
  /** What the customer would pay, tax included. Null: cannot be repaired. */
  readonly repairQuote: OrUnknown<DecimalAmount | null>
  readonly shippingIfCrossRegion: OrUnknown<DecimalAmount>
  readonly exchangeRates: readonly ExchangeRate[]
  /**
   * What this replacement costs, asked for this one case: it counts where the catalogue has no fee.
   */
  readonly replacementFee?: CaseFee
}

export type Unknown = 'unknown'

/** The value, or nothing known about it. */
export type OrUnknown<Value> = Value | Unknown

/** `YYYY-MM-DD`, a day that exists. */
export type PlainDate = string

export type PlanKind = z.infer<typeof planKindSchema>

export type Channel = 'partner' | 'manufacturer'

export type IncidentCause = 'accident' | 'defect'

export interface CaseCoverage {
  /** Where the plan was bought. */
  readonly region: OrUnknown<string>
  /** The activation first, then the extensions in the order bought. */
  readonly periods: readonly [ActivationPeriod, ...ExtensionPeriod[]]
  /** Replacements already taken in the whole chain. */
  readonly uses: readonly { readonly incidentOn: PlainDate }[]
}

export interface ActivationPeriod {
  readonly plan: PlanKind
  readonly activatedOn: PlainDate
}

export interface ExtensionPeriod {
  readonly plan: PlanKind
  readonly boughtOn: PlainDate
}

export interface CaseIncident {
  readonly on: OrUnknown<PlainDate>
  readonly cause: OrUnknown<IncidentCause>
  /** Exclusions that apply; empty: checked, none applies. Number 7 (validity) is computed. */
  readonly exclusions: OrUnknown<readonly ExclusionNumber[]>
}

/** An amount as text (`612.40`), so that no reader turns it into a binary fraction. */
export interface DecimalAmount {
  readonly amount: string
  readonly currency: string
}

/** A fee with who said so, and when. */
export interface CaseFee extends DecimalAmount {
  readonly source: string
  readonly on: PlainDate
}

export interface ExchangeRate {
  readonly from: string
  readonly to: string
  readonly rate: string
  readonly on: PlainDate
}

/** The code of what is wrong: missing comes first, for it is the commoner fault. */
function fault(code: string) {
  return (issue: { readonly input?: unknown }) => (issue.input === undefined ? 'missing' : code)
}

/** Strict objects: an unread, mistyped key would pass silently for "unknown". */
function strictObject<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, { error: fault('not-an-object') })
}

/** Left out and `'unknown'` mean the same; anything else must fit. */
function orUnknown<Value>(schema: z.ZodType<Value>) {
  const knownOrNot = z.unknown().transform((input, context): OrUnknown<Value> => {
    if (input === 'unknown') return 'unknown'
    const parsed = schema.safeParse(input)
    if (parsed.success) return parsed.data
    for (const issue of parsed.error.issues) context.addIssue({ ...issue })
    return z.NEVER
  })
  return knownOrNot.prefault('unknown')
}

const dateSchema = z.iso.date({ error: fault('not-a-date') })
const textSchema = z.string({ error: fault('not-text') }).min(1, 'empty-text')

const knownCurrencySchema = z.string({ error: fault('currency-format') }).pipe(currencySchema)

const amountShape = {
  amount: z.string({ error: fault('amount-format') }),
  currency: knownCurrencySchema,
}

const decimalAmountSchema = strictObject(amountShape).superRefine(refuseAmount)

const caseFeeSchema = strictObject({
  ...amountShape,
  source: textSchema,
  on: dateSchema,
}).superRefine(refuseAmount)

function refuseAmount({ amount, currency }: DecimalAmount, context: z.RefinementCtx): void {
  const code = amountFault(amount, currency)
  if (code === undefined) return
  const params = { digits: fractionDigits(currency) }
  context.addIssue({ code: 'custom', path: ['amount'], message: code, params })
}

function amountFault(amount: string, currency: string): string | undefined {
  if (/^-/.test(amount)) return 'amount-negative'
  // Files carry a point and digits only: what a person types more freely is read by parseAmount.
  if (!/^\d+(\.\d+)?$/.test(amount)) return 'amount-format'
  const parsed = parseAmount(amount, currency)
  return 'fault' in parsed ? parsed.fault : undefined
}

const rateSchema = z
  .string({ error: fault('rate-format') })
  .regex(/^\d+(\.\d+)?$/, 'rate-format')
  .refine((rate) => /[1-9]/.test(rate), 'rate-not-positive')

const exchangeRateSchema = strictObject({
  from: knownCurrencySchema,
  to: knownCurrencySchema,
  rate: rateSchema,
  on: dateSchema,
})

const casePlanSchema = z.enum(planKindSchema.options, { error: fault('plan-unknown') })

const coverageSchema = strictObject({
  region: orUnknown(textSchema),
  periods: z.tuple(
    [strictObject({ plan: casePlanSchema, activatedOn: dateSchema })],
    strictObject({ plan: casePlanSchema, boughtOn: dateSchema }),
    { error: fault('not-a-list') },
  ),
  uses: z.array(strictObject({ incidentOn: dateSchema }), { error: fault('not-a-list') }),
})

const exclusionSchema = z.union(
  exclusionNumbers.map((number) => z.literal(number)),
  { error: (issue) => (issue.input === 7 ? 'exclusion-computed' : 'exclusion-unknown') },
)

const incidentSchema = strictObject({
  on: orUnknown(dateSchema),
  cause: orUnknown(z.enum(['accident', 'defect'], 'cause-unknown')),
  exclusions: orUnknown(z.array(exclusionSchema, { error: fault('not-a-list') })),
})

/** The shape alone; `parseDecisionCase` also judges the days against each other. */
export const decisionCaseShape = strictObject({
  asOf: dateSchema,
  model: textSchema,
  manufacturerWarrantyEndsOn: orUnknown(dateSchema),
  coverage: coverageSchema.nullable(),
  incident: incidentSchema,
  channel: z.enum(['partner', 'manufacturer'], { error: fault('channel-unknown') }),
  customerRegion: orUnknown(textSchema),
  repairQuote: orUnknown(decimalAmountSchema.nullable()),
  shippingIfCrossRegion: orUnknown(decimalAmountSchema),
  exchangeRates: z.array(exchangeRateSchema, { error: fault('not-a-list') }),
  replacementFee: caseFeeSchema.exactOptional(),
})
