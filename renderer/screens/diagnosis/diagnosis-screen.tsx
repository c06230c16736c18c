import { useEffect, useRef, useState } from 'react'
import { useFormState } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Diagnosis } from '../../../shared/records/diagnosis.ts'
import { Button } from '../../components/button.tsx'
import { useErrorText } from '../../components/refusal-text.ts'
import { ActionBar, Screen } from '../../components/screen.tsx'
import { stagePath, type StageProps } from '../../components/stage.ts'
import { useCallMutation } from '../../components/use-call.ts'
import { useDraft } from '../../components/use-draft.ts'
import { useRecordForm } from '../../components/use-record-form.ts'
import { useFormats, useSettings } from '../../components/use-settings.ts'
import { useShortcuts } from '../../components/use-shortcuts.ts'
import { diagnosisFormSchema, toDiagnosisForm } from './diagnosis-form.ts'
import { FindingsColumn } from './findings-column.tsx'
import { focusAskedPart } from '../../components/focus-part.ts'
import { IssuedVersions } from './issued-versions.tsx'
import { QuoteTable } from './quote-table.tsx'
import { isNewQuote, newestOf, useTypedQuote } from './typed-quote.ts'
import type { DiagnosisFormHandle } from './form-handle.ts'
import './diagnosis.css'

/** What was found, and what mending it costs: findings at the left, the quote at the right. */
export default function DiagnosisScreen({ view }: StageProps) {
  const { taxBasisPoints } = useSettings()
  const { currency } = view.diagnosis
  const [schema] = useState(() => diagnosisFormSchema(currency))
  const form = useRecordForm(schema, toDiagnosisForm(view.diagnosis, taxBasisPoints))
  const draft = useDraft(`diagnosis:${view.ticket.id}`, form)
  const root = useRef<HTMLDivElement>(null)
  const { ready } = draft

  useEffect(() => {
    if (ready) focusAskedPart(root.current)
  }, [ready])

  return (
    <Screen actions={<DiagnosisActions view={view} form={form} onRecorded={draft.finish} />}>
      <div className="diagnosis" ref={root} aria-busy={!ready}>
        <FindingsColumn form={form} draft={draft} />
        <div className="diagnosis-quote">
          <QuoteTable form={form} currency={currency} />
          <IssuedVersions form={form} currency={currency} issued={view.quotes} />
        </div>
      </div>
    </Screen>
  )
}

interface ActionsProps extends StageProps {
  readonly form: DiagnosisFormHandle
  readonly onRecorded: () => Promise<void>
}

function DiagnosisActions({ view, form, onRecorded }: ActionsProps) {
  const { t } = useTranslation('diagnosis')
  const [, navigate] = useLocation()
  const recording = useCallMutation('diagnosis.record')
  const issuing = useCallMutation('quotes.issue')
  const typed = useTypedQuote(form, view.diagnosis.currency)
  const ticketId = view.ticket.id
  const fresh = isNewQuote(typed, view.quotes)
  const busy = recording.isPending || issuing.isPending

  async function record(diagnosis: Diagnosis): Promise<void> {
    issuing.reset()
    await recording.mutateAsync({ ticketId, diagnosis })
    await onRecorded()
  }
  async function issue(diagnosis: Diagnosis): Promise<void> {
    recording.reset()
    if (fresh) await issuing.mutateAsync({ ticketId, diagnosis })
    else await recording.mutateAsync({ ticketId, diagnosis })
    await onRecorded()
    navigate(stagePath(ticketId, 'decision'))
  }
  // A refusal stands in the bar already, so the rejected promise has nothing more to tell.
  const save = () => {
    if (!busy)
      form
        .handleSubmit(record)()
        .catch(() => undefined)
  }
  const goOn = () => {
    if (!busy)
      form
        .handleSubmit(issue)()
        .catch(() => undefined)
  }
  const primary = fresh
    ? t('issue', { version: (newestOf(view.quotes)?.version ?? 0) + 1 })
    : t('go-on')
  useShortcuts([
    { keys: 'Ctrl Enter', label: primary, run: goOn },
    { keys: 'Ctrl S', label: t('save'), run: save },
  ])
  return (
    <ActionBar
      note={
        <ActionNote
          form={form}
          error={recording.error ?? issuing.error}
          savedAt={recording.isSuccess ? recording.submittedAt : null}
        />
      }
    >
      <Button tone="primary" shortcut="Ctrl Enter" busy={busy} onClick={goOn}>
        {primary}
      </Button>
      <Button shortcut="Ctrl S" busy={busy} onClick={save}>
        {t('save')}
      </Button>
    </ActionBar>
  )
}

function ActionNote(props: {
  readonly form: DiagnosisFormHandle
  readonly error: Error | null
  readonly savedAt: number | null
}) {
  const { t } = useTranslation('diagnosis')
  const formats = useFormats()
  const sentence = useErrorText()
  const { errors } = useFormState({ control: props.form.control })
  if (props.error) return <span className="is-refused">{sentence(props.error)}</span>
  if (Object.keys(errors).length > 0) return <span className="is-refused">{t('has-errors')}</span>
  if (props.savedAt === null) return t('freezes')
  return t('saved', { time: formats.time(new Date(props.savedAt).toISOString()) })
}
