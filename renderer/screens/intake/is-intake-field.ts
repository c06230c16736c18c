import { get, type FieldPath } from 'react-hook-form'
import type { IntakeInput } from '../../../shared/records/intake.ts'
import type { IntakeForm } from './use-intake-form.ts'

/** Whether a dotted path names a value that the form holds now. */
export function isIntakeField(form: IntakeForm, path: string): path is FieldPath<IntakeInput> {
  return get(form.getValues(), path) !== undefined
}
