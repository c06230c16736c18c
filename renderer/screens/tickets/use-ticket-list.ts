import { useVirtualizer, type VirtualItem, type Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState, type RefObject } from 'react'
import type { TicketState } from '../../../shared/records/ticket.ts'
import { useTicketPages, type TicketPages } from './use-ticket-pages.ts'

export const rowHeight = 32
/** The line with the columns' names stays at the top of what scrolls. */
export const headHeight = 34

export interface TicketListState extends TicketPages {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>
  readonly items: readonly VirtualItem[]
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
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: count ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    initialOffset: leftAt.narrowing === narrowing ? leftAt.offset : 0,
    onChange: (instance) => {
      leftAt = { ...leftAt, narrowing, offset: instance.scrollOffset ?? 0 }
    },
  })
  const lastNarrowing = useRef(narrowing)
  useEffect(() => {
    if (lastNarrowing.current === narrowing) return
    lastNarrowing.current = narrowing
    scroller.current?.scrollTo({ top: 0 })
  }, [narrowing])
  const items = virtualizer.getVirtualItems()
  const pages = useTicketPages(search, states, items[0]?.index ?? 0, items.at(-1)?.index ?? 0)
  // Kept while pages beyond are on their way, or the list would shrink and the scroll jump.
  if (pages.total !== null && pages.total !== count) setCount(pages.total)

  const total = pages.total ?? count
  const index = chosen.narrowing === narrowing ? chosen.index : 0
  return {
    ...pages,
    total,
    scroller,
    virtualizer,
    items,
    active: Math.min(index, Math.max(0, (total ?? 1) - 1)),
    setActive: (next) => {
      leftAt = { ...leftAt, narrowing, index: next }
      setChosen({ ...leftAt })
      virtualizer.scrollToIndex(next, { align: 'auto' })
    },
  }
}
