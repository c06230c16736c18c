import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Intake } from '../../../shared/records/intake.ts'
import { Button } from '../../components/button.tsx'
import { askedPart } from '../../components/focus-part.ts'
import { setSaveStatus } from '../../components/save-status.ts'
import { stagePath, type StageProps } from '../../components/stage.ts'
import { useCallMutation } from '../../components/use-call.ts'
import { useShortcuts } from '../../components/use-shortcuts.ts'
import { intakeOfTicket } from './intake-form.ts'
import { isIntakeField } from './is-intake-field.ts'
import { IntakeWorkspace } from './intake-workspace.tsx'
import { useIntakeForm } from './use-intake-form.ts'
import { useShowRefusal } from './use-show-refusal.ts'

/** The same form on a ticket that exists: filled, and saving what was changed. */
export default function ChangeIntakeScreen({ view }: StageProps) {
  const ticketId = view.ticket.id
  const { t } = useTranslation('intake')
  const [, navigate] = useLocation()
  const [first] = useState(() => intakeOfTicket(view))
  const { form, draft } = useIntakeForm(`intake:${ticketId}`, first)
  const { isDirty } = form.formState
  const change = useCallMutation('intake.change')
  const [refused, setRefused] = useState<string | null>(null)
  const showRefusal = useShowRefusal(form, setRefused)

  const { ready } = draft
  useEffect(() => {
    const asked = askedPart()
    if (ready && asked !== null && isIntakeField(form, asked)) form.setFocus(asked)
  }, [ready, form])

  async function save(intake: Intake): Promise<boolean> {
    setRefused(null)
    try {
      await change.mutateAsync({ ticketId, intake })
      await draft.finish()
      form.reset(intake)
      setSaveStatus({ kind: 'saved', at: new Date().toISOString() })
      return true
    } catch (error) {
      showRefusal(error)
      return false
    }
  }
  const goOn = () => navigate(stagePath(ticketId, 'diagnosis'))
  const saveChanges = () => {
    if (isDirty && !change.isPending) void form.handleSubmit(save)()
  }
  const saveAndGo = () => {
    if (!isDirty) {
      goOn()
      return
    }
    if (!change.isPending)
      void form.handleSubmit(async (intake) => ((await save(intake)) ? goOn() : undefined))()
  }
  useShortcuts([
    { keys: 'Ctrl Enter', label: t('action.save-and-go'), run: saveAndGo },
    { keys: 'Ctrl S', label: t('action.save'), run: saveChanges },
  ])
  return (
    <IntakeWorkspace
      form={form}
      draft={draft}
      ticketId={ticketId}
      title={t('change')}
      onSubmit={saveChanges}
      refused={refused}
      note={change.isSuccess && !isDirty ? t('action.saved') : ''}
      actions={
        <>
          <Button tone="primary" shortcut="Ctrl Enter" busy={change.isPending} onClick={saveAndGo}>
            {isDirty ? t('action.save-and-go') : t('action.go')}
          </Button>
          <Button shortcut="Ctrl S" disabled={!isDirty} onClick={saveChanges}>
            {t('action.save')}
          </Button>
        </>
      }
    />
  )
}
