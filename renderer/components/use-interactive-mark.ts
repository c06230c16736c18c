import { useEffect } from 'react'

const mark = 'interactive'

/**
 * Marks once when the window's first screen shows what it is for: it has been painted, and the
 * page's thread was free for the next key. `npm run bench` reads the mark.
 */
export function useInteractiveMark(isShown: boolean): void {
  useEffect(() => {
    if (!isShown || performance.getEntriesByName(mark).length > 0) return
    const frame = requestAnimationFrame(() => {
      setTimeout(() => performance.mark(mark))
    })
    return () => cancelAnimationFrame(frame)
  }, [isShown])
}
