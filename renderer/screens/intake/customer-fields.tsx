import { useEffect } from 'react'
import { useFormState, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { AddressFields } from '../../components/address-fields.tsx'
import { Fold } from '../../components/fold.tsx'
import { Panel } from '../../components/panel.tsx'
import { TextField } from '../../components/text-field.tsx'
import { LanguageField } from './language-field.tsx'
import type { IntakeForm } from './use-intake-form.ts'

const addressNames = {
  street: 'customer.address.street',
  line2: 'customer.address.line2',
  postalCode: 'customer.address.postalCode',
  city: 'customer.address.city',
  country: 'customer.address.country',
} as const

/** One of phone and e-mail is enough: giving one takes back what was said about the other. */
function useReachableOnce(form: IntakeForm, message: string | undefined): void {
  const [phone, email] = useWatch({
    control: form.control,
    name: ['customer.phone', 'customer.email'],
  })
  const reachable = phone.trim() !== '' || email.trim() !== ''
  useEffect(() => {
    if (reachable && message === 'phone-or-email-required') form.clearErrors('customer.phone')
  }, [form, reachable, message])
}

export function CustomerFields(props: {
  readonly form: IntakeForm
  readonly onUnlink: () => void
}) {
  const { form } = props
  const { t } = useTranslation('intake')
  const [customerId, address] = useWatch({
    control: form.control,
    name: ['customerId', 'customer.address'],
  })
  const { errors } = useFormState({ control: form.control, name: 'customer' })
  useReachableOnce(form, errors.customer?.phone?.message)
  const summary = [address.street, `${address.postalCode} ${address.city}`.trim()]
    .filter((part) => part !== '')
    .join(', ')
  return (
    <Panel title={t('customer.title')}>
      <div data-customer="">
        {customerId === null ? null : (
          <p className="known-customer" role="status">
            {t('customer.known')}
            <button
              type="button"
              className="button button-plain button-small"
              onClick={props.onUnlink}
            >
              {t('customer.unlink')}
            </button>
          </p>
        )}
        <div className="field-grid">
          <TextField form={form} name="customer.name" label={t('customer.name')} className="wide" />
          <TextField
            form={form}
            name="customer.phone"
            type="tel"
            label={t('customer.phone')}
            hint={t('customer.reach-hint')}
          />
          <TextField form={form} name="customer.email" type="email" label={t('customer.email')} />
          <LanguageField form={form} />
        </div>
        <Fold
          title={t('customer.address')}
          summary={summary}
          startOpen={false}
          forceOpen={errors.customer?.address !== undefined}
        >
          <AddressFields form={form} names={addressNames} />
        </Fold>
      </div>
    </Panel>
  )
}
