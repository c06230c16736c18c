import { z } from 'zod'
import { call, reportFault } from '../api.ts'
import { setSaveStatus } from './save-status.ts'

/** A pause in typing: long enough not to save every letter, short enough to lose none. */
const pauseMilliseconds = 500

/** Writes one draft, at most once a pause, and tells the foot of the rail. */
export class DraftWriter {
  /** Whether anything was typed since the form opened. */
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

  /** Saves what is planned; does nothing when all is saved. */
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
