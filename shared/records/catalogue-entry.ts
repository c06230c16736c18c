import { z } from 'zod'
import { idSchema, instantSchema, optionalLine, optionalPlainDateSchema } from './fields.ts'
import { plainDateSchema, requiredLine, optionalText } from './fields.ts'
import { currencySchema, parseAmount } from './money.ts'
import {
  familySchema,
  feeScheduleSchema,
  planTermsSchema,
  programmeSchema,
} from './plan-catalogue.ts'

/**
 * What a manager of the centre adds to the plan catalogue: a term at its address (a model's fee, a
 * plan's limit), for its days, with its source. It decides like a given one; a withdrawal takes it
 * back without removing it.
 */

const idOfSubject = z.string().min(1, 'required')

/** The value of a term, exactly as the catalogue holds it. */
export const enteredTermSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fee'), model: idOfSubject, value: feeScheduleSchema }),
  z.object({
    kind: z.literal('plan-limit'),
    plan: idOfSubject,
    value: planTermsSchema.shape.limits.element.shape.value,
  }),
  z.object({
    kind: z.literal('plan-months'),
    plan: idOfSubject,
    value: planTermsSchema.shape.months.element.shape.value,
  }),
  z.object({
    kind: z.literal('chain'),
    value: programmeSchema.shape.chain.unwrap().element.shape.value,
  }),
  z.object({
    kind: z.literal('extension-days'),
    value: programmeSchema.shape.extensionGraceDays.element.shape.value,
  }),
  z.object({
    kind: z.literal('activation'),
    family: idOfSubject,
    value: familySchema.shape.activation.element.shape.value,
  }),
])

export const enteredTermKinds = [
  'fee',
  'plan-limit',
  'plan-months',
  'chain',
  'extension-days',
  'activation',
] as const satisfies readonly EnteredTerm['kind'][]

export const catalogueEntrySchema = z.object({
  id: idSchema,
  at: instantSchema,
  /** The manager, as history names whoever works at the bench. */
  who: z.string(),
  term: enteredTermSchema,
  /** Null: the source states no day. */
  from: plainDateSchema.nullable(),
  to: plainDateSchema.nullable(),
  sourceTitle: z.string(),
  /** Empty when the source has no address. */
  sourceLink: z.string(),
  /** Where in the source. */
  clause: z.string(),
  /** What it says there; empty when nobody copied it. */
  wording: z.string(),
  retrievedOn: plainDateSchema,
  /** Clauses of the sample that is confirmed by this; none for a new term. */
  confirms: z.array(z.string()),
  /** Null while it holds. */
  withdrawn: z.object({ at: instantSchema, who: z.string(), reason: z.string() }).nullable(),
})

const formFields = {
  kind: z.enum(enteredTermKinds),
  /** Id of the model, plan or family; empty for terms of the programme. */
  subject: z.string().max(100, 'too-long'),
  currency: z.string(),
  /** What the 1st to 4th replacement costs: empty when the one before holds, `?` when not stated. */
  fees: z.object({
    first: z.string().max(30, 'too-long'),
    second: z.string().max(30, 'too-long'),
    third: z.string().max(30, 'too-long'),
    fourth: z.string().max(30, 'too-long'),
  }),
  /** Only for the fee of one event, as the confirmed sample has it. */
  event: z.string().max(60, 'too-long'),
  months: z.string().max(10, 'too-long'),
  replacements: z.string().max(10, 'too-long'),
  days: z.string().max(10, 'too-long'),
  direct: z.string().max(10, 'too-long'),
  directUnit: z.enum(['days', 'hours']),
  approvalHours: z.string().max(10, 'too-long'),
  from: optionalPlainDateSchema,
  to: optionalPlainDateSchema,
  sourceTitle: requiredLine(200),
  sourceLink: optionalLine(500).refine(isLink, 'link-format'),
  clause: requiredLine(200),
  wording: optionalText(2000),
  retrievedOn: plainDateSchema,
  confirms: z.array(z.string().max(200)).max(20),
}

/** A term as it is typed: every field there, those of other kinds of terms unread. */
export const catalogueEntryFormSchema = z.object(formFields).superRefine((form, context) => {
  const refuse = (field: string, message: string) => {
    context.addIssue({ code: 'custom', path: field.split('.'), message })
  }
  if (form.kind !== 'chain' && form.kind !== 'extension-days' && form.subject === '') {
    refuse('subject', 'required')
  }
  for (const field of wholeNumbersOf[form.kind]) {
    if (!isWholeNumber(form[field])) refuse(field, 'count-format')
  }
  if (form.kind === 'fee') judgeFees(form, refuse)
  if (form.from !== '' && form.to !== '' && form.to < form.from) refuse('to', 'day-before-from')
})

type WholeNumberField = 'months' | 'replacements' | 'days' | 'direct' | 'approvalHours'

/** The numbers that each kind of term is made of. */
const wholeNumbersOf: Readonly<Record<EnteredTerm['kind'], readonly WholeNumberField[]>> = {
  fee: [],
  'plan-limit': ['replacements'],
  'plan-months': ['months'],
  chain: ['months', 'replacements'],
  'extension-days': ['days'],
  activation: ['direct', 'approvalHours'],
}

const feeFields = ['first', 'second', 'third', 'fourth'] as const

type FeeForm = Pick<z.output<z.ZodObject<typeof formFields>>, 'currency' | 'fees'>

function judgeFees({ currency, fees }: FeeForm, refuse: (field: string, code: string) => void) {
  const known = currencySchema.safeParse(currency)
  if (!known.success) {
    refuse('currency', known.error.issues[0]?.message ?? 'currency-format')
    return
  }
  if (fees.first.trim() === '') refuse('fees.first', 'required')
  feeFields.forEach((field, index) => {
    const text = fees[field].trim()
    if (text === '' || text === '?') return
    const read = parseAmount(text, currency)
    if ('fault' in read) refuse(`fees.${field}`, read.fault)
    const before = feeFields[index - 1]
    if (before !== undefined && fees[before].trim() === '') refuse(`fees.${before}`, 'fee-step-gap')
  })
}

/** More than none, and no more than anybody would mean. */
function isWholeNumber(text: string): boolean {
  return /^[1-9]\d{0,3}$/.test(text.trim())
}

function isLink(text: string): boolean {
  return text === '' || (/^(https?:\/\/|www\.)\S+\.\S+$/i.test(text) && !/["'<>]/.test(text))
}

export { feeFields }
export type EnteredTerm = z.infer<typeof enteredTermSchema>
export type CatalogueEntry = z.infer<typeof catalogueEntrySchema>
export type CatalogueEntryForm = z.infer<typeof catalogueEntryFormSchema>
