import type { UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { shipmentServices, type ShipmentDetails } from '../../../shared/records/shipment.ts'
import { AddressFields } from '../../components/address-fields.tsx'
import { FormChoiceField } from '../../components/choice-field.tsx'
import { Panel } from '../../components/panel.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useField } from '../../components/use-field.ts'
import type { ShipmentForm } from './shipment-form.ts'

export type ShipmentFormHandle = UseFormReturn<ShipmentForm, unknown, ShipmentDetails>

interface PartProps {
  readonly form: ShipmentFormHandle
}

const addressNames = {
  street: 'recipient.address.street',
  line2: 'recipient.address.line2',
  postalCode: 'recipient.address.postalCode',
  city: 'recipient.address.city',
  country: 'recipient.address.country',
} as const

/** Who gets the parcel: the customer, until somebody says otherwise. */
export function RecipientPanel({ form }: PartProps) {
  const { t } = useTranslation('shipping')
  return (
    <Panel title={t('recipient.title')}>
      <div className="shipping-recipient">
        <TextField form={form} name="recipient.name" label={t('recipient.name')} />
        <TextField form={form} name="recipient.phone" label={t('recipient.phone')} optional />
        <TextField
          form={form}
          name="recipient.email"
          label={t('recipient.email')}
          type="email"
          optional
        />
      </div>
      <AddressFields form={form} names={addressNames} needed />
    </Panel>
  )
}

/** Weight and size as scale and tape show them, and how it travels. */
export function ParcelPanel({
  form,
  damagedBattery,
}: PartProps & { readonly damagedBattery: boolean }) {
  const { t } = useTranslation('shipping')
  const services = damagedBattery ? (['standard'] as const) : shipmentServices
  return (
    <Panel title={t('parcel.title')}>
      <div className="shipping-measures">
        {(['weight', 'length', 'width', 'height'] as const).map((measure) => (
          <TextField key={measure} form={form} name={measure} label={t(`parcel.${measure}`)} />
        ))}
      </div>
      <div className="shipping-service">
        <FormChoiceField
          form={form}
          name="service"
          label={t('parcel.service')}
          warning={damagedBattery ? t('parcel.damaged-battery') : undefined}
          choices={services.map((value) => ({ value, label: t(`service.${value}`) }))}
        />
        <PlanNoteTick form={form} />
      </div>
    </Panel>
  )
}

function PlanNoteTick({ form }: PartProps) {
  const { t } = useTranslation('shipping')
  const { ref, name, value, onChange, onBlur } = useField({ form, name: 'planNote' })
  return (
    <label className="tick">
      <input
        type="checkbox"
        ref={ref}
        name={name}
        checked={value === true}
        onChange={(event) => onChange(event.target.checked)}
        onBlur={onBlur}
      />
      {t('parcel.plan-note')}
    </label>
  )
}
