import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const textFolder = path.resolve(import.meta.dirname, '..', '..', '..', 'shared', 'text')

type Tree = { readonly [key: string]: string | Tree }
const treeSchema: z.ZodType<Tree> = z.record(
  z.string(),
  z.union([z.string(), z.lazy(() => treeSchema)]),
)

export const translations = ['pl', 'de', 'lt'] as const

export function namespacesOf(language: string): readonly string[] {
  return readdirSync(path.join(textFolder, language)).sort()
}

/** Every sentence of one file by its whole key: `option.details.stay_other`. */
export function textsOf(language: string, namespace: string): ReadonlyMap<string, string> {
  const file = path.join(textFolder, language, namespace)
  return new Map(flatten(treeSchema.parse(JSON.parse(readFileSync(file, 'utf8'))), ''))
}

function flatten(tree: Tree, prefix: string): (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as const]
      : flatten(value, `${prefix}${key}.`),
  )
}

/** The forms that a counted sentence has, without their endings `_one`, `_ordinal_few` and so on. */
export interface Counted {
  readonly ordinal: boolean
  /** `zero` is a wish of i18next, not of the language: it stands for exactly 0. */
  readonly zero: boolean
}

export function countedSentences(english: ReadonlyMap<string, string>): Map<string, Counted> {
  const counted = new Map<string, Counted>()
  for (const key of english.keys()) {
    const match = /^(.*?)(_ordinal)?_other$/.exec(key)
    if (match?.[1] === undefined || !english.has(`${match[1]}${match[2] ?? ''}_one`)) continue
    const zero = english.has(`${match[1]}${match[2] ?? ''}_zero`)
    counted.set(match[1] + (match[2] ?? ''), { ordinal: match[2] !== undefined, zero })
  }
  return counted
}

export function pluralRules(language: string, { ordinal }: Counted): Intl.PluralRules {
  return new Intl.PluralRules(language, { type: ordinal ? 'ordinal' : 'cardinal' })
}

/** The keys that a language needs for what English says with these. */
export function neededKeys(english: ReadonlyMap<string, string>, language: string): string[] {
  const counted = countedSentences(english)
  const single = [...english.keys()].filter((key) => !counted.has(withoutForm(key)))
  const forms = [...counted].flatMap(([key, sentence]) => [
    ...(sentence.zero ? [`${key}_zero`] : []),
    ...pluralRules(language, sentence)
      .resolvedOptions()
      .pluralCategories.map((category) => `${key}_${category}`),
  ])
  return [...single, ...forms].sort()
}

export function withoutForm(key: string): string {
  return key.replace(/_(zero|one|two|few|many|other)$/, '')
}

/** `{{day}}` and its like, each once, in alphabetical order. */
export function placeholdersOf(text: string): string[] {
  return [
    ...new Set(Array.from(text.matchAll(/\{\{\s*([\w-]+)\s*\}\}/g), ([, name]) => name ?? '')),
  ]
    .filter((name) => name !== '')
    .sort()
}
