import { memo, useEffect, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { TicketRow } from '../../../shared/records/ticket.ts'
import { stagePath } from '../../components/stage.ts'
import { StateMark } from '../../components/state-mark.tsx'
import { useFormats, useModelName, useToday } from '../../components/use-settings.ts'
import type { Formats } from '../../locale.ts'
import { movedIndex } from './pages.ts'
import { headHeight, rowHeight } from './row-window.ts'
import type { TicketListState } from './use-ticket-list.ts'

const columns = ['number', 'state', 'device', 'serial', 'customer', 'logged', 'changed'] as const

/**
 * Plain elements only: a widget a row costs twice the frame. One stop of the Tab key; arrows, Page
 * keys, Home and End choose, Enter opens.
 */
export function TicketList({ list }: { readonly list: TicketListState }) {
  const { t } = useTranslation('tickets')
  const [, navigate] = useLocation()
  const writing: RowWriting = {
    formats: useFormats(),
    today: useToday(),
    modelName: useModelName(),
  }
  const { scroller, setScroller, rows, totalHeight, active, setActive, rowAt, total } = list

  useEffect(() => {
    // So that the arrows work at once, unless somebody is typing elsewhere.
    if (document.activeElement === document.body) scroller?.focus()
  }, [scroller, total])

  function open(row: TicketRow | undefined): void {
    if (row !== undefined) navigate(stagePath(row.id, row.stage))
  }
  function onKey(event: KeyboardEvent<HTMLElement>): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const rowsInSight = Math.floor(((scroller?.clientHeight ?? 0) - headHeight) / rowHeight)
    const next = movedIndex(event.key, active, total ?? 0, rowsInSight)
    if (next !== undefined) {
      event.preventDefault()
      setActive(next)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      open(rowAt(active))
    }
  }

  return (
    <div className="list">
      <div
        className="list-rows"
        role="grid"
        ref={setScroller}
        tabIndex={0}
        data-list=""
        aria-label={t('list')}
        aria-rowcount={(total ?? 0) + 1}
        aria-readonly="true"
        aria-activedescendant={(total ?? 0) > 0 ? rowId(active) : undefined}
        onKeyDown={onKey}
      >
        <div className="list-columns" role="row" aria-rowindex={1}>
          {columns.map((column) => (
            <span key={column} role="columnheader">
              {t(`column.${column}`)}
            </span>
          ))}
        </div>
        <div role="presentation" style={{ height: totalHeight, position: 'relative' }}>
          {rows.map((index) => (
            <Row
              key={index}
              index={index}
              top={index * rowHeight}
              row={rowAt(index)}
              chosen={index === active}
              {...writing}
              onChoose={setActive}
              onOpen={open}
            />
          ))}
        </div>
      </div>
    </div>
  )
}

/** How a row is written: asked for once, not by every row. */
interface RowWriting {
  readonly formats: Formats
  readonly today: string
  readonly modelName: (model: string) => string
}

interface RowProps extends RowWriting {
  readonly index: number
  readonly top: number
  readonly row: TicketRow | undefined
  readonly chosen: boolean
  readonly onChoose: (index: number) => void
  readonly onOpen: (row: TicketRow | undefined) => void
}

const Row = memo(TicketLine, isSameRow)

function TicketLine(props: RowProps) {
  const { index, top, row, chosen, formats, today, modelName, onChoose, onOpen } = props
  return (
    <div
      id={rowId(index)}
      className="list-row"
      role="row"
      aria-rowindex={index + 2}
      aria-selected={chosen}
      style={{ top }}
      onMouseDown={() => onChoose(index)}
      onClick={() => onOpen(row)}
    >
      {row === undefined ? (
        <span role="gridcell" aria-busy="true" />
      ) : (
        <>
          <span role="gridcell" className="list-number">
            {row.number}
          </span>
          <span role="gridcell">
            <StateMark state={row.state} />
          </span>
          <span role="gridcell">{modelName(row.model)}</span>
          <span role="gridcell">{row.serialNumber}</span>
          <span role="gridcell" className="name">
            {row.customerName}
          </span>
          <span role="gridcell" className="list-quiet">
            {formats.moment(row.createdAt, today)}
          </span>
          <span role="gridcell" className="list-quiet">
            {formats.moment(row.updatedAt, today)}
          </span>
        </>
      )}
    </div>
  )
}

/** The two functions are new at every render but do the same: they are no reason to draw again. */
function isSameRow(before: RowProps, after: RowProps): boolean {
  return (
    before.row === after.row &&
    before.index === after.index &&
    before.top === after.top &&
    before.chosen === after.chosen &&
    before.formats === after.formats &&
    before.today === after.today &&
    before.modelName === after.modelName
  )
}

function rowId(index: number): string {
  return `ticket-row-${index}`
}
