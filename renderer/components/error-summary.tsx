import {
  get,
  useFormState,
  type FieldPath,
  type FieldValues,
  type UseFormReturn,
} from 'react-hook-form'
import { useTranslation } from 'react-i18next'

export interface NamedField<Values extends FieldValues> {
  readonly name: FieldPath<Values>
  readonly label: string
}

/**
 * After a refused submit: which fields need a look, each a way to get there. Stands in the note of
 * the action bar, where there is room for it from the start.
 */
export function ErrorSummary<Values extends FieldValues, Context, Output>(props: {
  readonly form: UseFormReturn<Values, Context, Output>
  readonly fields: readonly NamedField<Values>[]
}) {
  const { form, fields } = props
  const { t } = useTranslation('window')
  const { errors, submitCount } = useFormState({ control: form.control })
  const wrong = fields.filter(({ name }) => get(errors, name) !== undefined)
  if (submitCount === 0 || wrong.length === 0) return null
  return (
    <span className="error-summary">
      {t('summary.label', { count: wrong.length })}
      {wrong.slice(0, 4).map(({ name, label }) => (
        <button
          key={name}
          type="button"
          className="error-summary-link"
          onClick={() => form.setFocus(name)}
        >
          {label}
        </button>
      ))}
      {wrong.length > 4 ? '…' : null}
    </span>
  )
}
