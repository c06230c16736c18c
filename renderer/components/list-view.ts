import { useSyncExternalStore } from 'react'
import { ticketStates } from '../../shared/records/ticket-states.ts'
import type { TicketState } from '../../shared/records/ticket.ts'

/** What narrows the ticket list: kept while one looks elsewhere, the states over a restart too. */
interface ListView {
  readonly search: string
  readonly states: readonly TicketState[]
}

let view: ListView = { search: '', states: [] }
const listeners = new Set<() => void>()

export function useListSearch(): readonly [string, (search: string) => void] {
  const search = useSyncExternalStore(subscribe, () => view.search)
  return [search, (next) => change({ ...view, search: next })]
}

export function useListStates(): readonly [
  readonly TicketState[],
  (states: readonly TicketState[]) => void,
] {
  const states = useSyncExternalStore(subscribe, () => view.states)
  return [states, setStates]
}

function setStates(states: readonly TicketState[]): void {
  change({ ...view, states })
}

/** Where the window stands, in one line: the screen, and which states the list shows. */
export function placeOf(screen: string, states: readonly TicketState[]): string {
  return states.length === 0 ? screen : `${screen}?states=${states.join(',')}`
}

/** Takes up again what `placeOf` wrote down, before anything is drawn; answers the screen. */
export function restorePlace(place: string): string {
  const [screen = '', query] = place.split('?')
  const stored = new URLSearchParams(query).get('states')?.split(',') ?? []
  view = { ...view, states: ticketStates.filter((state) => stored.includes(state)) }
  return screen
}

function change(next: ListView): void {
  view = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
