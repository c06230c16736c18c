import { z } from 'zod'
import { currencySchema, parseAmount } from './money.ts'

/**
 * The plan catalogue: terms and fees as dated, sourced data. Nothing of this is a constant in code,
 * and an old decision can be read with the catalogue it was made with. The format also holds terms
 * of other makers that `decide` does not use: see `limitSchema` and `feeScheduleSchema`.
 */

const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a name in kebab-case')
const dayOrNull = z.iso.date().nullable()
const amountText = z.string().regex(/^\d+(\.\d+)?$/, 'must be a decimal amount such as "179.00"')
const countSchema = z.int().nonnegative()

/**
 * How far a value can be trusted: `given` by a document the centre works by, `confirmed` by a
 * manager, `sample` by nobody yet: a sample is shown and never decides.
 */
export const confidenceSchema = z.enum(['given', 'confirmed', 'sample'])

/** A value with its time and its origin. `from` and `to` null: the source states no day. */
function dated<Value extends z.ZodType>(value: Value) {
  return z.strictObject({
    value,
    from: dayOrNull,
    to: dayOrNull,
    /** Ids of the clauses that say so, the plainest first. */
    clauses: z.array(z.string()).min(1),
    /** When the text was read; null where nobody noted it. */
    retrievedOn: dayOrNull,
    confidence: confidenceSchema,
  })
}

/** Versions of one value: several may stand side by side when sources differ. */
function versions<Value extends z.ZodType>(value: Value) {
  return z.array(dated(value)).min(1)
}

export const sourceSchema = z.strictObject({
  /** `S0`, `S1`: the label that reasons and warnings carry. */
  id: z.string().min(1),
  title: z.string().min(1),
  publisher: z.string().nullable(),
  language: z.string().min(2),
  address: z.string().nullable(),
  /** The day the document itself states, if any. */
  statedOn: dayOrNull,
  /** A seed document is named in decisions; other sources are only cited on screen. */
  namedInDecisions: z.boolean(),
})

export const clauseSchema = z.strictObject({
  id: z.string().min(1),
  source: z.string().min(1),
  /** Where in the source: a heading, a number. */
  place: z.string().min(1),
  /** What it says in plain words, by language of the window. */
  clauseText: z.strictObject({ en: z.string().min(1), pl: z.string().min(1).optional() }),
  /** The words of the source itself, in its own language. */
  quote: z.strictObject({ language: z.string().min(2), text: z.string().min(1) }).nullable(),
})

/** What a plan gives at most. Care Refresh counts replacements per period and per chain. */
export const limitSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('count'),
    per: z.enum(['period', 'lifetime']),
    count: countSchema,
  }),
  z.strictObject({
    kind: z.literal('rolling-window'),
    months: z.int().positive(),
    count: countSchema,
  }),
  z.strictObject({
    kind: z.literal('money-pool'),
    per: z.enum(['period', 'lifetime']),
    amount: amountText,
    currency: currencySchema,
  }),
  /** At most so many of the uses may be of this event (flyaway: 1 of 2). */
  z.strictObject({ kind: z.literal('sub-limit'), event: idSchema, count: countSchema }),
])

const feeTableSchema = z.record(idSchema, amountText.nullable())

/** What a use costs. A null amount is a step that no source states: unknown, never zero. */
export const feeScheduleSchema = z
  .discriminatedUnion('by', [
    z.strictObject({
      by: z.literal('ordinal'),
      currency: currencySchema,
      /** 1st, 2nd ... use; the last step holds for each further one. */
      steps: z.array(amountText.nullable()).min(1),
      /** Only for this event (flyaway); left out: any replacement. */
      event: idSchema.optional(),
      note: z.string().optional(),
    }),
    z.strictObject({
      by: z.literal('damage-type'),
      currency: currencySchema,
      fees: feeTableSchema,
    }),
    z.strictObject({ by: z.literal('outcome'), currency: currencySchema, fees: feeTableSchema }),
    z.strictObject({ by: z.literal('channel'), currency: currencySchema, fees: feeTableSchema }),
  ])
  .superRefine((schedule, context) => {
    const amounts = schedule.by === 'ordinal' ? schedule.steps : Object.values(schedule.fees)
    for (const amount of amounts) {
      if (amount === null || !('fault' in parseAmount(amount, schedule.currency))) continue
      const message = `${amount} has more decimals than ${schedule.currency}`
      context.addIssue({ code: 'custom', message })
    }
  })

/** A time limit that runs from an event. Hours are instants, days are dates of the calendar. */
const windowSchema = z.strictObject({ length: z.int().positive(), unit: z.enum(['days', 'hours']) })

export const familySchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  activation: versions(
    z.strictObject({
      /** Direct activation: so long after the device's own activation, the end included. */
      direct: windowSchema,
      /** After an accepted verification video. */
      afterApproval: windowSchema,
    }),
  ),
})

export const modelSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  family: idSchema,
  /** The source that describes this model's plan: cited first when several say the same. */
  source: z.string().nullable(),
})

export const modelFeeSchema = z.strictObject({ model: idSchema, fees: versions(feeScheduleSchema) })

export const planTermsSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  months: versions(z.int().positive()),
  limits: versions(z.array(limitSchema).min(1)),
})

/** A point that the sources leave open: `value` is in force, and a decision names it if it mattered. */
function setting<Value extends z.ZodType>(value: Value) {
  return z.strictObject({ value, clauses: z.array(z.string()) })
}

export const settingsSchema = z.strictObject({
  /** Whose midnight separates two days. */
  timeZone: setting(z.string().min(1)),
  /** Of amounts that nothing else gives a currency (a free repair). */
  currency: setting(currencySchema),
  unusedReplacementsCarriedOver: setting(z.boolean()),
  feeStepCountedOver: setting(z.enum(['chain', 'period'])),
  accidentInGapCovered: setting(z.boolean()),
})

export const programmeSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  maker: z.string().min(1),
  plans: z.array(planTermsSchema).min(1),
  /** Null: the programme has no chains of periods. */
  chain: versions(
    z.strictObject({ months: z.int().positive(), replacements: countSchema }),
  ).nullable(),
  /** Plans that extend a chain. */
  extendsBy: versions(z.array(idSchema)),
  /** So many days after the last covered day an extension may be bought, the last one included. */
  extensionGraceDays: versions(countSchema),
  /** What may be extended, in names of plans. */
  extensionBasis: versions(z.array(z.array(idSchema))),
  /** The last covered day is the same date of the calendar, included. */
  lastCoveredDay: versions(z.literal('same-date-included')),
  cover: versions(z.strictObject({ damageByUser: z.boolean() })),
  exclusions: z.array(
    z.strictObject({
      number: z.int().positive(),
      /** Computed from days, not asked. */
      computed: z.boolean(),
      /** Also ends the manufacturer's free warranty repair. */
      endsWarranty: z.boolean(),
      term: versions(z.literal('not-covered')),
    }),
  ),
  activationNeeds: versions(z.array(idSchema)),
  claimNote: versions(z.string().min(1)).nullable(),
  shipping: versions(z.strictObject({ freeWithinRegion: z.boolean() })),
  /** Channels whose fee is only an estimate. */
  estimatedChannels: versions(z.array(z.enum(['partner', 'manufacturer']))),
  regions: z.array(z.string().regex(/^[A-Z]{2,5}$/)),
  reward: versions(
    z.strictObject({ extraWarrantyMonths: z.int().positive(), models: z.array(idSchema) }),
  ).nullable(),
  /** What cannot be returned or exchanged; what is not listed can. */
  returns: versions(
    z.array(
      z.strictObject({
        medium: z.enum(['electronic-code', 'card']),
        state: z.enum(['any', 'scratched', 'seal-removed']),
        returnable: z.boolean(),
      }),
    ),
  ).nullable(),
  /** Events that end the plan at once (another maker's plan ends on its first replacement). */
  endsOn: versions(z.array(z.enum(['replacement', 'repair', 'total-loss']))).nullable(),
  settings: settingsSchema,
})

export const planCardSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  plan: idSchema,
  model: idSchema,
  medium: z.enum(['electronic-code', 'card']),
  /** The maker's code of the card, its bar code and the seller's item number. */
  makerCode: z.string().nullable(),
  ean: z
    .string()
    .regex(/^\d{8,14}$/)
    .nullable(),
  item: z.string().nullable(),
  price: versions(z.strictObject({ amount: amountText, currency: currencySchema })),
  /** Units null: the source states none. */
  size: z
    .strictObject({
      length: amountText,
      width: amountText,
      height: amountText,
      unit: z.string().nullable(),
    })
    .nullable(),
  weight: z
    .strictObject({
      net: amountText.nullable(),
      gross: amountText.nullable(),
      unit: z.string().nullable(),
    })
    .nullable(),
})

/** One file of `resources/plans`: each stands alone, so that a damaged one takes only itself away. */
export const catalogueFileSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('sources'),
    sources: z.array(sourceSchema),
    clauses: z.array(clauseSchema),
  }),
  z.strictObject({ kind: z.literal('programme'), programme: programmeSchema }),
  z.strictObject({
    kind: z.literal('models'),
    families: z.array(familySchema),
    models: z.array(modelSchema),
  }),
  z.strictObject({ kind: z.literal('fees'), fees: z.array(modelFeeSchema) }),
  z.strictObject({ kind: z.literal('cards'), cards: z.array(planCardSchema) }),
])

/** All files together, as the rules use them. */
export const planCatalogueSchema = z.strictObject({
  /** Changes whenever any value changes; decisions are stored with it. */
  version: z.string().min(1),
  sources: z.array(sourceSchema),
  clauses: z.array(clauseSchema),
  /** The first one decides for models outside the catalogue. */
  programmes: z.array(programmeSchema),
  families: z.array(familySchema),
  models: z.array(modelSchema),
  fees: z.array(modelFeeSchema),
  cards: z.array(planCardSchema),
})

type DeepReadonly<Value> = Value extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
    : Value

export type PlanCatalogue = DeepReadonly<z.infer<typeof planCatalogueSchema>>
export type CatalogueFile = DeepReadonly<z.infer<typeof catalogueFileSchema>>
export type CatalogueSource = DeepReadonly<z.infer<typeof sourceSchema>>
export type CatalogueClause = DeepReadonly<z.infer<typeof clauseSchema>>
export type CatalogueModel = DeepReadonly<z.infer<typeof modelSchema>>
export type ProductFamily = DeepReadonly<z.infer<typeof familySchema>>
export type Programme = DeepReadonly<z.infer<typeof programmeSchema>>
export type PlanTerms = DeepReadonly<z.infer<typeof planTermsSchema>>
export type PlanLimit = DeepReadonly<z.infer<typeof limitSchema>>
export type FeeSchedule = DeepReadonly<z.infer<typeof feeScheduleSchema>>
export type PlanSettings = DeepReadonly<z.infer<typeof settingsSchema>>
export type PlanCard = DeepReadonly<z.infer<typeof planCardSchema>>
export type Confidence = z.infer<typeof confidenceSchema>

/** A value with its time and its origin, as every term and fee of the catalogue has. */
export interface Dated<Value> {
  readonly value: Value
  readonly from: string | null
  readonly to: string | null
  readonly clauses: readonly string[]
  readonly retrievedOn: string | null
  readonly confidence: Confidence
}
