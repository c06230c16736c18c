import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import type { RefusalDetail } from '../../shared/ipc/result.ts'
import { RefusedCall } from '../api.ts'

type Values = Readonly<Record<string, string | number>>
type Translate = (keys: readonly string[], values: Values) => string

/** The sentence of a refusal, of its code, or of whatever else went wrong. */
export function useErrorText(): (error: unknown) => string {
  const { t } = useTranslation()
  return useCallback(
    (error) => errorText(error, (keys, values) => t([...keys], { ...values })),
    [t],
  )
}

export function errorText(error: unknown, translate: Translate): string {
  if (typeof error === 'string') return codeText(error, {}, translate)
  if (error instanceof RefusedCall) return refusalText(error.detail, translate)
  return translate(['window:fault.call'], {})
}

function refusalText(detail: RefusalDetail, translate: Translate): string {
  return codeText(detail.code, detail.values ?? {}, translate)
}

function codeText(code: string, values: Values, translate: Translate): string {
  // What zod says by itself is no code of ours and no sentence for people.
  return translate([`errors:${code}`, `printing:${code}`, 'errors:invalid-value'], values)
}

/**
 * Puts a refusal's fields beside their inputs. Answers false when it named no field of the form,
 * so that the caller says it elsewhere.
 */
export function showFieldRefusals<Form extends FieldValues, Context, Output>(
  form: UseFormReturn<Form, Context, Output>,
  error: unknown,
  isField: (path: string) => path is FieldPath<Form>,
): boolean {
  if (!(error instanceof RefusedCall)) return false
  const { code, field, fields } = error.detail
  const refused = fields ?? (field === undefined ? [] : [{ field, code }])
  const known = refused.filter((entry) => isField(entry.field))
  known.forEach((entry, index) => {
    if (!isField(entry.field)) return
    form.setError(
      entry.field,
      { type: 'refused', message: entry.code },
      { shouldFocus: index === 0 },
    )
  })
  return known.length > 0
}
