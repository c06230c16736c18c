import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecisionView } from '../../../shared/records/decision-record.ts'
import type { DecisionVersion } from '../../../shared/records/decision-version.ts'
import { useFormats } from '../../components/use-settings.ts'
import { stateOfVersion } from './version-state.ts'

/** The history of versions, newest first: which is in force, what superseded the others, who signed. */
export function SheetVersions(props: {
  readonly decision: DecisionView
  readonly chosen: number
  readonly onChoose: (version: number) => void
}) {
  const { decision, chosen, onChoose } = props
  const { t } = useTranslation('sheet')
  const name = useId()
  return (
    <fieldset className="sheet-versions">
      <legend className="panel-title">{t('versions')}</legend>
      {decision.versions.map((version) => (
        <label key={version.decisionId} className="sheet-version">
          <input
            type="radio"
            name={name}
            checked={version.version === chosen}
            autoFocus={version.version === chosen}
            onChange={() => onChoose(version.version)}
          />
          <VersionWords version={version} decision={decision} />
        </label>
      ))}
    </fieldset>
  )
}

function VersionWords(props: {
  readonly version: DecisionVersion
  readonly decision: DecisionView
}) {
  const { version, decision } = props
  const { t } = useTranslation(['sheet', 'decision'])
  const formats = useFormats()
  const record = decision.made.find(({ id }) => id === version.decisionId)
  if (!record) return null
  const { seal, superseded, signature } = version
  const state = stateOfVersion(version, decision)
  const time = superseded === null ? '' : formats.instant(superseded.at)
  const successor = superseded?.byVersion ?? null
  return (
    <span className="sheet-version-words">
      <span className="sheet-version-name">
        {t('version', { version: version.version, time: formats.instant(record.madeAt) })}
        {': '}
        {t(`decision:choice.words.${record.choice}`)}
      </span>
      <span className={state === 'in-force' ? 'sheet-in-force' : 'runs-out'}>
        {state === 'in-force' ? '● ' : '○ '}
        {t(`state.${state}`, { time })}
        {successor === null ? null : `; ${t('state.by', { version: successor })}`}
      </span>
      <span className="sheet-quiet">
        {signature === null
          ? t('state.unsigned')
          : t(`state.${signature.way}`, {
              name: signature.signer,
              time: formats.instant(signature.signedAt),
            })}
        {' · '}
        {seal === null ? t('state.no-sheet') : t('seal', { seal: seal.slice(0, 16) })}
      </span>
    </span>
  )
}
