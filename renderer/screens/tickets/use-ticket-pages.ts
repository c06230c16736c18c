import { keepPreviousData, useQueries } from '@tanstack/react-query'
import type { TicketRow, TicketState } from '../../../shared/records/ticket.ts'
import { callOrThrow } from '../../api.ts'
import { callKey } from '../../components/use-call.ts'
import { pageInput, pagesInSight, pageSize } from './pages.ts'

export interface TicketPages {
  /** Null until an answer came. */
  readonly total: number | null
  readonly rowAt: (index: number) => TicketRow | undefined
  readonly error: Error | null
  readonly retry: () => void
}

/** The rows in sight, fetched a page at a time, so that a hundred thousand cost as little as fifty. */
export function useTicketPages(
  search: string,
  states: readonly TicketState[],
  first: number,
  last: number,
): TicketPages {
  const pages = pagesInSight(first, last)
  const queries = useQueries({
    queries: pages.map((page) => {
      const input = pageInput(search, states, page)
      return {
        queryKey: callKey('tickets.list', input),
        queryFn: () => callOrThrow('tickets.list', input),
        // While one types, the rows of a letter ago are better than none.
        placeholderData: keepPreviousData,
      }
    }),
  })
  return {
    total: queries.find((query) => query.data !== undefined)?.data.total ?? null,
    rowAt: (index) => {
      const query = queries[pages.indexOf(Math.floor(index / pageSize))]
      return query?.data?.rows[index % pageSize]
    },
    error: queries.find((query) => query.error !== null)?.error ?? null,
    retry: () => queries.forEach((query) => void query.refetch()),
  }
}
