import type { TicketState } from '../../../shared/records/ticket.ts'

export const pageSize = 100

/** What is asked for one page of the list. */
export function pageInput(search: string, states: readonly TicketState[], page: number) {
  return { search, states: [...states], offset: page * pageSize, limit: pageSize }
}

/** Numbers of the pages that hold the rows from `first` to `last`; the first page at least. */
export function pagesInSight(first: number, last: number): readonly number[] {
  const from = Math.floor(Math.max(0, first) / pageSize)
  const to = Math.floor(Math.max(0, first, last) / pageSize)
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

/** Where a key moves the chosen row to; undefined when the key does not move it. */
export function movedIndex(
  key: string,
  index: number,
  total: number,
  rowsInSight: number,
): number | undefined {
  const last = Math.max(0, total - 1)
  const page = Math.max(1, rowsInSight - 1)
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, last)
    case 'ArrowUp':
      return Math.max(index - 1, 0)
    case 'PageDown':
      return Math.min(index + page, last)
    case 'PageUp':
      return Math.max(index - page, 0)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}
