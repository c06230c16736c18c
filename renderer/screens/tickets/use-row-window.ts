import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { rowsInWindow, scrolledTo } from './row-window.ts'

export interface RowWindow {
  /** What scrolls; null before it is drawn. */
  readonly scroller: HTMLDivElement | null
  readonly setScroller: (element: HTMLDivElement | null) => void
  /** The rows to draw, those in sight and some around them. */
  readonly rows: readonly number[]
  readonly totalHeight: number
  /** Scrolls as little as brings the row into sight. */
  readonly show: (index: number) => void
}

/**
 * Draws the rows in sight of a list of any length. All rows are of one height, so where a row
 * stands is a product and not a measurement: a library that keeps one for each row made a start with
 * 100,000 tickets visibly later.
 */
export function useRowWindow(
  count: number,
  offsetAtStart: number,
  onScroll: (offset: number) => void,
): RowWindow {
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null)
  // Before the first layout nobody knows the height; that of the window is never too little.
  const [sight, setSight] = useState({ offset: offsetAtStart, height: window.innerHeight })

  const start = useRef(offsetAtStart)
  const isFilled = count > 0
  useLayoutEffect(() => {
    if (scroller === null || !isFilled) return
    if (start.current > 0) scroller.scrollTo({ top: start.current })
    start.current = 0
  }, [scroller, isFilled])

  const heard = useRef(onScroll)
  useEffect(() => {
    heard.current = onScroll
  })
  useEffect(() => {
    if (scroller === null) return
    const look = () => {
      setSight({ offset: scroller.scrollTop, height: scroller.clientHeight })
    }
    const lookAndTell = () => {
      look()
      heard.current(scroller.scrollTop)
    }
    const resized = new ResizeObserver(look)
    resized.observe(scroller)
    scroller.addEventListener('scroll', lookAndTell, { passive: true })
    return () => {
      resized.disconnect()
      scroller.removeEventListener('scroll', lookAndTell)
    }
  }, [scroller])

  return {
    ...rowsInWindow(count, sight),
    scroller,
    setScroller,
    show: (index) => {
      if (scroller === null) return
      const now = { offset: scroller.scrollTop, height: scroller.clientHeight }
      scroller.scrollTo({ top: scrolledTo(index, now) })
    },
  }
}
