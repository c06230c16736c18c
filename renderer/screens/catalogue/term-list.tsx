import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Panel } from '../../components/panel.tsx'
import { enteredTermKinds } from '../../../shared/records/catalogue-entry.ts'
import type { Confidence } from '../../../shared/records/plan-catalogue.ts'
import { canBeConfirmed } from './entry-form.ts'
import type { TermGroup, TermSection, TermVersion } from './term-groups.ts'
import {
  clausesOf,
  clauseWords,
  daysWords,
  termName,
  valueWords,
  type Wording,
} from './term-words.ts'

export interface TermActions {
  readonly onConfirm: (group: TermGroup, version: TermVersion) => void
  readonly onEnter: (group: TermGroup) => void
  readonly onWithdraw: (group: TermGroup, version: TermVersion) => void
}

/** The terms of one section; what several sources say of one thing stands side by side. */
export function TermPanel(props: {
  readonly section: TermSection
  readonly groups: readonly TermGroup[]
  readonly wording: Wording
  /** None where an old catalogue is only looked at. */
  readonly actions: TermActions | null
}) {
  const { t } = useTranslation('catalogue')
  return (
    <Panel title={t(`section.${props.section}`)} flush>
      <ul className="term-list">
        {props.groups.map((group) => (
          <TermRow key={group.key} {...props} group={group} />
        ))}
      </ul>
    </Panel>
  )
}

interface RowProps {
  readonly group: TermGroup
  readonly wording: Wording
  readonly actions: TermActions | null
}

function TermRow({ group, wording, actions }: RowProps) {
  const { t } = useTranslation('catalogue')
  const name = termName(group, wording)
  const title = group.subjectName === '' ? name : group.subjectName
  const canEnter = actions !== null && enteredTermKinds.some((kind) => kind === group.term)
  return (
    <li className="term-row">
      <div className="term-head">
        <h3 className="term-title">{title}</h3>
        {title === name ? null : <p className="quiet">{name}</p>}
        {group.differs ? (
          <p className="term-differs">
            <span aria-hidden="true">≠ </span>
            {t('differs')}
          </p>
        ) : null}
        {canEnter ? (
          <Button
            tone="quiet"
            label={t('action.enter-for', { term: name, subject: title })}
            onClick={() => actions.onEnter(group)}
          >
            {t('action.enter-new')}
          </Button>
        ) : null}
      </div>
      <div className="term-versions">
        {group.versions.length === 0 ? <p className="term-none">{t('value.none')}</p> : null}
        {group.versions.map((version) => (
          <Version
            key={version.key}
            group={group}
            version={version}
            wording={wording}
            actions={actions}
          />
        ))}
      </div>
    </li>
  )
}

const signs: Readonly<Record<Confidence, string>> = { given: '●', confirmed: '✓', sample: '?' }

function Version(props: RowProps & { readonly version: TermVersion }) {
  const { group, version, wording, actions } = props
  const { t, formats } = wording
  const { confidence, retrievedOn } = version.origin
  const subject = group.subjectName === '' ? termName(group, wording) : group.subjectName
  return (
    <article className={`term-version ${version.decides ? 'term-version-decides' : ''}`}>
      <p className="term-value">{valueWords(version, wording)}</p>
      <p className="term-facts">
        <span className={`confidence confidence-${confidence}`}>
          <span aria-hidden="true">{signs[confidence]} </span>
          {t(`confidence.${confidence}`)}
        </span>
        {version.decides ? <strong>{t('decides')}</strong> : null}
        <span>{daysWords(version, wording)}</span>
        <span>
          {retrievedOn === null
            ? t('retrieved-unknown')
            : t('retrieved', { day: formats.day(retrievedOn) })}
        </span>
      </p>
      <Sources version={version} wording={wording} />
      {version.entry === undefined ? null : (
        <p className="quiet">
          {t('entered-by', { who: version.entry.who, when: formats.instant(version.entry.at) })}
        </p>
      )}
      {actions !== null && canBeConfirmed(version) ? (
        <Button
          label={t('action.confirm-for', { subject, value: valueWords(version, wording) })}
          onClick={() => actions.onConfirm(group, version)}
        >
          {t('action.confirm')}
        </Button>
      ) : null}
      {actions !== null && version.entry !== undefined ? (
        <Button
          label={t('action.withdraw-for', { subject, value: valueWords(version, wording) })}
          onClick={() => actions.onWithdraw(group, version)}
        >
          {t('action.withdraw')}
        </Button>
      ) : null}
    </article>
  )
}

function Sources({
  version,
  wording,
}: {
  readonly version: TermVersion
  readonly wording: Wording
}) {
  const { catalogue, language } = wording
  const isWorded = version.value.kind === 'clause'
  return (
    <ul className="term-sources">
      {clausesOf(version, catalogue).map((clause, index) => {
        const source = catalogue.sources.find(({ id }) => id === clause.source)
        return (
          <li key={clause.id}>
            <span className="term-source">
              {[source?.title ?? clause.source, clause.place, source?.address ?? '']
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
            {isWorded && index === 0 ? null : <span>{clauseWords(clause, language)}</span>}
          </li>
        )
      })}
    </ul>
  )
}
