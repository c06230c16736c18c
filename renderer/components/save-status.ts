import { useSyncExternalStore } from 'react'

/** What the foot of the rail says about the last thing typed. */
export type SaveStatus =
  | { readonly kind: 'none' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed' }

let status: SaveStatus = { kind: 'none' }
const listeners = new Set<() => void>()

export function setSaveStatus(next: SaveStatus): void {
  status = next
  for (const listener of listeners) listener()
}

export function useSaveStatus(): SaveStatus {
  return useSyncExternalStore(subscribe, () => status)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
