import type { SelectOption } from './filter-options.ts'

const groupings: ReadonlySet<string> = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'])
const optionsByLocale = new Map<string, readonly SelectOption[]>()

/** Every country by its name in the locale's language, in that language's order. */
export function countryOptions(locale: string): readonly SelectOption[] {
  const known = optionsByLocale.get(locale)
  if (known !== undefined) return known
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' })
  const options = possibleCodes().flatMap((code) => {
    const label = names.of(code)
    return label === undefined ? [] : [{ value: code, label, note: code }]
  })
  options.sort((one, other) => one.label.localeCompare(other.label, locale))
  optionsByLocale.set(locale, options)
  return options
}

/** Two letters that still stand for a country: a withdrawn code is read as its successor. */
function possibleCodes(): readonly string[] {
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !groupings.has(code) && new Intl.Locale(`und-${code}`).region === code)
}
