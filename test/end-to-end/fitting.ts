import type { Page } from '@playwright/test'

/** What a person must be able to read to the end, whatever the language. */
const mustFit = [
  'button',
  'a',
  'label',
  '.field-label',
  '.choice-face',
  'legend',
  'summary',
  'h1',
  'h2',
  'h3',
  'th',
  '[role=columnheader]',
  'dt',
  '.state-mark',
  '.option-mark',
  '.option-price',
].join(',')

/** The buttons, labels and headings of the page whose words do not fit, each with where it is cut. */
export async function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const cut: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>(selector)) {
      // Words for the ear alone take no room.
      if (element.closest('.visually-hidden') !== null) continue
      if (!element.checkVisibility({ visibilityProperty: true })) continue
      const seen = seenTexts(element)
      if (seen.length === 0) continue
      const where = whereCut(element, seen)
      if (where !== null) {
        const words = seen.map((text) => text.data.trim()).join(' ')
        cut.push(`${element.tagName.toLowerCase()} "${words}": ${where}`)
      }
    }
    return cut

    function seenTexts(element: HTMLElement): Text[] {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const seen: Text[] = []
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const hidden = node.parentElement?.closest('.visually-hidden') ?? null
        if (node instanceof Text && node.data.trim() !== '' && hidden === null) seen.push(node)
      }
      return seen
    }

    function whereCut(element: HTMLElement, seen: readonly Text[]): string | null {
      const style = getComputedStyle(element)
      if (style.display !== 'inline' && element.scrollWidth > element.clientWidth + 1) {
        return `needs ${element.scrollWidth} px of ${element.clientWidth}`
      }
      const range = document.createRange()
      const boxes = seen.map((text) => {
        range.selectNodeContents(text)
        return range.getBoundingClientRect()
      })
      const left = Math.min(...boxes.map((box) => box.left))
      const right = Math.max(...boxes.map((box) => box.right))
      for (let box = element.parentElement; box !== null; box = box.parentElement) {
        const { overflowX } = getComputedStyle(box)
        if (overflowX === 'visible') continue
        const edge = box.getBoundingClientRect()
        if (right > edge.right + 1 || left < edge.left - 1) {
          return `reaches from ${Math.round(left)} to ${Math.round(right)} in ${box.className}, ${Math.round(edge.left)} to ${Math.round(edge.right)}`
        }
      }
      return right > document.documentElement.clientWidth + 1 ? 'leaves the window' : null
    }
  }, mustFit)
}
