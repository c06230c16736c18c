import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fractionDigits, parseAmount } from '../../shared/records/money.ts'
import { Field, type FieldProps } from './field.tsx'
import { useErrorText } from './refusal-text.ts'
import { useFormats } from './use-settings.ts'

export interface AmountFieldProps extends FieldProps {
  /** Minor units; null while empty. */
  readonly minor: number | null
  readonly currency: string
  /** Null: empty. `NaN`: what was typed is no amount, so that the schema refuses it too. */
  readonly onAmount: (minor: number | null) => void
  readonly onLeave?: () => void
  readonly inputRef?: (input: HTMLInputElement | null) => void
  readonly autoFocus?: boolean
  /** Hides the label from the eye: in a table whose column names it. */
  readonly labelHidden?: boolean
}

/** An amount as the locale writes it; a point and a comma are both understood. */
export function AmountField(props: AmountFieldProps) {
  const { minor, currency, onAmount, onLeave, inputRef, autoFocus, labelHidden, ...rest } = props
  const { locale } = useFormats()
  const { t } = useTranslation('window')
  const sentence = useErrorText()
  const [typed, setTyped] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)

  function take(text: string): void {
    setTyped(text)
    setFault(null)
    if (text.trim() === '') {
      onAmount(null)
      return
    }
    const parsed = parseAmount(text, currency)
    onAmount('minor' in parsed ? parsed.minor : Number.NaN)
  }
  function leave(): void {
    const parsed = typed === null || typed.trim() === '' ? null : parseAmount(typed, currency)
    if (parsed !== null && 'fault' in parsed) setFault(sentence(parsed.fault))
    else setTyped(null)
    onLeave?.()
  }
  return (
    <Field
      {...rest}
      className={`${rest.className ?? ''} ${labelHidden === true ? 'field-label-hidden' : ''}`}
      error={fault ?? rest.error}
    >
      {(wiring) => (
        <input
          className="input input-amount"
          inputMode="decimal"
          autoComplete="off"
          ref={inputRef}
          {...(autoFocus === undefined ? {} : { autoFocus })}
          value={typed ?? formatAmount(minor, currency, locale)}
          placeholder={t('amount.placeholder', { example: formatAmount(0, currency, locale) })}
          onChange={(event) => take(event.target.value)}
          onFocus={(event) => event.target.select()}
          onBlur={leave}
          {...wiring}
        />
      )}
    </Field>
  )
}

/** Without the currency's sign, which stands beside the field or above the column. */
function formatAmount(minor: number | null, currency: string, locale: string): string {
  if (minor === null || Number.isNaN(minor)) return ''
  const digits = fractionDigits(currency)
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(minor / 10 ** digits)
}
