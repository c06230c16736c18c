import { useWatch, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { settingsSchema, type Settings } from '../../../shared/records/settings.ts'
import { formatTicketNumber } from '../../../shared/records/ticket-number.ts'
import { AddressFields } from '../../components/address-fields.tsx'
import { FormChoiceField } from '../../components/choice-field.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { Panel } from '../../components/panel.tsx'
import { FormSelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useFormats, useToday } from '../../components/use-settings.ts'
import { currencyOptions, languageChoices, timeZoneOptions } from './setting-options.ts'

interface FieldsProps {
  readonly form: UseFormReturn<Settings, unknown, Settings>
}

const addressNames = {
  street: 'centre.address.street',
  line2: 'centre.address.line2',
  postalCode: 'centre.address.postalCode',
  city: 'centre.address.city',
  country: 'centre.address.country',
} as const

const themes = ['system', 'light', 'dark'] as const

export function CentreFields({ form }: FieldsProps) {
  const { t } = useTranslation('settings')
  return (
    <Panel title={t('centre.title')}>
      <div className="field-grid">
        <TextField
          form={form}
          name="centre.name"
          label={t('centre.name')}
          hint={t('centre.name-hint')}
          className="wide"
        />
        <TextField form={form} name="centre.phone" type="tel" label={t('centre.phone')} optional />
        <TextField
          form={form}
          name="centre.email"
          type="email"
          label={t('centre.email')}
          optional
        />
      </div>
      <AddressFields form={form} names={addressNames} />
    </Panel>
  )
}

export function BenchFields({ form }: FieldsProps) {
  const { t } = useTranslation('settings')
  return (
    <Panel title={t('bench.title')}>
      <div className="field-grid">
        <TextField
          form={form}
          name="operator"
          label={t('bench.operator')}
          hint={t('bench.operator-hint')}
        />
        <FormChoiceField
          form={form}
          name="language"
          label={t('bench.language')}
          choices={languageChoices()}
        />
        <FormChoiceField
          form={form}
          name="theme"
          label={t('bench.theme')}
          choices={themes.map((theme) => ({ value: theme, label: t(`bench.theme-${theme}`) }))}
        />
        <TextField
          form={form}
          name="labelPrinterAddress"
          label={t('bench.printer')}
          hint={t('bench.printer-hint', { example: '192.168.1.50:9100' })}
          tidy={(text) => text.trim()}
          spellCheck={false}
          optional
        />
      </div>
    </Panel>
  )
}

export function WorkFields({ form }: FieldsProps) {
  const { t } = useTranslation('settings')
  const { locale } = useFormats()
  return (
    <Panel title={t('work.title')}>
      <div className="field-grid">
        <FormSelectField
          form={form}
          name="currency"
          label={t('work.currency')}
          options={currencyOptions(locale)}
        />
        <FormSelectField
          form={form}
          name="timeZone"
          label={t('work.zone')}
          hint={t('work.zone-hint')}
          options={timeZoneOptions()}
        />
        <NumberField
          form={form}
          name="taxBasisPoints"
          digits={2}
          label={t('work.tax')}
          hint={t('work.tax-hint')}
        />
        <NumberField form={form} name="quoteValidityDays" digits={0} label={t('work.validity')} />
        <TextField
          form={form}
          name="region"
          label={t('work.region')}
          hint={t('work.region-hint')}
          tidy={(text) => text.trim().toUpperCase()}
          spellCheck={false}
        />
      </div>
    </Panel>
  )
}

export function NumberFields({ form }: FieldsProps) {
  const { t } = useTranslation('settings')
  const pattern = useWatch({ control: form.control, name: 'ticketNumberPattern' })
  const year = Number(useToday().slice(0, 4))
  const usable = settingsSchema.shape.ticketNumberPattern.safeParse(pattern).success
  return (
    <Panel
      title={t('numbers.title')}
      aside={
        <p className="number-example" role="status">
          {usable ? t('numbers.example', { example: formatTicketNumber(pattern, year, 123) }) : ''}
        </p>
      }
    >
      <TextField
        form={form}
        name="ticketNumberPattern"
        label={t('numbers.pattern')}
        hint={t('numbers.pattern-hint', { year: '{year}', number: '{number:6}' })}
        spellCheck={false}
      />
    </Panel>
  )
}
