import { IconPlus, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormChoiceField } from '../../components/choice-field.tsx'
import { DateField } from '../../components/date-field.tsx'
import type { IntakeForm } from './use-intake-form.ts'

/** How the plan was extended, and the replacements it has already given. */
export function PlanHistoryFields({ form }: { readonly form: IntakeForm }) {
  const { t } = useTranslation('intake')
  const extensions = useFieldArray({ control: form.control, name: 'coverage.extensions' })
  const uses = useFieldArray({ control: form.control, name: 'coverage.uses' })
  return (
    <>
      <Rows
        title={t('plan.extensions')}
        addLabel={t('plan.extension-add')}
        onAdd={
          extensions.fields.length < 5
            ? () => extensions.append({ plan: 'annual', boughtOn: '' })
            : null
        }
      >
        {extensions.fields.map(({ id }, index) => (
          <Row
            key={id}
            removeLabel={t('plan.extension-remove', { position: index + 1 })}
            onRemove={() => extensions.remove(index)}
          >
            <FormChoiceField
              form={form}
              name={`coverage.extensions.${index}.plan`}
              label={t('plan.extension-kind')}
              choices={[
                { value: 'annual', label: t('plan.annual') },
                { value: 'two-year', label: t('plan.two-year') },
              ]}
            />
            <DateField
              form={form}
              name={`coverage.extensions.${index}.boughtOn`}
              label={t('plan.extension-day')}
            />
          </Row>
        ))}
      </Rows>
      <Rows
        title={t('plan.uses')}
        addLabel={t('plan.use-add')}
        onAdd={uses.fields.length < 20 ? () => uses.append({ incidentOn: '' }) : null}
      >
        {uses.fields.map(({ id }, index) => (
          <Row
            key={id}
            removeLabel={t('plan.use-remove', { position: index + 1 })}
            onRemove={() => uses.remove(index)}
          >
            <DateField
              form={form}
              name={`coverage.uses.${index}.incidentOn`}
              label={t('plan.use-day', { position: index + 1 })}
            />
          </Row>
        ))}
      </Rows>
    </>
  )
}

function Rows(props: {
  readonly title: string
  readonly addLabel: string
  /** Null: no more can be added. */
  readonly onAdd: (() => void) | null
  readonly children: ReactNode
}) {
  return (
    <fieldset className="rows">
      <legend className="field-label">{props.title}</legend>
      {props.children}
      {props.onAdd === null ? null : (
        <button type="button" className="button button-plain button-small" onClick={props.onAdd}>
          <IconPlus size={14} stroke={1.6} aria-hidden="true" />
          {props.addLabel}
        </button>
      )}
    </fieldset>
  )
}

function Row(props: {
  readonly removeLabel: string
  readonly onRemove: () => void
  readonly children: ReactNode
}) {
  return (
    <div className="row">
      {props.children}
      <button
        type="button"
        className="button button-quiet row-remove"
        aria-label={props.removeLabel}
        title={props.removeLabel}
        onClick={props.onRemove}
      >
        <IconX size={15} stroke={1.6} aria-hidden="true" />
      </button>
    </div>
  )
}
