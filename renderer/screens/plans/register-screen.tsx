import { useState } from 'react'
import { get, type FieldPath } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import { Button } from '../../components/button.tsx'
import { DraftNote } from '../../components/draft-note.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Form } from '../../components/form.tsx'
import { showFieldRefusals, useErrorText } from '../../components/refusal-text.ts'
import { setSaveStatus } from '../../components/save-status.ts'
import { ActionBar, Screen } from '../../components/screen.tsx'
import type { TicketView } from '../../components/stage.ts'
import { useCall, useCallMutation } from '../../components/use-call.ts'
import { useDraft } from '../../components/use-draft.ts'
import { useRecordForm } from '../../components/use-record-form.ts'
import { useSettings } from '../../components/use-settings.ts'
import { useShortcuts } from '../../components/use-shortcuts.ts'
import { RegisterFields, useNamedFields } from './register-fields.tsx'
import {
  firstRegistration,
  registrationFormSchema,
  type RegistrationForm,
} from './registration-form.ts'
import './plans.css'

/** A code comes onto a device: what activation asks for, from the ticket where there is one. */
export default function RegisterScreen() {
  const { ticketId } = useParams()
  const ticket = useCall(
    'tickets.read',
    { ticketId: ticketId ?? '' },
    { enabled: ticketId !== undefined },
  )
  if (ticketId === undefined) return <Register ticket={null} />
  return ticket.data === undefined ? null : <Register key={ticketId} ticket={ticket.data} />
}

function Register({ ticket }: { readonly ticket: TicketView | null }) {
  const { t } = useTranslation('plans')
  const [, navigate] = useLocation()
  const { region } = useSettings()
  const ticketId = ticket?.ticket.id ?? null
  const [first] = useState(() => firstRegistration(region, ticket))
  const form = useRecordForm(registrationFormSchema, first)
  const draft = useDraft(ticketId === null ? 'plan' : `plan:${ticketId}`, form)
  const register = useCallMutation('plans.register')
  const errorText = useErrorText()
  const fields = useNamedFields()
  const [refused, setRefused] = useState<string | null>(null)

  const submit = form.handleSubmit(async ({ registration }) => {
    setRefused(null)
    try {
      const { deviceId } = await register.mutateAsync({ ticketId, registration })
      await draft.finish()
      setSaveStatus({ kind: 'saved', at: new Date().toISOString() })
      navigate(`/plans/${deviceId}${ticketId === null ? '' : `/${ticketId}`}`)
    } catch (error) {
      const isField = (path: string): path is FieldPath<RegistrationForm> =>
        get(form.getValues(), path) !== undefined
      showFieldRefusals(form, error, isField)
      setRefused(errorText(error))
    }
  })
  const save = () => {
    if (!register.isPending) void submit()
  }
  useShortcuts([
    { keys: 'Ctrl Enter', label: t('register.save'), run: save },
    { keys: 'Ctrl S', run: save },
  ])
  const hasErrors = Object.keys(form.formState.errors).length > 0
  return (
    <Screen
      actions={
        <ActionBar
          note={
            refused !== null ? (
              <span className="error-summary">{refused}</span>
            ) : hasErrors ? (
              <ErrorSummary form={form} fields={fields} />
            ) : (
              t('register.note')
            )
          }
        >
          <Button tone="primary" shortcut="Ctrl Enter" busy={register.isPending} onClick={save}>
            {t('register.save')}
          </Button>
        </ActionBar>
      }
    >
      <div className="plans-column" aria-busy={!draft.ready}>
        <div className="screen-head">
          <h1 className="screen-title">{t('register.title')}</h1>
          <DraftNote draft={draft} />
        </div>
        <Form label={t('register.form')} onSubmit={save}>
          <RegisterFields form={form} autoFocus={ticket === null} />
        </Form>
      </div>
    </Screen>
  )
}
