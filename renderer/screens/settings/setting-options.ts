import {
  documentLanguages,
  type DocumentLanguage,
} from '../../../shared/records/document-language.ts'
import type { Choice } from '../../components/choice-field.tsx'
import type { SelectOption } from '../../components/filter-options.ts'

/** Every currency in use, by its code with its name. */
export function currencyOptions(locale: string): readonly SelectOption[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' })
  return Intl.supportedValuesOf('currency').map((code) => ({
    value: code,
    label: code,
    note: names.of(code) ?? code,
  }))
}

/** Every language by the name that its speakers have for it, so that they find it in any other. */
export function languageChoices(): readonly Choice<DocumentLanguage>[] {
  return documentLanguages.map((code) => {
    const name = new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code
    return { value: code, label: name.charAt(0).toLocaleUpperCase(code) + name.slice(1) }
  })
}

/** Every time zone by its name in the tz database; `/` and `_` are typed as spaces, too. */
export function timeZoneOptions(): readonly SelectOption[] {
  return Intl.supportedValuesOf('timeZone').map((zone) => ({
    value: zone,
    label: zone.replaceAll('_', ' '),
  }))
}
