import { useEffect, useState, type RefObject } from 'react'

/**
 * Whether a part has more in it than it shows. Such a part must take the focus, or the keyboard
 * could not scroll it; one that shows everything would only be one more stop of the Tab key.
 */
export function useScrolls(part: RefObject<HTMLElement | null>): boolean {
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const element = part.current
    if (element === null) return
    const sizes = new ResizeObserver(() => setScrolls(isTooTall(element)))
    const observeAll = () => {
      for (const child of [element, ...element.children]) sizes.observe(child)
    }
    const children = new MutationObserver(observeAll)
    children.observe(element, { childList: true })
    observeAll()
    return () => {
      sizes.disconnect()
      children.disconnect()
    }
  }, [part])
  return scrolls
}

function isTooTall(element: HTMLElement): boolean {
  return (
    element.scrollHeight > element.clientHeight + 1 &&
    getComputedStyle(element).overflowY !== 'visible'
  )
}
