import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { get, type FieldPath } from 'react-hook-form'
import {
  catalogueEntryFormSchema,
  type CatalogueEntryForm,
} from '../../../shared/records/catalogue-entry.ts'
import type { PlanCatalogue } from '../../../shared/records/plan-catalogue.ts'
import { Button } from '../../components/button.tsx'
import { DraftNote } from '../../components/draft-note.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Form } from '../../components/form.tsx'
import { showFieldRefusals, useErrorText } from '../../components/refusal-text.ts'
import { ActionBar, Screen } from '../../components/screen.tsx'
import { useCallMutation } from '../../components/use-call.ts'
import { useDraft } from '../../components/use-draft.ts'
import { useRecordForm } from '../../components/use-record-form.ts'
import { useShortcuts } from '../../components/use-shortcuts.ts'
import { SourceFields, TermFields } from './entry-fields.tsx'
import { draftKeyOf, namedEntryFields } from './entry-form.ts'

/** A term with its source, confirmed or new; it decides once it is entered. */
export function EntryScreen(props: {
  readonly start: CatalogueEntryForm
  readonly catalogue: PlanCatalogue
  readonly onDone: (entered: boolean) => void
}) {
  const { start, catalogue, onDone } = props
  const { t } = useTranslation(['catalogue', 'window'])
  const form = useRecordForm(catalogueEntryFormSchema, start)
  const draft = useDraft(draftKeyOf(start), form)
  const enter = useCallMutation('catalogue.enter')
  const errorText = useErrorText()
  const [refused, setRefused] = useState<string | null>(null)
  const isConfirmation = start.confirms.length > 0

  const submit = form.handleSubmit(async (values) => {
    setRefused(null)
    try {
      await enter.mutateAsync(values)
      await draft.finish()
      onDone(true)
    } catch (error) {
      const isField = (path: string): path is FieldPath<CatalogueEntryForm> =>
        get(form.getValues(), path) !== undefined
      if (!showFieldRefusals(form, error, isField)) setRefused(errorText(error))
    }
  })
  const save = () => {
    if (!enter.isPending) void submit()
  }
  useShortcuts([
    { keys: 'Ctrl Enter', label: t('action.enter'), run: save },
    { keys: 'Escape', label: t('action.back'), run: () => onDone(false) },
  ])
  const { errors, submitCount } = form.formState
  const hasErrors = submitCount > 0 && Object.keys(errors).length > 0
  const title = isConfirmation ? t('entry.confirm-title') : t('entry.title')
  return (
    <Screen
      actions={
        <ActionBar
          note={
            refused !== null ? (
              <span className="error-summary">{refused}</span>
            ) : hasErrors ? (
              <ErrorSummary form={form} fields={namedEntryFields(t)} />
            ) : (
              t('entry.note')
            )
          }
        >
          <Button tone="primary" shortcut="Ctrl Enter" busy={enter.isPending} onClick={save}>
            {isConfirmation ? t('action.confirm-fee') : t('action.enter')}
          </Button>
          <Button shortcut="Esc" onClick={() => onDone(false)}>
            {t('action.back')}
          </Button>
        </ActionBar>
      }
    >
      <div className="catalogue-column">
        <div className="screen-head">
          <h1 className="screen-title">{title}</h1>
          <DraftNote draft={draft} />
        </div>
        <Form label={title} onSubmit={save}>
          <TermFields form={form} catalogue={catalogue} />
          <SourceFields form={form} />
        </Form>
      </div>
    </Screen>
  )
}
