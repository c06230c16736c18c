import type { UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { normaliseSerialNumber } from '../../../shared/records/serial-number.ts'
import { FormChoiceField } from '../../components/choice-field.tsx'
import { DateField } from '../../components/date-field.tsx'
import type { NamedField } from '../../components/error-summary.tsx'
import { Panel } from '../../components/panel.tsx'
import { FormSelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useCall } from '../../components/use-call.ts'
import type { RegistrationForm, registrationFormSchema } from './registration-form.ts'

interface PartProps {
  readonly form: UseFormReturn<RegistrationForm, unknown, z.output<typeof registrationFormSchema>>
  readonly autoFocus: boolean
}

/** In the order of the card: the device, its code, and who registers. */
export function RegisterFields(props: PartProps) {
  return (
    <>
      <DeviceFields {...props} />
      <CodeFields {...props} />
      <PersonFields {...props} />
    </>
  )
}

function DeviceFields({ form, autoFocus }: PartProps) {
  const { t } = useTranslation('plans')
  const { data: models } = useCall('models.list', null)
  return (
    <Panel title={t('register.device')}>
      <div className="field-grid">
        <TextField
          form={form}
          name="registration.serialNumber"
          label={t('register.serial')}
          hint={t('register.serial-hint')}
          tidy={normaliseSerialNumber}
          autoFocus={autoFocus}
          spellCheck={false}
        />
        <FormSelectField
          form={form}
          name="registration.model"
          label={t('register.model')}
          placeholder={t('register.model-placeholder')}
          options={(models ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateField
          form={form}
          name="registration.deviceActivatedOn"
          label={t('register.activated-on')}
          hint={t('register.activated-hint')}
          optional
        />
        <TextField
          form={form}
          name="registration.deviceActivatedTime"
          label={t('register.activated-time')}
          hint={t('register.activated-time-hint')}
          spellCheck={false}
          optional
        />
      </div>
    </Panel>
  )
}

function CodeFields({ form, autoFocus }: PartProps) {
  const { t } = useTranslation('plans')
  return (
    <Panel title={t('register.plan')}>
      <FormChoiceField
        form={form}
        name="registration.plan"
        label={t('register.kind')}
        choices={[
          { value: 'annual', label: t('kind.annual') },
          { value: 'two-year', label: t('kind.two-year') },
        ]}
      />
      <div className="field-grid">
        <TextField
          form={form}
          name="registration.code"
          label={t('register.code')}
          autoFocus={!autoFocus}
          spellCheck={false}
        />
        <TextField
          form={form}
          name="registration.region"
          label={t('register.region')}
          hint={t('register.region-hint')}
          tidy={(text) => text.trim().toUpperCase()}
          spellCheck={false}
          optional
        />
      </div>
    </Panel>
  )
}

function PersonFields({ form }: PartProps) {
  const { t } = useTranslation('plans')
  return (
    <Panel title={t('register.person')}>
      <div className="field-grid">
        <TextField form={form} name="registration.firstName" label={t('register.first-name')} />
        <TextField form={form} name="registration.lastName" label={t('register.last-name')} />
        <TextField
          form={form}
          name="registration.email"
          label={t('register.email')}
          type="email"
          spellCheck={false}
        />
      </div>
    </Panel>
  )
}

export function useNamedFields(): readonly NamedField<RegistrationForm>[] {
  const { t } = useTranslation('plans')
  return [
    { name: 'registration.serialNumber', label: t('register.serial') },
    { name: 'registration.model', label: t('register.model') },
    { name: 'registration.deviceActivatedOn', label: t('register.activated-on') },
    { name: 'registration.deviceActivatedTime', label: t('register.activated-time') },
    { name: 'registration.code', label: t('register.code') },
    { name: 'registration.region', label: t('register.region') },
    { name: 'registration.firstName', label: t('register.first-name') },
    { name: 'registration.lastName', label: t('register.last-name') },
    { name: 'registration.email', label: t('register.email') },
  ]
}
