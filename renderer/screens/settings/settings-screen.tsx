import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { get, type FieldPath } from 'react-hook-form'
import { settingsSchema, type Settings } from '../../../shared/records/settings.ts'
import { Button } from '../../components/button.tsx'
import { DraftNote } from '../../components/draft-note.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Form } from '../../components/form.tsx'
import { showFieldRefusals, useErrorText } from '../../components/refusal-text.ts'
import { setSaveStatus } from '../../components/save-status.ts'
import { ActionBar, Screen } from '../../components/screen.tsx'
import { useCallMutation } from '../../components/use-call.ts'
import { useDraft } from '../../components/use-draft.ts'
import { useRecordForm } from '../../components/use-record-form.ts'
import { useSettings } from '../../components/use-settings.ts'
import { useShortcuts } from '../../components/use-shortcuts.ts'
import { AboutSide } from './about-side.tsx'
import { namedSettingsFields } from './named-fields.ts'

import { BenchFields, CentreFields, NumberFields, WorkFields } from './settings-fields.tsx'
import { refusePrinterAddress } from './settings-form.ts'
import './settings.css'

/** What is true for the whole centre, checked beside each field before anything is saved. */
export default function SettingsScreen() {
  const { t } = useTranslation(['settings', 'window'])
  const settings = useSettings()
  const form = useRecordForm(settingsSchema, settings, refusePrinterAddress)
  const draft = useDraft('settings', form)
  const save = useCallMutation('settings.save')
  const errorText = useErrorText()
  const [refused, setRefused] = useState<string | null>(null)
  const { isDirty, errors, submitCount } = form.formState

  const submit = form.handleSubmit(async (values) => {
    setRefused(null)
    try {
      const saved = await save.mutateAsync(values)
      await draft.finish()
      form.reset(saved)
      setSaveStatus({ kind: 'saved', at: new Date().toISOString() })
    } catch (error) {
      const isField = (path: string): path is FieldPath<Settings> =>
        get(form.getValues(), path) !== undefined
      if (!showFieldRefusals(form, error, isField)) setRefused(errorText(error))
    }
  })
  const saveChanges = () => {
    if (isDirty && !save.isPending) void submit()
  }
  useShortcuts([
    { keys: 'Ctrl Enter', label: t('action.save'), run: saveChanges },
    { keys: 'Ctrl S', run: saveChanges },
  ])
  const hasErrors = submitCount > 0 && Object.keys(errors).length > 0
  const state = isDirty ? t('action.unsaved') : save.isSuccess ? t('action.saved') : ''
  return (
    <Screen
      side={<AboutSide />}
      actions={
        <ActionBar
          note={
            refused !== null ? (
              <span className="error-summary">{refused}</span>
            ) : hasErrors ? (
              <ErrorSummary form={form} fields={namedSettingsFields(t)} />
            ) : (
              state
            )
          }
        >
          <Button
            tone="primary"
            shortcut="Ctrl Enter"
            disabled={!isDirty}
            busy={save.isPending}
            onClick={saveChanges}
          >
            {t('action.save')}
          </Button>
          <Button disabled={!isDirty} onClick={() => void draft.discard()}>
            {t('action.undo')}
          </Button>
        </ActionBar>
      }
    >
      <div className="settings-column">
        <div className="screen-head">
          <h1 className="screen-title">{t('title')}</h1>
          <DraftNote draft={draft} />
        </div>
        <Form label={t('form')} onSubmit={saveChanges}>
          <CentreFields form={form} />
          <BenchFields form={form} />
          <WorkFields form={form} />
          <NumberFields form={form} />
        </Form>
      </div>
    </Screen>
  )
}
