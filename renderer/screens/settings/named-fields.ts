import type { Settings } from '../../../shared/records/settings.ts'
import type { NamedField } from '../../components/error-summary.tsx'

/** Every field of the settings by the name that the summary of errors calls it. */
export function namedSettingsFields(
  translate: (key: string) => string,
): readonly NamedField<Settings>[] {
  return [
    { name: 'centre.name', label: translate('settings:centre.name') },
    { name: 'centre.phone', label: translate('settings:centre.phone') },
    { name: 'centre.email', label: translate('settings:centre.email') },
    { name: 'centre.address.street', label: translate('window:address.street') },
    { name: 'centre.address.line2', label: translate('window:address.line2') },
    { name: 'centre.address.postalCode', label: translate('window:address.postal-code') },
    { name: 'centre.address.city', label: translate('window:address.city') },
    { name: 'centre.address.country', label: translate('window:address.country') },
    { name: 'operator', label: translate('settings:bench.operator') },
    { name: 'language', label: translate('settings:bench.language') },
    { name: 'labelPrinterAddress', label: translate('settings:bench.printer') },
    { name: 'currency', label: translate('settings:work.currency') },
    { name: 'taxBasisPoints', label: translate('settings:work.tax') },
    { name: 'quoteValidityDays', label: translate('settings:work.validity') },
    { name: 'region', label: translate('settings:work.region') },
    { name: 'timeZone', label: translate('settings:work.zone') },
    { name: 'ticketNumberPattern', label: translate('settings:numbers.pattern') },
  ]
}
