import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ChoiceField } from '../../components/choice-field.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Panel } from '../../components/panel.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useSettings } from '../../components/use-settings.ts'
import { coverageOfKind } from './intake-form.ts'
import { PlanHistoryFields } from './plan-history-fields.tsx'
import type { IntakeForm } from './use-intake-form.ts'

const kinds = ['none', 'annual', 'two-year'] as const

export function PlanFields({ form }: { readonly form: IntakeForm }) {
  const { t } = useTranslation('intake')
  const { region } = useSettings()
  const coverage = useWatch({ control: form.control, name: 'coverage' })
  return (
    <Panel title={t('plan.title')}>
      <ChoiceField
        label={t('plan.kind')}
        value={coverage?.plan ?? 'none'}
        choices={kinds.map((kind) => ({ value: kind, label: t(`plan.${kind}`) }))}
        onChoose={(kind) => {
          form.setValue('coverage', coverageOfKind(kind, form.getValues('coverage'), region), {
            shouldDirty: true,
          })
          form.clearErrors('coverage')
        }}
      />
      {coverage === null ? null : (
        <>
          <div className="field-grid">
            <DateField form={form} name="coverage.activatedOn" label={t('plan.activated')} />
            <TextField
              form={form}
              name="coverage.region"
              label={t('plan.region')}
              hint={t('plan.region-hint')}
              tidy={(text) => text.trim().toUpperCase()}
              spellCheck={false}
              optional
            />
            <TextField
              form={form}
              name="coverage.code"
              label={t('plan.code')}
              spellCheck={false}
              optional
            />
          </div>
          <PlanHistoryFields form={form} />
        </>
      )}
    </Panel>
  )
}
