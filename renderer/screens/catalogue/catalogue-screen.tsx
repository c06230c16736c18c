import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'wouter'
import type { CallOutput } from '../../../shared/ipc/contract.ts'
import type { CatalogueEntryForm } from '../../../shared/records/catalogue-entry.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/panel.tsx'
import { useErrorText } from '../../components/refusal-text.ts'
import { ActionBar, Screen } from '../../components/screen.tsx'
import { useCall, useCallMutation } from '../../components/use-call.ts'
import { useFormats, useSettings, useToday } from '../../components/use-settings.ts'
import { useShortcuts } from '../../components/use-shortcuts.ts'
import { CatalogueSide } from './catalogue-side.tsx'
import { confirmationOf, emptyEntry, entryOfGroup } from './entry-form.ts'
import { EntryScreen } from './entry-screen.tsx'
import { RedecidingPanel } from './redeciding-panel.tsx'
import { termGroups, termSections, type TermGroup, type TermVersion } from './term-groups.ts'
import { TermPanel, type TermActions } from './term-list.tsx'
import { matches, searchText, valueWords, type Wording } from './term-words.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'
import './catalogue.css'

/** Every term that decides or could: with its days, its source and how sure it is. */
export default function CatalogueScreen() {
  const { version } = useParams<{ version?: string }>()
  const { data: view, error } = useCall('catalogue.read', { version: version ?? null })
  const errorText = useErrorText()
  if (error !== null) {
    return (
      <div className="empty-state" role="alert">
        <p className="empty-text">{errorText(error)}</p>
      </div>
    )
  }
  return view === undefined ? null : <Terms view={view} />
}

interface Shown {
  readonly group: TermGroup
  readonly version: TermVersion
}

function Terms({ view }: { readonly view: CallOutput<'catalogue.read'> }) {
  const { t } = useTranslation('catalogue')
  const today = useToday()
  const { currency } = useSettings()
  const wording = useWording(view)
  const [entering, setEntering] = useState<CatalogueEntryForm | null>(null)
  const [withdrawing, setWithdrawing] = useState<Shown | null>(null)
  const [filter, setFilter] = useState('')
  const start = useCallMutation('redeciding.start')
  const empty = emptyEntry(currency, today)

  function done(changed: boolean): void {
    setEntering(null)
    setWithdrawing(null)
    if (changed) start.mutate(null)
  }
  const actions: TermActions = {
    onConfirm: (group, version) =>
      setEntering(confirmationOf(group, version, empty, view.catalogue)),
    onEnter: (group) => setEntering(entryOfGroup(group, empty)),
    onWithdraw: (group, version) => setWithdrawing({ group, version }),
  }
  if (entering !== null) {
    return <EntryScreen start={entering} catalogue={view.catalogue} onDone={done} />
  }
  return (
    <Screen
      side={<CatalogueSide view={view} />}
      actions={view.isCurrent ? <TermsBar onEnter={() => setEntering(empty)} /> : null}
    >
      <div className="catalogue-column">
        {view.isCurrent ? null : <Notice tone="amber">{t('old-version')}</Notice>}
        <FilteredTerms
          view={view}
          wording={wording}
          actions={view.isCurrent ? actions : null}
          today={today}
          filter={filter}
          onFilter={setFilter}
        />
      </div>
      {withdrawing?.version.entry === undefined ? null : (
        <WithdrawDialog
          entry={withdrawing.version.entry}
          what={`${withdrawing.group.subjectName} ${valueWords(withdrawing.version, wording)}`.trim()}
          onClose={done}
        />
      )}
    </Screen>
  )
}

function TermsBar({ onEnter }: { readonly onEnter: () => void }) {
  const { t } = useTranslation('catalogue')
  useShortcuts([{ keys: 'Ctrl Enter', label: t('action.enter-term'), run: onEnter }])
  return (
    <ActionBar note={t('sample-note')}>
      <Button tone="primary" shortcut="Ctrl Enter" onClick={onEnter}>
        {t('action.enter-term')}
      </Button>
    </ActionBar>
  )
}

function FilteredTerms(props: {
  readonly view: CallOutput<'catalogue.read'>
  readonly wording: Wording
  readonly actions: TermActions | null
  readonly today: string
  readonly filter: string
  readonly onFilter: (typed: string) => void
}) {
  const { view, wording, actions, today, filter, onFilter } = props
  const { t } = useTranslation('catalogue')
  const box = useRef<HTMLInputElement>(null)
  useShortcuts([{ keys: 'Ctrl F', label: t('filter.label'), run: () => box.current?.select() }])
  const groups = useMemo(
    () => termGroups(view.catalogue, view.entries, today),
    [view.catalogue, view.entries, today],
  )
  const texts = useMemo(
    () => new Map(groups.map((group) => [group.key, searchText(group, wording)])),
    [groups, wording],
  )
  const shown = groups.filter(({ key }) => matches(texts.get(key) ?? '', filter))
  return (
    <>
      <div className="screen-head">
        <h1 className="screen-title">{t('title')}</h1>
        <label className="catalogue-filter">
          <span className="visually-hidden">{t('filter.label')}</span>
          <input
            ref={box}
            className="input"
            type="search"
            value={filter}
            placeholder={t('filter.placeholder')}
            aria-keyshortcuts="Control+F"
            onChange={(event) => onFilter(event.target.value)}
          />
        </label>
        <p className="quiet" role="status">
          {t('filter.count', { count: shown.length })}
        </p>
      </div>
      {view.isCurrent ? <RedecidingPanel /> : null}
      {termSections.map((section) => {
        const inSection = shown.filter((group) => group.section === section)
        return inSection.length === 0 ? null : (
          <TermPanel
            key={section}
            section={section}
            groups={inSection}
            wording={wording}
            actions={actions}
          />
        )
      })}
    </>
  )
}

function useWording({ catalogue }: CallOutput<'catalogue.read'>): Wording {
  const { t } = useTranslation('catalogue')
  const formats = useFormats()
  const { language } = useSettings()
  return useMemo(() => ({ t, formats, language, catalogue }), [t, formats, language, catalogue])
}
