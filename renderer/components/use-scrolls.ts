import { useEffect, useState, type RefObject } from 'react'

const takesFocus =
  'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex="0"]'

/**
 * Whether a part shows less than is in it, and has nothing that takes the focus: then it must take
 * the focus itself, or the keyboard could not scroll it. Any other would only be one more stop of
 * the Tab key.
 */
export function useScrolls(part: RefObject<HTMLElement | null>): boolean {
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const element = part.current
    if (element === null) return
    const look = () => setScrolls(isTooTall(element) && !element.querySelector(takesFocus))
    const sizes = new ResizeObserver(look)
    const observeAll = () => {
      for (const child of [element, ...element.children]) sizes.observe(child)
      look()
    }
    const children = new MutationObserver(observeAll)
    children.observe(element, { childList: true, subtree: true })
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
