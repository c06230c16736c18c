import { useCallback, useEffect, useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { call, reportFault } from '../api.ts'
import { DraftWriter } from './draft-writer.ts'
import { mergeDraft } from './merge-draft.ts'

export interface DraftControl {
  /** False until it is known whether an earlier draft exists. */
  readonly ready: boolean
  /** When the restored draft was saved; null when the form started fresh. */
  readonly restoredAt: string | null
  /** Throws the draft away and goes back to the form's default values. */
  readonly discard: () => Promise<void>
  /** Brings back what `discard` threw away; null when there is nothing to bring back. */
  readonly undoDiscard: (() => void) | null
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
  const [discarded, setDiscarded] = useState<Values | null>(null)
  const writer = useRef<DraftWriter | null>(null)
  const firstShape = useRef(shape)

  useEffect(() => {
    let left = false
    const current = new DraftWriter(key, () => form.getValues())
    writer.current = current
    void readDraft(key).then((draft) => {
      if (left) return
      if (draft !== null && !current.touched) {
        form.reset(mergeDraft(firstShape.current ?? form.getValues(), draft.value), {
          keepDefaultValues: true,
        })
        setRestoredAt(draft.savedAt)
      }
      setReady(true)
    })
    const stopWatching = form.subscribe({
      formState: { values: true, isDirty: true },
      // A reset tells of values too, but nobody typed them: it leaves the form clean, or restored.
      callback: ({ name }) => {
        if (name !== undefined) current.plan()
      },
    })
    const stopLeaving = whenLeaving(() => current.saveNow())
    return () => {
      left = true
      stopWatching()
      stopLeaving()
      current.saveNow()
    }
  }, [key, form])

  const finish = useCallback(async () => {
    setRestoredAt(null)
    setDiscarded(null)
    await writer.current?.forget()
  }, [])
  const discard = useCallback(async () => {
    const values = form.getValues()
    form.reset()
    await finish()
    setDiscarded(values)
  }, [form, finish])
  const undoDiscard = useCallback(() => {
    if (discarded === null) return
    form.reset(discarded, { keepDefaultValues: true })
    setDiscarded(null)
    writer.current?.plan()
  }, [form, discarded])
  return {
    ready,
    restoredAt,
    discard,
    undoDiscard: discarded === null ? null : undoDiscard,
    finish,
  }
}

/** A field left, the window left, the page going: the moments after which a crash may come. */
function whenLeaving(save: () => void): () => void {
  window.addEventListener('blur', save)
  window.addEventListener('pagehide', save)
  document.addEventListener('focusout', save)
  return () => {
    window.removeEventListener('blur', save)
    window.removeEventListener('pagehide', save)
    document.removeEventListener('focusout', save)
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
