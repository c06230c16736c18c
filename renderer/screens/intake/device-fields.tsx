import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import {
  normaliseSerialNumber,
  serialNumberWarnings,
} from '../../../shared/records/serial-number.ts'
import { DateField } from '../../components/date-field.tsx'
import { Panel } from '../../components/panel.tsx'
import { FormSelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useCall } from '../../components/use-call.ts'
import type { IntakeForm } from './use-intake-form.ts'

export function DeviceFields(props: { readonly form: IntakeForm; readonly autoFocus: boolean }) {
  const { form } = props
  const { t } = useTranslation('intake')
  const { data: models } = useCall('models.list', null)
  const serialNumber = useWatch({ control: form.control, name: 'device.serialNumber' })
  const options = (models ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const warnings = serialNumberWarnings(serialNumber)
  const [warning] = warnings
  return (
    <Panel title={t('device.title')}>
      <div className="field-grid">
        <TextField
          form={form}
          name="device.serialNumber"
          label={t('device.serial')}
          hint={t('device.serial-hint')}
          warning={
            warning === undefined
              ? undefined
              : t(`device.${warnings.length > 1 ? 'serial-letters' : warning}`)
          }
          autoFocus={props.autoFocus}
          tidy={normaliseSerialNumber}
          spellCheck={false}
        />
        <FormSelectField
          form={form}
          name="device.model"
          label={t('device.model')}
          placeholder={t('device.model-placeholder')}
          options={options}
        />
        <DateField
          form={form}
          name="device.manufacturerWarrantyEndsOn"
          label={t('device.warranty')}
          hint={t('device.warranty-hint')}
          optional
        />
      </div>
    </Panel>
  )
}
