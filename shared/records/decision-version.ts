import { z } from 'zod'
import { idSchema, instantSchema, requiredLine } from './fields.ts'

/** Why a frozen decision is not in force any more. */
export const supersessionCauses = [
  /** The customer was quoted another repair. */
  'new-quote',
  /** Something about device, incident, plan or customer is not as it was. */
  'facts-changed',
  /** The same facts, but the catalogue of terms and fees has changed. */
  'terms-changed',
  /** Nothing has changed but the customer's mind. */
  'chosen-again',
] as const

export const supersessionSchema = z.object({
  at: instantSchema,
  who: z.string(),
  cause: z.enum(supersessionCauses),
  /** Null until the customer has chosen anew. */
  byVersion: z.int().positive().nullable(),
})

export type Supersession = z.infer<typeof supersessionSchema>
export type SupersessionCause = Supersession['cause']

/** On the screen of the bench, or on the printed sheet, which the centre then keeps. */
export const signatureWays = ['screen', 'paper'] as const
export type SignatureWay = (typeof signatureWays)[number]

export const signatureSchema = z.object({
  way: z.enum(signatureWays),
  signer: z.string(),
  signedAt: instantSchema,
  /** Who was at the bench. */
  who: z.string(),
  /** A drawing of the strokes; empty for a signature on paper. */
  svg: z.string(),
  /** SHA-256 in hex of the decision's seal and all of the above. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})

export type Signature = z.infer<typeof signatureSchema>

/** What became of a frozen decision: beside the record, because the record never changes. */
export const decisionVersionSchema = z.object({
  decisionId: idSchema,
  version: z.int().positive(),
  /** SHA-256 in hex of the decision and the text shown; null for one older than the sheets. */
  seal: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  superseded: supersessionSchema.nullable(),
  signature: signatureSchema.omit({ svg: true }).nullable(),
})

export type DecisionVersion = z.infer<typeof decisionVersionSchema>

/** One stroke of the pen: x and y in turn, in thousandths of the pad's width. */
const strokeSchema = z
  .array(z.int().min(0).max(1000))
  .min(2)
  .max(8000)
  .refine((numbers) => numbers.length % 2 === 0, 'signature-format')

/** What the customer drew: no markup crosses, only numbers. */
export const penStrokesSchema = z.array(strokeSchema).min(1, 'signature-missing').max(400)

export type PenStrokes = z.infer<typeof penStrokesSchema>

export const newSignatureSchema = z.discriminatedUnion('way', [
  z.object({ way: z.literal('screen'), signer: requiredLine(120), strokes: penStrokesSchema }),
  z.object({ way: z.literal('paper'), signer: requiredLine(120) }),
])

export type NewSignature = z.infer<typeof newSignatureSchema>
