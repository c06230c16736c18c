import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { ErrorSummary, type NamedField } from '../../components/error-summary.tsx'
import { ActionBar } from '../../components/screen.tsx'
import { useShortcuts } from '../../components/use-shortcuts.ts'
import { JobOutcome } from './job-outcome.tsx'
import type { ShipmentFormHandle } from './shipment-fields.tsx'
import type { ShipmentForm } from './shipment-form.ts'
import type { LabelJob, LabelJobs } from './use-label-jobs.ts'

const jobKeys: Readonly<Record<LabelJob, string>> = {
  print: 'Ctrl P',
  pdf: 'Ctrl S',
  zpl: 'Ctrl L',
}

const jobNames: readonly LabelJob[] = ['print', 'pdf', 'zpl']

/** Three ways to paper, and at the right end what became of the last one. */
export function PrintBar(props: { readonly jobs: LabelJobs; readonly form: ShipmentFormHandle }) {
  const { jobs, form } = props
  const { t } = useTranslation('shipping')
  const fields = useNamedFields()
  const { state } = jobs
  useShortcuts(
    jobNames.map((job) => ({
      keys: jobKeys[job],
      label: t(`action.${job}`),
      run: () => jobs.run(job),
    })),
  )
  return (
    <ActionBar
      note={
        state.kind === 'idle' ? (
          <ErrorSummary form={form} fields={fields} />
        ) : (
          <JobOutcome jobs={jobs} />
        )
      }
    >
      {jobNames.map((job) => (
        <Button
          key={job}
          tone={job === 'print' ? 'primary' : 'plain'}
          shortcut={jobKeys[job]}
          busy={state.kind === 'running'}
          onClick={() => jobs.run(job)}
        >
          {t(`action.${job}`)}
        </Button>
      ))}
    </ActionBar>
  )
}

function useNamedFields(): readonly NamedField<ShipmentForm>[] {
  const { t } = useTranslation('shipping')
  const { t: windowText } = useTranslation('window')
  return [
    { name: 'recipient.name', label: t('recipient.name') },
    { name: 'recipient.phone', label: t('recipient.phone') },
    { name: 'recipient.email', label: t('recipient.email') },
    { name: 'recipient.address.street', label: windowText('address.street') },
    { name: 'recipient.address.line2', label: windowText('address.line2') },
    { name: 'recipient.address.postalCode', label: windowText('address.postal-code') },
    { name: 'recipient.address.city', label: windowText('address.city') },
    { name: 'recipient.address.country', label: windowText('address.country') },
    { name: 'weight', label: t('parcel.weight') },
    { name: 'length', label: t('parcel.length') },
    { name: 'width', label: t('parcel.width') },
    { name: 'height', label: t('parcel.height') },
  ]
}
