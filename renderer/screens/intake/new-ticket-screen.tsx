import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Button } from '../../components/button.tsx'
import { setSaveStatus } from '../../components/save-status.ts'
import { stagePath } from '../../components/stage.ts'
import { useCallMutation } from '../../components/use-call.ts'
import { useShortcuts } from '../../components/use-shortcuts.ts'
import { IntakeWorkspace } from './intake-workspace.tsx'
import { useIntakeForm } from './use-intake-form.ts'
import { useShowRefusal } from './use-show-refusal.ts'

/** A device comes onto the counter: logging it makes the ticket and goes on to diagnosis. */
export default function NewTicketScreen() {
  const { t } = useTranslation('intake')
  const [, navigate] = useLocation()
  const { form, draft } = useIntakeForm('intake')
  const log = useCallMutation('intake.log')
  const [refused, setRefused] = useState<string | null>(null)
  const showRefusal = useShowRefusal(form, setRefused)

  const submit = form.handleSubmit(async (intake) => {
    setRefused(null)
    try {
      const { ticketId } = await log.mutateAsync(intake)
      await draft.finish()
      setSaveStatus({ kind: 'saved', at: new Date().toISOString() })
      navigate(stagePath(ticketId, 'diagnosis'))
    } catch (error) {
      showRefusal(error)
    }
  })
  const logOnce = () => {
    if (!log.isPending) void submit()
  }
  useShortcuts([
    { keys: 'Ctrl Enter', label: t('action.log'), run: logOnce },
    { keys: 'Ctrl S', run: logOnce },
  ])
  return (
    <IntakeWorkspace
      form={form}
      draft={draft}
      ticketId={null}
      title={t('title')}
      onSubmit={logOnce}
      refused={refused}
      note={t('note.log')}
      actions={
        <Button tone="primary" shortcut="Ctrl Enter" busy={log.isPending} onClick={logOnce}>
          {t('action.log')}
        </Button>
      }
    />
  )
}
