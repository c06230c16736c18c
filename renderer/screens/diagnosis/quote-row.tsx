import { useId, type FocusEvent } from 'react'
import { useFormState, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { lineNetMinor } from '../../../shared/quotes/total-quote.ts'
import { useErrorText } from '../../components/refusal-text.ts'
import { useField } from '../../components/use-field.ts'
import { useFormats } from '../../components/use-settings.ts'
import type { DiagnosisFormHandle } from './form-handle.ts'
import {
  isBlankLine,
  quoteLineFields,
  readLine,
  tidyPrice,
  type QuoteLineField,
} from './quote-line-text.ts'

interface RowProps {
  readonly form: DiagnosisFormHandle
  readonly index: number
  readonly currency: string
  readonly onRemove: () => void
}

/** One line of the quote; what is wrong in it stands right below, in a line that is always there. */
export function QuoteRow({ form, index, currency, onRemove }: RowProps) {
  const { t } = useTranslation('diagnosis')
  const noteId = useId()

  /** The whole row is judged when it is left: a price without words is no line. */
  function leaveRow(event: FocusEvent<HTMLElement>): void {
    if (event.currentTarget.contains(event.relatedTarget)) return
    if (isBlankLine(form.getValues(`lines.${index}`))) return
    void form.trigger(quoteLineFields.map((field) => `lines.${index}.${field}` as const))
  }

  const cell = { form, index, noteId }
  return (
    <>
      <tr className="quote-row" onBlur={leaveRow}>
        <td className="quote-kind">
          <KindCell {...cell} />
        </td>
        <td className="quote-description">
          <TextCell {...cell} field="description" />
        </td>
        <td className="quote-quantity">
          <TextCell {...cell} field="quantity" numeric />
        </td>
        <td className="quote-unitPrice">
          <TextCell
            {...cell}
            field="unitPrice"
            numeric
            tidy={(text) => tidyPrice(text, currency)}
          />
        </td>
        <td className="quote-tax">
          <TextCell {...cell} field="tax" numeric />
        </td>
        <td className="quote-net">
          <LineNet form={form} index={index} currency={currency} />
        </td>
        <td className="quote-remove">
          <button
            type="button"
            className="quote-remove-button"
            tabIndex={-1}
            aria-label={t('quote.remove', { number: index + 1 })}
            title={t('quote.remove-key')}
            onClick={onRemove}
          >
            ✕
          </button>
        </td>
      </tr>
      <tr className="quote-note-row">
        <td colSpan={7}>
          <RowNote form={form} index={index} id={noteId} />
        </td>
      </tr>
    </>
  )
}

interface CellProps {
  readonly form: DiagnosisFormHandle
  readonly index: number
  readonly noteId: string
}

function KindCell({ form, index, noteId }: CellProps) {
  const { t } = useTranslation('diagnosis')
  const { ref, name, value, onChange, onBlur } = useField({ form, name: `lines.${index}.kind` })
  return (
    <select
      ref={ref}
      name={name}
      className="cell"
      aria-label={label(t('quote.column.kind'), index)}
      aria-describedby={noteId}
      value={value === 'labour' ? 'labour' : 'part'}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onBlur}
    >
      <option value="part">{t('quote.kind.part')}</option>
      <option value="labour">{t('quote.kind.labour')}</option>
    </select>
  )
}

function TextCell(
  props: CellProps & {
    readonly field: Exclude<QuoteLineField, 'kind'>
    readonly numeric?: boolean
    readonly tidy?: (text: string) => string
  },
) {
  const { form, index, noteId, numeric, tidy } = props
  const { t } = useTranslation('diagnosis')
  const { ref, name, value, error, onChange, onBlur } = useField({
    form,
    name: `lines.${index}.${props.field}`,
  })
  return (
    <input
      ref={ref}
      name={name}
      className={`cell ${numeric === true ? 'cell-number' : ''}`}
      inputMode={numeric === true ? 'decimal' : 'text'}
      autoComplete="off"
      placeholder={props.field === 'description' ? t('quote.placeholder') : undefined}
      spellCheck={numeric !== true}
      aria-label={label(t(`quote.column.${props.field}`), index)}
      aria-describedby={noteId}
      aria-invalid={error !== undefined}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={(event) => {
        const tidied = tidy?.(event.target.value) ?? event.target.value
        if (tidied !== event.target.value) onChange(tidied)
        onBlur()
      }}
    />
  )
}

function label(column: string, index: number): string {
  return `${column} ${index + 1}`
}

function LineNet(props: Omit<RowProps, 'onRemove'>) {
  const { form, index, currency } = props
  const { money } = useFormats()
  const text = useWatch({ control: form.control, name: `lines.${index}` })
  if (isBlankLine(text)) return null
  const read = readLine(text, currency)
  return 'line' in read ? money({ minor: lineNetMinor(read.line), currency }) : '–'
}

function RowNote(props: Pick<RowProps, 'form' | 'index'> & { readonly id: string }) {
  const { t } = useTranslation('diagnosis')
  const sentence = useErrorText()
  const { errors } = useFormState({ control: props.form.control, name: `lines.${props.index}` })
  const faults = errors.lines?.[props.index]
  const wrong = quoteLineFields.flatMap((field) => {
    const code = faults?.[field]?.message
    return code === undefined ? [] : [{ field, code }]
  })
  return (
    <p className="quote-note" id={props.id} role="status">
      {wrong.map(({ field, code }) => (
        <span key={field}>
          <span aria-hidden="true">✕ </span>
          {t('quote.fault', { column: t(`quote.column.${field}`), fault: sentence(code) })}{' '}
        </span>
      ))}
    </p>
  )
}
