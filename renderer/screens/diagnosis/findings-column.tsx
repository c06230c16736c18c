import { useTranslation } from 'react-i18next'
import { FormChoiceField } from '../../components/choice-field.tsx'
import { DraftNote } from '../../components/draft-note.tsx'
import { Form } from '../../components/form.tsx'
import { Panel } from '../../components/panel.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { DraftControl } from '../../components/use-draft.ts'
import { ExclusionQuestions } from './exclusion-questions.tsx'
import type { DiagnosisFormHandle } from './form-handle.ts'

/** What the technician sees on the device, in the order in which it is looked at. */
export function FindingsColumn(props: {
  readonly form: DiagnosisFormHandle
  readonly draft: DraftControl
}) {
  const { form, draft } = props
  const { t } = useTranslation('diagnosis')
  return (
    <Form label={t('form')} className="diagnosis-findings" onSubmit={() => undefined}>
      <DraftNote draft={draft} />
      <Panel title={t('findings.title')}>
        <div className="diagnosis-fields">
          <TextField
            form={form}
            name="findings"
            label={t('findings.label')}
            hint={t('findings.hint')}
            multiline
          />
          <div data-part="cause">
            <FormChoiceField
              form={form}
              name="cause"
              label={t('cause.label')}
              hint={t('cause.hint')}
              choices={[
                { value: 'accident', label: t('cause.accident') },
                { value: 'defect', label: t('cause.defect') },
              ]}
            />
          </div>
        </div>
      </Panel>
      <ExclusionQuestions form={form} />
      <Panel title={t('device.title')}>
        <div className="diagnosis-fields diagnosis-pair">
          <FormChoiceField
            form={form}
            name="battery"
            label={t('battery.label')}
            hint={t('battery.hint')}
            choices={[
              { value: 'intact', label: t('battery.intact') },
              { value: 'damaged', label: t('battery.damaged') },
            ]}
          />
          <FormChoiceField
            form={form}
            name="repairable"
            label={t('repairable.label')}
            hint={t('repairable.hint')}
            choices={[
              { value: 'yes', label: t('repairable.yes') },
              { value: 'no', label: t('repairable.no') },
            ]}
          />
        </div>
      </Panel>
    </Form>
  )
}
