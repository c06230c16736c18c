import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Panel } from '../../components/panel.tsx'
import { useErrorText } from '../../components/refusal-text.ts'
import { SelectField } from '../../components/select-field.tsx'
import { queueChoice, RAW_CHOICE } from './printer-choice.ts'
import type { JobState, LabelJobs } from './use-label-jobs.ts'
import type { PrinterChoice } from './use-printer-choice.ts'

/** Where the label goes, and what became of it. */
export function PrinterPanel(props: { readonly printer: PrinterChoice; readonly jobs: LabelJobs }) {
  const { printer, jobs } = props
  const { t } = useTranslation('shipping')
  const sentence = useErrorText()
  const options = [
    ...printer.printers.map(({ name, displayName, ready }) => ({
      value: queueChoice(name),
      label: displayName === '' ? name : displayName,
      ...(ready ? {} : { note: t('printer.not-ready') }),
    })),
    { value: RAW_CHOICE, label: t('printer.raw') },
  ]
  const { addressFault } = printer
  return (
    <Panel title={t('printer.title')}>
      <div className="shipping-printer">
        <SelectField
          label={t('printer.label')}
          value={printer.chosen}
          options={options}
          onChoose={printer.choose}
        />
        <Field
          label={t('printer.address')}
          hint={t('printer.address-hint')}
          error={addressFault === null ? undefined : sentence(addressFault)}
        >
          {(wiring) => (
            <input
              className="input"
              value={printer.address}
              autoComplete="off"
              spellCheck={false}
              placeholder={t('printer.address-placeholder')}
              onChange={(event) => printer.setAddress(event.target.value)}
              onBlur={() => {
                if (printer.address !== '') printer.judgeAddress()
              }}
              {...wiring}
            />
          )}
        </Field>
      </div>
      <JobOutcome jobs={jobs} />
    </Panel>
  )
}

function JobOutcome({ jobs }: { readonly jobs: LabelJobs }) {
  const { t } = useTranslation('shipping')
  const { state } = jobs
  return (
    <div className={`job-outcome job-${state.kind}`} role="status">
      <JobWords state={state} />
      {state.kind === 'failed' ? (
        <Button onClick={() => jobs.run(state.job)}>{t('job.try-again')}</Button>
      ) : null}
    </div>
  )
}

function JobWords({ state }: { readonly state: JobState }) {
  const { t } = useTranslation('shipping')
  const sentence = useErrorText()
  switch (state.kind) {
    case 'idle':
      return <p>{t('job.idle')}</p>
    case 'running':
      return <p>{t(`job.running-${state.job}`)}</p>
    case 'printed':
      return <p>{t(`job.done-${state.job}`, { printer: state.printer })}</p>
    case 'saved':
      return <p>{t('job.saved', { path: state.path })}</p>
    case 'not-saved':
      return <p>{t('job.not-saved')}</p>
    case 'failed':
      return <p>{sentence(state.error)}</p>
  }
}
