import { useWatch, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import {
  enteredTermKinds,
  feeFields,
  type CatalogueEntryForm,
} from '../../../shared/records/catalogue-entry.ts'
import type { PlanCatalogue } from '../../../shared/records/plan-catalogue.ts'
import { FormChoiceField } from '../../components/choice-field.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Panel } from '../../components/panel.tsx'
import { FormSelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { subjectOptions } from './entry-form.ts'

interface FieldsProps {
  readonly form: UseFormReturn<CatalogueEntryForm, unknown, CatalogueEntryForm>
}

/** What is entered: the term, what it is about, and its value. */
export function TermFields(props: FieldsProps & { readonly catalogue: PlanCatalogue }) {
  const { form, catalogue } = props
  const { t } = useTranslation('catalogue')
  const kind = useWatch({ control: form.control, name: 'kind' })
  const event = useWatch({ control: form.control, name: 'event' })
  const subjects = subjectOptions(kind, catalogue)
  return (
    <Panel title={t('entry.term')}>
      <div className="field-grid">
        <FormSelectField
          form={form}
          name="kind"
          label={t('field.kind')}
          options={enteredTermKinds.map((one) => ({ value: one, label: t(`term.${one}`) }))}
        />
        {subjects.length === 0 ? null : (
          <FormSelectField
            form={form}
            name="subject"
            label={t('field.subject')}
            options={subjects}
          />
        )}
      </div>
      <div className="field-grid">
        <ValueFields form={form} kind={kind} />
      </div>
      {event === '' ? null : <p className="quiet">{t('entry.event', { event })}</p>}
    </Panel>
  )
}

function ValueFields({ form, kind }: FieldsProps & { readonly kind: CatalogueEntryForm['kind'] }) {
  const { t } = useTranslation('catalogue')
  switch (kind) {
    case 'fee':
      return <FeeFields form={form} />
    case 'plan-limit':
      return <TextField form={form} name="replacements" label={t('field.replacements')} />
    case 'plan-months':
      return <TextField form={form} name="months" label={t('field.months')} />
    case 'chain':
      return (
        <>
          <TextField form={form} name="months" label={t('field.months')} />
          <TextField form={form} name="replacements" label={t('field.replacements')} />
        </>
      )
    case 'extension-days':
      return <TextField form={form} name="days" label={t('field.days')} />
    case 'activation':
      return <WindowFields form={form} />
  }
}

function FeeFields({ form }: FieldsProps) {
  const { t } = useTranslation('catalogue')
  return (
    <>
      <TextField
        form={form}
        name="currency"
        label={t('field.currency')}
        tidy={(text) => text.trim().toUpperCase()}
        spellCheck={false}
      />
      {feeFields.map((field, index) => (
        <TextField
          key={field}
          form={form}
          name={`fees.${field}`}
          label={t(`field.${field}`)}
          optional={index > 0}
          {...(index === 1 ? { hint: t('entry.fees-hint') } : {})}
        />
      ))}
    </>
  )
}

function WindowFields({ form }: FieldsProps) {
  const { t } = useTranslation('catalogue')
  return (
    <>
      <TextField form={form} name="direct" label={t('field.direct')} />
      <FormChoiceField
        form={form}
        name="directUnit"
        label={t('field.direct-unit')}
        choices={[
          { value: 'days', label: t('unit.days') },
          { value: 'hours', label: t('unit.hours') },
        ]}
      />
      <TextField form={form} name="approvalHours" label={t('field.approval-hours')} />
    </>
  )
}

/** For which days, and who says so. */
export function SourceFields({ form }: FieldsProps) {
  const { t } = useTranslation('catalogue')
  return (
    <>
      <Panel title={t('entry.source')}>
        <div className="field-grid">
          <TextField
            form={form}
            name="sourceTitle"
            label={t('field.source')}
            hint={t('entry.source-hint')}
          />
          <TextField
            form={form}
            name="sourceLink"
            label={t('field.link')}
            tidy={(text) => text.trim()}
            spellCheck={false}
            optional
          />
          <TextField
            form={form}
            name="clause"
            label={t('field.clause')}
            hint={t('entry.clause-hint')}
          />
          <DateField form={form} name="retrievedOn" label={t('field.retrieved')} />
          <TextField
            form={form}
            name="wording"
            label={t('field.wording')}
            className="wide"
            multiline
            optional
          />
        </div>
      </Panel>
      <Panel title={t('entry.days')}>
        <div className="field-grid">
          <DateField form={form} name="from" label={t('field.from')} optional />
          <DateField form={form} name="to" label={t('field.to')} optional />
        </div>
      </Panel>
    </>
  )
}
