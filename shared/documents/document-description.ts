import { z } from 'zod'
import { documentLanguageSchema } from '../records/document-language.ts'

/**
 * A paper as data: what it says, in the reader's language and beside it in the issuer's. Nothing here
 * knows of pages or fonts; `draw-document.ts` does. What was shown to somebody is kept in this form.
 */

/** The same words twice; `second` is missing where it would only repeat the first. */
const wordsSchema = z.object({ main: z.string(), second: z.string().exactOptional() })

export type Words = z.infer<typeof wordsSchema>

const factSchema = z.object({ name: wordsSchema, value: wordsSchema })

export type Fact = z.infer<typeof factSchema>

const factsSchema = z.object({
  kind: z.literal('facts'),
  title: wordsSchema,
  facts: z.array(factSchema),
})

/** Why something is so, with the clauses that say it. */
const groundSchema = z.object({
  sentence: wordsSchema,
  sources: z.array(z.string()),
  /** A source's own words, in its own language. */
  quote: z.object({ language: z.string(), text: z.string() }).nullable(),
})

export type Ground = z.infer<typeof groundSchema>

const optionSchema = z.object({
  /** `replacement`: for whoever looks for it, not for the reader. */
  key: z.string(),
  name: wordsSchema,
  marks: z.array(wordsSchema),
  price: wordsSchema,
  grounds: z.array(groundSchema),
  emphasised: z.boolean(),
})

const optionsSchema = z.object({
  kind: z.literal('options'),
  title: wordsSchema,
  columns: z.object({ name: wordsSchema, price: wordsSchema, why: wordsSchema }),
  options: z.array(optionSchema),
})

export type OptionsBlock = z.infer<typeof optionsSchema>

const paragraphsSchema = z.object({
  kind: z.literal('paragraphs'),
  title: wordsSchema,
  /** The first paragraph is what matters most on the paper. */
  emphasised: z.boolean(),
  paragraphs: z.array(wordsSchema),
})

const blockSchema = z.discriminatedUnion('kind', [factsSchema, optionsSchema, paragraphsSchema])

export type DocumentBlock = z.infer<typeof blockSchema>

export const documentDescriptionSchema = z.object({
  /** Of the file and the print job: no personal data. */
  title: z.string(),
  languages: z.object({
    main: documentLanguageSchema,
    /** Null: one language is enough. */
    second: documentLanguageSchema.nullable(),
  }),
  issuer: z.object({ name: z.string(), lines: z.array(z.string()) }),
  heading: wordsSchema,
  /** Number, version, day: beside the heading. */
  references: z.array(factSchema),
  blocks: z.array(blockSchema),
})

export type DocumentDescription = z.infer<typeof documentDescriptionSchema>

/** One place to sign: empty, or with what was drawn on screen. */
export interface SignaturePlace {
  readonly role: Words
  /** What stands under the line. */
  readonly caption: Words
  /** Of ours, made from numbers: see `signature-drawing.ts`. Empty: room for a pen. */
  readonly svg: string
  /** What somebody hears who cannot see the drawing. */
  readonly description: string
}

export interface Seal {
  readonly title: Words
  readonly line: Words
  readonly note: Words
  /** What the QR code carries. */
  readonly code: string
  readonly codeDescription: string
}

/** A description with what belongs to one print of it and not to what was shown. */
export interface PrintedDocument {
  readonly description: DocumentDescription
  /** Across the head: `SUPERSEDED`, and why. */
  readonly stamp: { readonly word: Words; readonly reasons: readonly Words[] } | null
  readonly signatures: { readonly title: Words; readonly places: readonly SignaturePlace[] } | null
  readonly seal: Seal | null
}
