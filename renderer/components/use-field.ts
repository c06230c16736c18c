import {
  useController,
  type FieldPath,
  type FieldValues,
  type UseFormReturn,
} from 'react-hook-form'
import { useErrorText } from './refusal-text.ts'

/** Which value of which form an input shows. */
export interface BoundTo<Values extends FieldValues, Context = unknown, Output = Values> {
  readonly form: UseFormReturn<Values, Context, Output>
  readonly name: FieldPath<Values>
}

/** Binds an input to a value of the form, with the sentence of its error. */
export function useField<Values extends FieldValues, Context, Output>({
  form,
  name,
}: BoundTo<Values, Context, Output>) {
  const { field, fieldState } = useController({ control: form.control, name })
  const sentence = useErrorText()
  const message = fieldState.error?.message
  const value: unknown = field.value
  return {
    value,
    ref: field.ref,
    name: field.name,
    error: message === undefined ? undefined : sentence(message),
    onBlur: () => {
      if (!isLookingElsewhere()) field.onBlur()
    },
    /** Takes the complaint away: it comes back when the field is left, if it still holds. */
    onChange: (next: unknown) => {
      field.onChange(next)
      if (fieldState.error !== undefined) form.clearErrors(name)
    },
  }
}

/** Another window or a dialog took the focus: the field will have it back, it was not left. */
function isLookingElsewhere(): boolean {
  return !document.hasFocus() || document.querySelector('dialog[open]') !== null
}
