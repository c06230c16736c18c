import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '../../components/date-field.tsx'
import { Panel } from '../../components/panel.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { IntakeForm } from './use-intake-form.ts'

export function VisitFields(props: { readonly form: IntakeForm; readonly children: ReactNode }) {
  const { form } = props
  const { t } = useTranslation('intake')
  return (
    <Panel title={t('visit.title')}>
      <TextField
        form={form}
        name="visit.whatHappened"
        label={t('visit.what-happened')}
        hint={t('visit.what-happened-hint')}
        multiline
      />
      <div className="field-grid">
        <DateField
          form={form}
          name="visit.incidentOn"
          label={t('visit.incident')}
          hint={t('visit.incident-hint')}
          optional
        />
      </div>
      {props.children}
      <TextField
        form={form}
        name="visit.condition"
        label={t('visit.condition')}
        hint={t('visit.condition-hint')}
        optional
        multiline
      />
    </Panel>
  )
}
