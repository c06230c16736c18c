import { useEffect, useRef, useState } from 'react'
import type { TicketState } from '../../../shared/records/ticket.ts'
import { useRowWindow, type RowWindow } from './use-row-window.ts'
import { useTicketPages, type TicketPages } from './use-ticket-pages.ts'

export interface TicketListState extends TicketPages, RowWindow {
  /** Index of the chosen row. */
  readonly active: number
  readonly setActive: (index: number) => void
}

/** Where the list was left, so that coming back from a ticket finds the same row. */
let leftAt = { narrowing: '', index: 0, offset: 0 }

/** The rows in sight and the chosen one, for a list of any length. */
export function useTicketList(search: string, states: readonly TicketState[]): TicketListState {
  const narrowing = `${states.join(' ')}\n${search}`
  const [count, setCount] = useState<number | null>(null)
  const [chosen, setChosen] = useState(leftAt)
  const window = useRowWindow(
    count ?? 0,
    leftAt.narrowing === narrowing ? leftAt.offset : 0,
    (offset) => {
      leftAt = { ...leftAt, narrowing, offset }
    },
  )
  const { scroller, rows, show } = window
  const lastNarrowing = useRef(narrowing)
  useEffect(() => {
    if (lastNarrowing.current === narrowing) return
    lastNarrowing.current = narrowing
    scroller?.scrollTo({ top: 0 })
  }, [narrowing, scroller])
  const pages = useTicketPages(search, states, rows[0] ?? 0, rows.at(-1) ?? 0)
  // Kept while pages beyond are on their way, or the list would shrink and the scroll jump.
  if (pages.total !== null && pages.total !== count) setCount(pages.total)

  const total = pages.total ?? count
  const index = chosen.narrowing === narrowing ? chosen.index : 0
  return {
    ...pages,
    ...window,
    total,
    active: Math.min(index, Math.max(0, (total ?? 1) - 1)),
    setActive: (next) => {
      leftAt = { ...leftAt, narrowing, index: next }
      setChosen({ ...leftAt })
      show(next)
    },
  }
}
