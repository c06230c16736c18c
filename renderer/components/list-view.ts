import { useSyncExternalStore } from 'react'
import { ticketStates } from '../../shared/records/ticket-states.ts'
import type { TicketState } from '../../shared/records/ticket.ts'

/** What narrows the ticket list: kept while one looks elsewhere, the states over a restart too. */
interface ListView {
  readonly search: string
  readonly states: readonly TicketState[]
}

const storageKey = 'carebench.ticket-states'

let view: ListView = { search: '', states: readStates() }
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
  localStorage.setItem(storageKey, states.join(' '))
  change({ ...view, states })
}

function readStates(): readonly TicketState[] {
  const stored = (localStorage.getItem(storageKey) ?? '').split(' ')
  return ticketStates.filter((state) => stored.includes(state))
}

function change(next: ListView): void {
  view = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
