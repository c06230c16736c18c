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

/** Every time zone by its name in the tz database; `/` and `_` are typed as spaces, too. */
export function timeZoneOptions(): readonly SelectOption[] {
  return Intl.supportedValuesOf('timeZone').map((zone) => ({
    value: zone,
    label: zone.replaceAll('_', ' '),
  }))
}
