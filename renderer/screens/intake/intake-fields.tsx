import { Form } from '../../components/form.tsx'
import { useTranslation } from 'react-i18next'
import { AccessoryFields } from './accessory-fields.tsx'
import { CustomerFields } from './customer-fields.tsx'
import { DeviceFields } from './device-fields.tsx'
import { PlanFields } from './plan-fields.tsx'
import type { IntakeForm } from './use-intake-form.ts'
import { VisitFields } from './visit-fields.tsx'
import './intake.css'

/** The form, in the order in which a person at a counter speaks. */
export function IntakeFields(props: {
  readonly form: IntakeForm
  readonly autoFocus: boolean
  readonly onSubmit: () => void
  /** Of a known customer: `customerId` is theirs. */
  readonly onUnlink: () => void
}) {
  const { form } = props
  const { t } = useTranslation('intake')
  return (
    <Form label={t('form')} onSubmit={props.onSubmit} className="intake">
      <DeviceFields form={form} autoFocus={props.autoFocus} />
      <VisitFields form={form}>
        <AccessoryFields form={form} />
      </VisitFields>
      <CustomerFields form={form} onUnlink={props.onUnlink} />
      <PlanFields form={form} />
    </Form>
  )
}
