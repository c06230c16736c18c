/**
 * What every call across the doors answers: the value, or a refusal that a person can act on.
 * A refusal is expected (wrong input, a printer that is off); a bug is an exception.
 */
export type Result<Value> = Success<Value> | Refusal

export interface Success<Value> {
  readonly ok: true
  readonly value: Value
}

export interface Refusal {
  readonly ok: false
  readonly error: RefusalDetail
}

export interface RefusalDetail {
  /** Stable kebab-case code; `errors:<code>` is its sentence in `shared/text`. */
  readonly code: string
  /** Dotted path of the input field at fault (`customer.email`), when one field is. */
  readonly field?: string
  /** Values for the sentence: `{ printer: 'ZEBRA' }`. Never a stack trace, never personal data. */
  readonly values?: Readonly<Record<string, string | number>>
  /** One entry a field, when several fields are at fault. */
  readonly fields?: readonly FieldRefusal[]
}

export interface FieldRefusal {
  readonly field: string
  readonly code: string
  readonly values?: Readonly<Record<string, string | number>>
}

/** Wraps a value that was obtained as asked. */
export function success<Value>(value: Value): Success<Value> {
  return { ok: true, value }
}

/** Wraps the reason why the request was not carried out; nothing was written. */
export function refusal(code: string, detail: Omit<RefusalDetail, 'code'> = {}): Refusal {
  return { ok: false, error: { code, ...detail } }
}
