import { describe, expect, it } from 'vitest'
import { sameInEnglish } from './same-in-english.ts'
import {
  countedSentences,
  namespacesOf,
  neededKeys,
  placeholdersOf,
  pluralRules,
  textsOf,
  translations,
  withoutForm,
} from './texts.ts'

const namespaces = namespacesOf('en')
const cases = translations.flatMap((language) =>
  namespaces.map((namespace) => ({ language, namespace })),
)

describe('the texts', () => {
  it.each(translations)('have a file in %s for every file in English', (language) => {
    expect(namespacesOf(language)).toEqual(namespaces)
  })

  it.each(cases)('$language/$namespace says all that English says', ({ language, namespace }) => {
    const needed = neededKeys(textsOf('en', namespace), language)
    expect([...textsOf(language, namespace).keys()].sort()).toEqual(needed)
  })

  it.each(cases)('$language/$namespace fills in the same values', ({ language, namespace }) => {
    const english = textsOf('en', namespace)
    const faults = [...textsOf(language, namespace)].flatMap(([key, text]) => {
      const expected = expectedPlaceholders(english, language, key)
      const found = placeholdersOf(text)
      return expected.some((one) => one.join() === found.join())
        ? []
        : [`${key}: ${found.join()} instead of ${expected.map((one) => one.join()).join(' or ')}`]
    })
    expect(faults).toEqual([])
  })

  it.each(cases)('$language/$namespace leaves nothing empty', ({ language, namespace }) => {
    const english = textsOf('en', namespace)
    const empty = [...textsOf(language, namespace)]
      .filter(([key, text]) => text.trim() === '' && english.get(key) !== '')
      .map(([key]) => key)
    expect(empty).toEqual([])
  })

  it.each(cases)('$language/$namespace leaves nothing in English', ({ language, namespace }) => {
    const english = textsOf('en', namespace)
    const same = [...textsOf(language, namespace)]
      .filter(([key, text]) => english.get(key) === text && hasWords(text))
      .filter(([, text]) => !(sameInEnglish[language] ?? []).includes(text))
      .map(([key, text]) => `${key}: ${text}`)
    expect(same).toEqual([])
  })
})

describe('the list of words that are the same in English', () => {
  it.each(translations)('has no word that %s does not use', (language) => {
    const used = namespaces.flatMap((namespace) => {
      const english = textsOf('en', namespace)
      return [...textsOf(language, namespace)]
        .filter(([key, text]) => english.get(key) === text)
        .map(([, text]) => text)
    })
    expect(sameInEnglish[language]?.filter((text) => !used.includes(text))).toEqual([])
  })
})

/**
 * What stands in braces must be the same; only the form for a single number may say that number in
 * words, such as "the last one".
 */
function expectedPlaceholders(
  english: ReadonlyMap<string, string>,
  language: string,
  key: string,
): readonly (readonly string[])[] {
  const base = withoutForm(key)
  const counted = countedSentences(english).get(base)
  if (counted === undefined) return [placeholdersOf(english.get(key) ?? '')]
  const all = placeholdersOf(english.get(`${base}_other`) ?? '')
  const category = key.slice(base.length + 1)
  const rules = pluralRules(language, counted)
  const numbers = Array.from({ length: 200 }, (_, number) => number)
  const single =
    category === 'zero' ||
    numbers.filter((number) => rules.select(number) === category).length === 1
  return single ? [all, all.filter((name) => name !== 'count')] : [all]
}

/** Besides what stands in braces. */
function hasWords(text: string): boolean {
  return /\p{L}/u.test(text.replace(/\{\{.*?\}\}/g, ''))
}
