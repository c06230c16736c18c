import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { CatalogueEntry } from '../../../shared/records/catalogue-entry.ts'
import { requiredLine } from '../../../shared/records/fields.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Form } from '../../components/form.tsx'
import { useErrorText } from '../../components/refusal-text.ts'
import { TextField } from '../../components/text-field.tsx'
import { useCallMutation } from '../../components/use-call.ts'
import { useRecordForm } from '../../components/use-record-form.ts'

const withdrawalSchema = z.object({ reason: requiredLine(300) })

/** Why an entry no longer holds: it stays on record with this. */
export function WithdrawDialog(props: {
  readonly entry: CatalogueEntry
  readonly what: string
  readonly onClose: (withdrawn: boolean) => void
}) {
  const { entry, what, onClose } = props
  const { t } = useTranslation('catalogue')
  const form = useRecordForm(withdrawalSchema, { reason: '' })
  const withdraw = useCallMutation('catalogue.withdraw')
  const errorText = useErrorText()
  // The dialog itself would begin at its button for closing.
  useEffect(() => form.setFocus('reason'), [form])
  const submit = () => {
    void form.handleSubmit(async ({ reason }) => {
      await withdraw.mutateAsync({ entryId: entry.id, reason }).then(
        () => onClose(true),
        () => undefined,
      )
    })()
  }
  return (
    <Dialog title={t('withdraw.title')} onClose={() => onClose(false)}>
      <p>{what}</p>
      <p className="quiet">{t('withdraw.text')}</p>
      <Form label={t('withdraw.title')} onSubmit={submit}>
        <TextField form={form} name="reason" label={t('withdraw.reason')} />
        {withdraw.error === null ? null : (
          <p className="error-summary" role="alert">
            {errorText(withdraw.error)}
          </p>
        )}
        <Button tone="loss" busy={withdraw.isPending} onClick={submit}>
          {t('action.withdraw')}
        </Button>
      </Form>
    </Dialog>
  )
}
