import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanRow } from '../../../shared/records/plan-view.ts'
import { PlanDeadline } from '../../components/plan-deadline.tsx'
import { useModelName } from '../../components/use-settings.ts'
import { movedIndex } from '../tickets/pages.ts'
import { PlanStateMark } from './plan-state-mark.tsx'

const columns = ['state', 'deadline', 'device', 'serial', 'person', 'plan', 'uses'] as const
const rowsOfPage = 16

/** One stop of the Tab key; arrows, Page keys, Home and End choose, Enter opens. */
export function PlanList(props: {
  readonly rows: readonly PlanRow[]
  readonly onOpen: (row: PlanRow) => void
  /** Null: all are shown. */
  readonly onMore: (() => void) | null
}) {
  const { rows, onOpen, onMore } = props
  const { t } = useTranslation('plans')
  const [chosen, setChosen] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const active = Math.min(chosen, rows.length - 1)

  useEffect(() => {
    // So that the arrows work at once, unless somebody is typing elsewhere.
    if (document.activeElement === document.body) list.current?.focus()
  }, [])

  function onKey(event: KeyboardEvent<HTMLElement>): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const next = movedIndex(event.key, active, rows.length, rowsOfPage)
    if (next !== undefined) {
      event.preventDefault()
      setChosen(next)
      document.getElementById(rowId(next))?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const row = rows[active]
      if (row !== undefined) onOpen(row)
    }
  }
  return (
    <div className="list plans-list">
      <div
        className="list-rows"
        role="grid"
        ref={list}
        tabIndex={0}
        data-list=""
        aria-label={t('list')}
        aria-readonly="true"
        aria-activedescendant={rowId(active)}
        onKeyDown={onKey}
      >
        <div className="list-columns" role="row">
          {columns.map((column) => (
            <span key={column} role="columnheader">
              {t(`column.${column}`)}
            </span>
          ))}
        </div>
        {rows.map((row, index) => (
          <Row
            key={`${row.deviceId} ${row.group}`}
            id={rowId(index)}
            row={row}
            chosen={index === active}
            onChoose={() => setChosen(index)}
            onOpen={() => onOpen(row)}
          />
        ))}
      </div>
      {onMore === null ? null : (
        <button type="button" className="button button-plain plans-more" onClick={onMore}>
          {t('more')}
        </button>
      )}
    </div>
  )
}

function Row(props: {
  readonly id: string
  readonly row: PlanRow
  readonly chosen: boolean
  readonly onChoose: () => void
  readonly onOpen: () => void
}) {
  const { row } = props
  const { t } = useTranslation('plans')
  const modelName = useModelName()
  return (
    <div
      id={props.id}
      className="list-row"
      role="row"
      aria-selected={props.chosen}
      onMouseDown={props.onChoose}
      onClick={props.onOpen}
    >
      <span role="gridcell">
        <PlanStateMark state={row.state} />
      </span>
      <span role="gridcell">
        <PlanDeadline state={row.state} until={row.until} untilDay={row.untilDay} />
      </span>
      <span role="gridcell">{modelName(row.model)}</span>
      <span role="gridcell" title={[row.serialNumber, ...row.earlierSerials].join(' ← ')}>
        {row.serialNumber}
        {row.earlierSerials.length === 0 ? null : (
          <span className="list-quiet">
            <span aria-hidden="true"> ← </span>
            <span className="visually-hidden">, {t('chain.earlier')} </span>
            {row.earlierSerials.join(' ← ')}
          </span>
        )}
      </span>
      <span role="gridcell" className="name">
        {row.person}
      </span>
      <span role="gridcell">{t(`kind.${row.plan}`)}</span>
      <span role="gridcell" className="list-quiet">
        {row.usesLeft === null ? '' : t('uses', { used: row.uses, left: row.usesLeft })}
      </span>
    </div>
  )
}

function rowId(index: number): string {
  return `plan-row-${index}`
}
