import { useDebouncedValue } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { useListSearch, useListStates } from '../../components/list-view.ts'
import { useErrorText } from '../../components/refusal-text.ts'
import { useInteractiveMark } from '../../components/use-interactive-mark.ts'
import { FirstStart } from './first-start.tsx'
import { ListHead } from './list-head.tsx'
import { TicketList } from './ticket-list.tsx'
import { useTicketList } from './use-ticket-list.ts'
import './tickets.css'

/** All tickets, newest first; the find box above and the states here narrow them. */
export default function TicketsScreen() {
  const [search, setSearch] = useListSearch()
  const [states, setStates] = useListStates()
  const [settled] = useDebouncedValue(search.trim(), 60)
  const list = useTicketList(settled, states)
  const narrowed = settled !== '' || states.length > 0
  const [firstRow] = list.rows
  useInteractiveMark(
    list.total === 0 || (firstRow !== undefined && list.rowAt(firstRow) !== undefined),
  )

  if (list.total === 0 && !narrowed) return <FirstStart />
  return (
    <div className="screen">
      <ListHead total={list.error === null ? list.total : null} />
      <TicketList list={list} />
      {list.error === null ? null : <ListFailed error={list.error} onRetry={list.retry} />}
      {list.total === 0 && narrowed && list.error === null ? (
        <NoMatch
          onClear={() => {
            setSearch('')
            setStates([])
          }}
        />
      ) : null}
    </div>
  )
}

function NoMatch({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation('tickets')
  return (
    <div className="empty-state list-empty">
      <h2 className="empty-title">{t('no-match.title')}</h2>
      <p className="empty-text">{t('no-match.text')}</p>
      <Button onClick={onClear}>{t('no-match.clear')}</Button>
    </div>
  )
}

function ListFailed(props: { readonly error: Error; readonly onRetry: () => void }) {
  const { t } = useTranslation('tickets')
  const errorText = useErrorText()
  return (
    <div className="empty-state list-empty" role="alert">
      <h2 className="empty-title">{t('failed.title')}</h2>
      <p className="empty-text">{errorText(props.error)}</p>
      <Button onClick={props.onRetry}>{t('failed.again')}</Button>
    </div>
  )
}
