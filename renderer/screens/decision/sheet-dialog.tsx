import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecisionView } from '../../../shared/records/decision-record.ts'
import { Dialog } from '../../components/dialog.tsx'
import { useErrorText } from '../../components/refusal-text.ts'
import { SheetPaper } from './sheet-paper.tsx'
import { SheetSignature } from './sheet-signature.tsx'
import { SheetVersions } from './sheet-versions.tsx'
import { stateOfVersion } from './version-state.ts'
import { useSheetJobs, type SheetJobState } from './use-sheet-jobs.ts'
import './sheet.css'

/** Every version of the decision: what became of it, its sheet on paper, the customer's signature. */
export default function SheetDialog(props: {
  readonly ticketId: string
  readonly decision: DecisionView
  readonly onClose: () => void
}) {
  const { ticketId, decision, onClose } = props
  const { t } = useTranslation('sheet')
  const [chosen, setChosen] = useState<number | null>(null)
  const jobs = useSheetJobs(ticketId)
  const version =
    decision.versions.find((one) => one.version === chosen) ?? decision.versions[0] ?? null
  if (version === null) return null
  const canSign =
    stateOfVersion(version, decision) === 'in-force' &&
    version.signature === null &&
    version.seal !== null
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <div className="sheet">
        <SheetVersions decision={decision} chosen={version.version} onChoose={setChosen} />
        {canSign ? (
          <SheetSignature
            key={version.version}
            ticketId={ticketId}
            version={version.version}
            jobs={jobs}
          />
        ) : null}
        {version.seal === null ? null : <SheetPaper version={version.version} jobs={jobs} />}
        <p className="sheet-job" role="status">
          <JobWords state={jobs.state} />
        </p>
      </div>
    </Dialog>
  )
}

function JobWords({ state }: { readonly state: SheetJobState }) {
  const { t } = useTranslation('sheet')
  const sentence = useErrorText()
  switch (state.kind) {
    case 'idle':
      return null
    case 'failed':
      return <span className="is-lost">{sentence(state.error)}</span>
    case 'printed':
      return t('job.printed', { printer: state.printer })
    case 'saved':
      return t('job.saved', { path: state.path })
    case 'signed':
      return t('job.signed', { version: state.version })
    case 'running':
      return t('job.running')
    case 'not-saved':
      return t('job.not-saved')
  }
}
