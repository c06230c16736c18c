import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { CallInput } from '../../shared/ipc/contract.ts'
import type { TicketRow } from '../../shared/records/ticket.ts'
import { callOrThrow, reportFault } from '../api.ts'
import { useListSearch } from './list-view.ts'
import { Kbd } from './kbd.tsx'
import { stagePath } from './stage.ts'
import { StateMark } from './state-mark.tsx'
import { useCall } from './use-call.ts'
import { useFormats, useModelName } from './use-settings.ts'
import { useShortcuts } from './use-shortcuts.ts'

const shownResults = 8

function searchFor(text: string): CallInput<'tickets.list'> {
  return { search: text, states: [], offset: 0, limit: shownResults }
}

function focusList(): void {
  document.querySelector<HTMLElement>('[data-list]')?.focus()
}

/**
 * The one box that finds a ticket by number, serial, name, phone or e-mail. Its text also narrows
 * the ticket list while that is in sight.
 */
export function FindBox() {
  const { t } = useTranslation('window')
  const listId = useId()
  const [location, navigate] = useLocation()
  const [search, setSearch] = useListSearch()
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const [settled] = useDebouncedValue(search.trim(), 80)
  const onList = location === '/tickets'
  const wanted = isOpen && !onList && settled !== ''
  const { data, isPlaceholderData } = useCall('tickets.list', searchFor(settled), {
    enabled: wanted,
    keepPrevious: true,
  })
  const isAnswered = data !== undefined && !isPlaceholderData && settled === search.trim()
  const rows = wanted ? (data?.rows ?? []) : []
  const total = data?.total ?? 0
  const formats = useFormats()
  const modelName = useModelName()

  useShortcuts([{ keys: 'Ctrl K', label: t('find.label'), run: () => input.current?.select() }])

  function leave(): void {
    setOpen(false)
    if (!onList) setSearch('')
  }
  function showAll(): void {
    setOpen(false)
    navigate('/tickets')
  }
  function open(row: TicketRow): void {
    leave()
    navigate(stagePath(row.id, row.stage))
    input.current?.blur()
  }
  function take(index: number): void {
    const row = rows[index]
    if (row !== undefined) open(row)
    else if (total > rows.length) showAll()
  }
  /** On the list, Enter opens what alone was meant; otherwise it goes on to the rows. */
  async function takeOnlyOf(text: string): Promise<void> {
    const answer = text === '' ? undefined : await callOrThrow('tickets.list', searchFor(text))
    const [only, ...others] = answer?.rows ?? []
    if (only === undefined || others.length > 0) {
      focusList()
      return
    }
    if (input.current?.value.trim() !== text) return
    setSearch('')
    open(only)
  }
  /** The Enter of a scanner comes before the answer to what it typed: rows in sight are of less. */
  async function takeFirstOf(text: string): Promise<void> {
    const answer = await callOrThrow('tickets.list', searchFor(text))
    const [first] = answer.rows
    if (first !== undefined && input.current?.value.trim() === text) open(first)
  }
  function onKey(event: KeyboardEvent<HTMLInputElement>): void {
    const last = total > rows.length ? rows.length : rows.length - 1
    if (event.key === 'Escape') {
      setSearch('')
      if (search === '') input.current?.blur()
    } else if (event.key === 'ArrowDown' && onList) {
      event.preventDefault()
      focusList()
    } else if (event.key === 'ArrowDown') {
      event.preventDefault()
      setActive((index) => Math.min(index + 1, Math.max(last, 0)))
    } else if (event.key === 'ArrowUp') {
      event.preventDefault()
      setActive((index) => Math.max(index - 1, 0))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (onList) takeOnlyOf(search.trim()).catch(reportFault)
      else if (isAnswered) take(active)
      else if (search.trim() !== '') takeFirstOf(search.trim()).catch(reportFault)
    }
  }

  return (
    <div className="find" role="search">
      <IconSearch className="find-icon" size={15} stroke={1.6} aria-hidden="true" />
      <input
        ref={input}
        className="find-input"
        role="combobox"
        aria-label={t('find.label')}
        aria-expanded={wanted}
        aria-controls={listId}
        aria-activedescendant={rows[active] === undefined ? undefined : `${listId}-${active}`}
        aria-keyshortcuts="Control+K"
        placeholder={t('find.placeholder')}
        value={search}
        spellCheck={false}
        autoComplete="off"
        maxLength={200}
        onFocus={() => setOpen(true)}
        onBlur={leave}
        onChange={(event) => {
          setSearch(event.target.value)
          setActive(0)
          setOpen(true)
        }}
        onKeyDown={onKey}
      />
      <Kbd>Ctrl K</Kbd>
      <div className="find-results" hidden={!wanted || data === undefined}>
        <ul id={listId} role="listbox" aria-label={t('find.results')}>
          {rows.map((row, index) => (
            <li
              key={row.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              className="find-result"
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => setActive(index)}
              onClick={() => take(index)}
            >
              <span className="find-number">{row.number}</span>
              <span className="find-customer name">{row.customerName}</span>
              <span className="find-device">
                {modelName(row.model)} · {row.serialNumber}
              </span>
              <StateMark state={row.state} />
            </li>
          ))}
          {total > rows.length ? (
            <li
              id={`${listId}-${rows.length}`}
              role="option"
              aria-selected={active === rows.length}
              className="find-result find-all"
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => setActive(rows.length)}
              onClick={showAll}
            >
              {t('find.all', { count: total, formatted: formats.number(total) })}
            </li>
          ) : null}
        </ul>
        <p className={rows.length === 0 ? 'find-none' : 'visually-hidden'} role="status">
          {rows.length === 0 ? t('find.none') : t('find.count', { count: total })}
        </p>
      </div>
    </div>
  )
}
