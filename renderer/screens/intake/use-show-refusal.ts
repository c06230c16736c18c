import type { FieldPath } from 'react-hook-form'
import type { IntakeInput } from '../../../shared/records/intake.ts'
import { showFieldRefusals, useErrorText } from '../../components/refusal-text.ts'
import { isIntakeField } from './is-intake-field.ts'
import type { IntakeForm } from './use-intake-form.ts'

/** Puts what main refused beside its field, or says it in the action bar. */
export function useShowRefusal(
  form: IntakeForm,
  say: (sentence: string) => void,
): (error: unknown) => void {
  const errorText = useErrorText()
  return (error) => {
    const isField = (path: string): path is FieldPath<IntakeInput> => isIntakeField(form, path)
    if (!showFieldRefusals(form, error, isField)) say(errorText(error))
  }
}
