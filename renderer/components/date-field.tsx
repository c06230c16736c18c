import { IconCalendar } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { isIsoDay } from '../locale.ts'
import { Field, type FieldProps } from './field.tsx'
import { parseDay } from './parse-day.ts'
import { useField, type BoundTo } from './use-field.ts'
import { useFormats, useToday } from './use-settings.ts'

export interface DateFieldProps<Values extends FieldValues, Context, Output>
  extends Omit<FieldProps, 'error'>, BoundTo<Values, Context, Output> {
  readonly autoFocus?: boolean
}

/**
 * A day, typed as people type days or picked from the calendar. The form holds `YYYY-MM-DD`; what
 * is not a day stays in the form as typed, so that the schema refuses it and a draft keeps it.
 */
export function DateField<Values extends FieldValues, Context, Output>(
  props: DateFieldProps<Values, Context, Output>,
) {
  const { form, name, autoFocus, ...rest } = props
  const { t } = useTranslation('window')
  const field = useField({ form, name })
  const formats = useFormats()
  const today = useToday()
  const [typed, setTyped] = useState<string | null>(null)
  const picker = useRef<HTMLInputElement>(null)
  const value = typeof field.value === 'string' ? field.value : ''

  function take(text: string): void {
    setTyped(text)
    field.onChange(text.trim() === '' ? '' : (parseDay(text, formats.locale, today) ?? text))
  }

  return (
    <Field {...rest} error={field.error}>
      {(wiring) => (
        <span className="input-with-button">
          <input
            className="input"
            name={field.name}
            ref={field.ref}
            value={typed ?? formats.day(value)}
            placeholder={t('date.placeholder', { example: formats.day(today) })}
            autoComplete="off"
            spellCheck={false}
            {...(autoFocus === undefined ? {} : { autoFocus })}
            onChange={(event) => take(event.target.value)}
            onBlur={() => {
              setTyped(null)
              field.onBlur()
            }}
            {...wiring}
          />
          <input
            ref={picker}
            className="date-picker"
            type="date"
            tabIndex={-1}
            aria-hidden="true"
            value={isIsoDay(value) ? value : ''}
            onChange={(event) => field.onChange(event.target.value)}
          />
          <button
            type="button"
            className="input-button"
            tabIndex={-1}
            aria-label={t('date.pick', { field: props.label })}
            onClick={() => picker.current?.showPicker()}
          >
            <IconCalendar size={16} stroke={1.5} aria-hidden="true" />
          </button>
        </span>
      )}
    </Field>
  )
}
