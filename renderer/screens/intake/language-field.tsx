import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { documentLanguages, languageOfCountry } from '../../../shared/records/document-language.ts'
import { FormSelectField } from '../../components/select-field.tsx'
import { useFormats, useSettings } from '../../components/use-settings.ts'
import type { IntakeForm } from './use-intake-form.ts'

/** In which language the customer gets papers; nobody has to say it where the country does. */
export function LanguageField({ form }: { readonly form: IntakeForm }) {
  const { t } = useTranslation('intake')
  const { language } = useSettings()
  const { locale } = useFormats()
  const country = useWatch({ control: form.control, name: 'customer.address.country' })
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  const byCountry = languageOfCountry(country, language)
  return (
    <FormSelectField
      form={form}
      name="customer.language"
      label={t('customer.language')}
      options={[
        {
          value: '',
          label: t('customer.language-by-country', { language: names.of(byCountry) ?? byCountry }),
        },
        ...documentLanguages.map((code) => ({
          value: code,
          label: names.of(code) ?? code,
          note: code,
        })),
      ]}
    />
  )
}
