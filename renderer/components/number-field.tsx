import { useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { Field, type FieldProps } from './field.tsx'
import { readDecimal } from './read-decimal.ts'
import { useField, type BoundTo } from './use-field.ts'
import { useFormats } from './use-settings.ts'

export interface NumberFieldProps<Values extends FieldValues, Context, Output>
  extends Omit<FieldProps, 'error'>, BoundTo<Values, Context, Output> {
  /** How many decimals are kept: with 2, `23` is held as 2300. */
  readonly digits: number
}

/** A number bound to a form, held as a whole number of its smallest unit; `NaN` is refused by the schema. */
export function NumberField<Values extends FieldValues, Context, Output>(
  props: NumberFieldProps<Values, Context, Output>,
) {
  const { form, name, digits, ...rest } = props
  const field = useField({ form, name })
  const { locale } = useFormats()
  const [typed, setTyped] = useState<string | null>(null)
  const value = typeof field.value === 'number' ? field.value : Number.NaN
  const shown = Number.isNaN(value)
    ? ''
    : new Intl.NumberFormat(locale, { maximumFractionDigits: digits, useGrouping: false }).format(
        value / 10 ** digits,
      )
  return (
    <Field {...rest} error={field.error}>
      {(wiring) => (
        <input
          className="input input-amount"
          inputMode="decimal"
          autoComplete="off"
          name={field.name}
          ref={field.ref}
          value={typed ?? shown}
          onChange={(event) => {
            setTyped(event.target.value)
            const read = readDecimal(event.target.value, digits)
            field.onChange('value' in read ? read.value : Number.NaN)
          }}
          onBlur={() => {
            // A number that cannot be read stays as typed, beside what is wrong with it.
            if (!Number.isNaN(value)) setTyped(null)
            field.onBlur()
          }}
          {...wiring}
        />
      )}
    </Field>
  )
}
