import { useCallback, useEffect, useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { z } from 'zod'
import { call, reportFault } from '../api.ts'
import { mergeDraft } from './merge-draft.ts'
import { setSaveStatus } from './save-status.ts'

/** A pause in typing: long enough not to save every letter, short enough to lose none. */
const pauseMilliseconds = 500

export interface DraftControl {
  /** False until it is known whether an earlier draft exists. */
  readonly ready: boolean
  /** When the restored draft was saved; null when the form started fresh. */
  readonly restoredAt: string | null
  /** Throws the draft away and goes back to the form's default values. */
  readonly discard: () => Promise<void>
  /** To call when the record itself was saved: forgets the draft, keeps the form. */
  readonly finish: () => Promise<void>
}

/**
 * Keeps what is typed safe: restores the draft of `key` into the form, saves it at every pause,
 * when a field or the window is left and when the form goes, and says so at the foot of the rail.
 * `shape` says which parts may be null, where the form's first values do not show it.
 */
export function useDraft<Values extends FieldValues, Context, Output>(
  key: string,
  form: UseFormReturn<Values, Context, Output>,
  shape?: Values,
): DraftControl {
  const [ready, setReady] = useState(false)
  const [restoredAt, setRestoredAt] = useState<string | null>(null)
  const writer = useRef<DraftWriter | null>(null)
  const firstShape = useRef(shape)

  useEffect(() => {
    let left = false
    const current = new DraftWriter(key, () => form.getValues())
    writer.current = current
    setReady(false)
    setRestoredAt(null)
    void readDraft(key).then((draft) => {
      if (left) return
      if (draft !== null && !current.touched) {
        const merged = mergeDraft(firstShape.current ?? form.getValues(), draft.value)
        form.reset(merged, { keepDefaultValues: true })
        setRestoredAt(draft.savedAt)
      }
      setReady(true)
    })
    const stopWatching = form.subscribe({
      formState: { values: true },
      callback: ({ type }) => {
        // Without a type it is a reset or a default, which nobody typed.
        if (type !== undefined || form.formState.isDirty) current.plan()
      },
    })
    const saveNow = () => current.saveNow()
    window.addEventListener('blur', saveNow)
    window.addEventListener('pagehide', saveNow)
    document.addEventListener('focusout', saveNow)
    return () => {
      left = true
      stopWatching()
      window.removeEventListener('blur', saveNow)
      window.removeEventListener('pagehide', saveNow)
      document.removeEventListener('focusout', saveNow)
      current.saveNow()
    }
  }, [key, form])

  const finish = useCallback(async () => {
    setRestoredAt(null)
    await writer.current?.forget()
  }, [])
  const discard = useCallback(async () => {
    form.reset()
    await finish()
  }, [form, finish])
  return { ready, restoredAt, discard, finish }
}

class DraftWriter {
  touched = false
  readonly #key: string
  readonly #read: () => unknown
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(key: string, read: () => unknown) {
    this.#key = key
    this.#read = read
  }

  plan(): void {
    this.touched = true
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.saveNow(), pauseMilliseconds)
  }

  saveNow(): void {
    if (this.#timer === undefined) return
    clearTimeout(this.#timer)
    this.#timer = undefined
    void this.#save()
  }

  async forget(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.touched = false
    await call('drafts.discard', { key: this.#key })
  }

  async #save(): Promise<void> {
    setSaveStatus({ kind: 'saving' })
    try {
      // Through JSON, as it will be stored: undefined and NaN have no place there.
      const value = z.json().parse(JSON.parse(JSON.stringify(this.#read())))
      const result = await call('drafts.save', { key: this.#key, value })
      setSaveStatus(result.ok ? { kind: 'saved', at: result.value.savedAt } : { kind: 'failed' })
    } catch (fault) {
      setSaveStatus({ kind: 'failed' })
      reportFault(fault)
    }
  }
}

async function readDraft(key: string) {
  try {
    const result = await call('drafts.read', { key })
    return result.ok ? result.value : null
  } catch (fault) {
    reportFault(fault)
    return null
  }
}
