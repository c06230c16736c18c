import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { rowsAround, rowsInWindow, scrolledTo, type DrawnSight } from './row-window.ts'

/** What stands above and below the list, at least. */
const besideList = 120

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
  // Before the first layout nobody knows the height. The first picture holds only what is in sight:
  // the rows around it are drawn when there is time.
  const [sight, setSight] = useState<DrawnSight>({
    offset: offsetAtStart,
    height: window.innerHeight - besideList,
    around: 0,
  })

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
      const { scrollTop: offset, clientHeight: height } = scroller
      setSight({ offset, height, around: rowsAround })
    }
    const lookAndTell = () => {
      look()
      heard.current(scroller.scrollTop)
    }
    let pause = requestIdleCallback(look)
    const resized = new ResizeObserver(() => {
      cancelIdleCallback(pause)
      pause = requestIdleCallback(look)
    })
    resized.observe(scroller)
    scroller.addEventListener('scroll', lookAndTell, { passive: true })
    return () => {
      cancelIdleCallback(pause)
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
