import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { planGroups, type PlanGroup } from '../../../shared/records/plan-view.ts'
import { Button } from '../../components/button.tsx'
import { useErrorText } from '../../components/refusal-text.ts'
import { ActionBar } from '../../components/screen.tsx'
import { useCall } from '../../components/use-call.ts'
import { useFormats } from '../../components/use-settings.ts'
import { useShortcuts } from '../../components/use-shortcuts.ts'
import { PlanList } from './plan-list.tsx'
import './plans.css'

const pageSize = 100

/** What narrows the list is kept while one looks elsewhere. */
let leftAt: { readonly search: string; readonly group: PlanGroup | null } = {
  search: '',
  group: null,
}

/** Every plan on a device, what runs out first on top. */
export default function PlansScreen() {
  const { t } = useTranslation('plans')
  const [, navigate] = useLocation()
  const errorText = useErrorText()
  const [view, setView] = useState(leftAt)
  const [limit, setLimit] = useState(pageSize)
  const [search] = useDebouncedValue(view.search.trim(), 120)
  const { data, error } = useCall(
    'plans.list',
    { search, group: view.group, offset: 0, limit: Math.min(limit, 500) },
    { keepPrevious: true },
  )
  const register = () => navigate('/plans/new')
  useShortcuts([{ keys: 'Ctrl Enter', label: t('register.title'), run: register }])
  function narrow(next: typeof leftAt): void {
    leftAt = next
    setView(next)
    setLimit(pageSize)
  }
  const isNarrowed = search !== '' || view.group !== null
  return (
    <div className="screen">
      <PlansHead view={view} onNarrow={narrow} total={data?.total ?? null} counts={data?.counts} />
      {error === null ? null : (
        <div className="empty-state" role="alert">
          <h2 className="empty-title">{t('failed')}</h2>
          <p className="empty-text">{errorText(error)}</p>
        </div>
      )}
      {data === undefined ? null : data.rows.length > 0 ? (
        <PlanList
          rows={data.rows}
          onOpen={({ deviceId }) => navigate(`/plans/${deviceId}`)}
          onMore={
            data.total > data.rows.length && limit < 500 ? () => setLimit(limit + pageSize) : null
          }
        />
      ) : (
        <NoPlans narrowed={isNarrowed} onClear={() => narrow({ search: '', group: null })} />
      )}
      <ActionBar>
        <Button tone="primary" shortcut="Ctrl Enter" onClick={register}>
          {t('register.title')}
        </Button>
      </ActionBar>
    </div>
  )
}

function PlansHead(props: {
  readonly view: typeof leftAt
  readonly onNarrow: (next: typeof leftAt) => void
  readonly total: number | null
  readonly counts: Readonly<Record<PlanGroup, number>> | undefined
}) {
  const { view, onNarrow, total, counts } = props
  const { t } = useTranslation('plans')
  const formats = useFormats()
  return (
    <div className="list-head">
      <h1 className="list-title">{t('title')}</h1>
      <input
        className="input plans-search"
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        value={view.search}
        spellCheck={false}
        onChange={(event) => onNarrow({ ...view, search: event.target.value })}
      />
      <div className="list-filter" role="group" aria-label={t('filter.label')}>
        {[null, ...planGroups].map((group) => (
          <button
            key={group ?? 'all'}
            type="button"
            className="filter"
            aria-pressed={view.group === group}
            onClick={() => onNarrow({ ...view, group })}
          >
            {t(`filter.${group ?? 'all'}`)}
            {group === null || counts === undefined ? null : (
              <span className="plans-group-count"> {formats.number(counts[group])}</span>
            )}
          </button>
        ))}
      </div>
      <p className="list-count" role="status">
        {total === null ? '' : t('count', { count: total, formatted: formats.number(total) })}
      </p>
    </div>
  )
}

function NoPlans(props: { readonly narrowed: boolean; readonly onClear: () => void }) {
  const { t } = useTranslation('plans')
  const key = props.narrowed ? 'no-match' : 'first'
  return (
    <div className="empty-state plans-empty">
      <h2 className="empty-title">{t(`${key}.title`)}</h2>
      <p className="empty-text">{t(`${key}.text`)}</p>
      {props.narrowed ? <Button onClick={props.onClear}>{t('no-match.clear')}</Button> : null}
    </div>
  )
}
