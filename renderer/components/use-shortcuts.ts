import { useHotkeys } from '@mantine/hooks'
import { useEffect, useSyncExternalStore } from 'react'

export interface Shortcut {
  /** As shown: `Ctrl Enter`, `Alt 1`, `F4`, `?`. */
  readonly keys: string
  /** For the sheet that `?` opens; a shortcut without a label is an alias and not listed. */
  readonly label?: string
  readonly run: () => void
}

/**
 * Makes keys work while the component is there, in fields too, and lists them in the sheet of
 * shortcuts. While a dialog is open they rest, for they would act on what is behind it.
 */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  useHotkeys(
    shortcuts.map(({ keys, run }) => [hotkeyOf(keys), () => runUnlessDialog(run)]),
    [],
    true,
  )
  const listed = shortcuts.flatMap(({ keys, label }) =>
    label === undefined ? [] : [{ keys, label }],
  )
  const fingerprint = JSON.stringify(listed)
  useEffect(() => {
    const entry: readonly ListedShortcut[] = listed
    entries = [...entries, entry]
    announce()
    return () => {
      entries = entries.filter((other) => other !== entry)
      announce()
    }
    // The fingerprint stands for the list, which is a new array at every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [fingerprint])
}

export interface ListedShortcut {
  readonly keys: string
  readonly label: string
}

let entries: readonly (readonly ListedShortcut[])[] = []
const listeners = new Set<() => void>()

/** What works right now, for the sheet. */
export function useListedShortcuts(): readonly ListedShortcut[] {
  return useSyncExternalStore(subscribe, () => entries).flat()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function announce(): void {
  for (const listener of listeners) listener()
}

function runUnlessDialog(run: () => void): void {
  if (document.querySelector('dialog[open]') === null) run()
}

function hotkeyOf(keys: string): string {
  return keys.split(' ').join('+')
}
