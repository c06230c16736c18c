import { useCallback, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { intakeSchema, type Intake, type IntakeInput } from '../../../shared/records/intake.ts'
import { useDraft, type DraftControl } from '../../components/use-draft.ts'
import { useRecordForm } from '../../components/use-record-form.ts'
import { useSettings } from '../../components/use-settings.ts'
import { todayIn } from '../../locale.ts'
import { emptyIntake, refuseFutureDays } from './intake-form.ts'

export type IntakeForm = UseFormReturn<IntakeInput, unknown, Intake>

/** The intake's form with its draft; `first` is what it shows when no draft is newer. */
export function useIntakeForm(
  draftKey: string,
  first?: IntakeInput,
): { readonly form: IntakeForm; readonly draft: DraftControl } {
  const settings = useSettings()
  const [empty] = useState(() => emptyIntake(settings))
  const futureDays = useCallback(
    (values: IntakeInput) => refuseFutureDays(values, todayIn(settings.timeZone)),
    [settings.timeZone],
  )
  const form = useRecordForm(intakeSchema, first ?? empty, futureDays)
  const draft = useDraft(draftKey, form, empty)
  return { form, draft }
}

/** Puts new values into the form as if typed: drafts and dirtiness follow. */
export function fillForm(form: IntakeForm, values: IntakeInput): void {
  const options = { shouldDirty: true }
  form.setValue('device', values.device, options)
  form.setValue('customerId', values.customerId, options)
  form.setValue('customer', values.customer, options)
  form.setValue('coverage', values.coverage, options)
  form.clearErrors()
}
