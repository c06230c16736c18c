import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { useErrorText } from '../../components/refusal-text.ts'
import type { JobState, LabelJobs } from './use-label-jobs.ts'

/** What became of the label; a job that failed can be tried again as it is. */
export function JobOutcome({ jobs }: { readonly jobs: LabelJobs }) {
  const { t } = useTranslation('shipping')
  const { state } = jobs
  return (
    <span className={`job-outcome job-${state.kind}`}>
      <JobWords state={state} />
      {state.kind === 'failed' ? (
        <Button onClick={() => jobs.run(state.job)}>{t('job.try-again')}</Button>
      ) : null}
    </span>
  )
}

function JobWords({ state }: { readonly state: JobState }) {
  const { t } = useTranslation('shipping')
  const sentence = useErrorText()
  switch (state.kind) {
    case 'idle':
      return null
    case 'running':
      return t(`job.running-${state.job}`)
    case 'printed':
      return t(`job.done-${state.job}`, { printer: state.printer })
    case 'saved':
      return t('job.saved', { path: state.path })
    case 'not-saved':
      return t('job.not-saved')
    case 'failed':
      return <span>{sentence(state.error)}</span>
  }
}
