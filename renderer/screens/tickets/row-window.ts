export const rowHeight = 32
/** The line with the columns' names stays at the top of what scrolls. */
export const headHeight = 34
/** Drawn above and below what is in sight, so that scrolling meets no gap. */
export const rowsAround = 12

/** What the list shows of itself, in pixels. */
export interface Sight {
  /** How far it is scrolled. */
  readonly offset: number
  /** With the head. */
  readonly height: number
}

/** A sight with the rows to draw around it. */
export interface DrawnSight extends Sight {
  readonly around: number
}

/** The indexes of the rows to draw, and how high all rows are together. */
export function rowsInWindow(count: number, { offset, height, around }: DrawnSight) {
  const inSight = Math.ceil((height - headHeight) / rowHeight)
  const top = Math.floor(offset / rowHeight)
  const first = Math.max(0, Math.min(top, count - inSight) - around)
  const end = Math.min(count, Math.max(0, top) + inSight + 1 + around)
  return {
    rows: Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index),
    totalHeight: count * rowHeight,
  }
}

/** Where to scroll so that the row is in sight: no further than needed, below the head. */
export function scrolledTo(index: number, { offset, height }: Sight): number {
  const top = index * rowHeight
  const bottom = headHeight + top + rowHeight
  if (top < offset) return top
  return bottom > offset + height ? bottom - height : offset
}
