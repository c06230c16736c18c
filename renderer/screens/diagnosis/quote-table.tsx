import { useRef, useState, type KeyboardEvent } from 'react'
import { useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Panel } from '../../components/panel.tsx'
import { useSettings } from '../../components/use-settings.ts'
import type { DiagnosisFormHandle } from './form-handle.ts'
import {
  emptyLineText,
  isBlankLine,
  quoteLineFields,
  type QuoteLineText,
} from './quote-line-text.ts'
import { QuoteRow } from './quote-row.tsx'
import { QuoteTotalsLine } from './quote-totals-line.tsx'
import { cellPlace, focusCell, stepFrom } from './table-keys.ts'

interface RemovedLine {
  readonly index: number
  readonly line: QuoteLineText
}

/**
 * The quote as a small table typed without a mouse: Enter goes from cell to cell and opens a new
 * row at the end, up and down stay in the column, Ctrl+Delete takes a row away, Ctrl+Z brings it
 * back.
 */
export function QuoteTable(props: {
  readonly form: DiagnosisFormHandle
  readonly currency: string
}) {
  const { form, currency } = props
  const { t } = useTranslation('diagnosis')
  const { taxBasisPoints } = useSettings()
  const rows = useFieldArray({ control: form.control, name: 'lines' })
  const table = useRef<HTMLDivElement>(null)
  const [removed, setRemoved] = useState<RemovedLine | null>(null)

  function add(): void {
    const last = form.getValues('lines').length - 1
    const lastLine = form.getValues(`lines.${last}`)
    // A second empty row would only have to be passed.
    if (last >= 0 && isBlankLine(lastLine)) focusCell(table.current, last, 'kind')
    else rows.append(emptyLineText(taxBasisPoints), { focusName: `lines.${last + 1}.kind` })
  }
  function remove(index: number): void {
    const line = form.getValues(`lines.${index}`)
    const only = form.getValues('lines').length === 1
    if (!isBlankLine(line)) setRemoved({ index, line })
    if (only) rows.replace([emptyLineText(taxBasisPoints)])
    else rows.remove(index)
    const next = only ? 0 : Math.min(index, form.getValues('lines').length - 1)
    requestAnimationFrame(() => focusCell(table.current, next, 'description'))
  }
  function restore(): void {
    if (removed === null) return
    const lines = form.getValues('lines')
    const [only] = lines
    if (lines.length === 1 && only && isBlankLine(only)) rows.replace([removed.line])
    else rows.insert(removed.index, removed.line, { shouldFocus: false })
    setRemoved(null)
    requestAnimationFrame(() => focusCell(table.current, removed.index, 'description'))
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.nativeEvent.isComposing || event.altKey) return
    const action = actionOf(event)
    if (action === null) return
    event.preventDefault()
    action()
  }
  function actionOf({ key, target, ctrlKey, shiftKey }: KeyboardEvent<HTMLElement>) {
    if (ctrlKey && key.toLowerCase() === 'z') return removed === null ? null : restore
    const place = cellPlace(target)
    if (place === null) return null
    if (ctrlKey && key === 'Delete') return () => remove(place.row)
    const step = ctrlKey || shiftKey ? null : stepFrom(place, key, rows.fields.length)
    if (step === null) return null
    return step === 'new-row' ? add : () => focusCell(table.current, step.row, step.field)
  }

  return (
    <Panel
      title={t('quote.title', { currency })}
      className="quote"
      flush
      aside={<span className="quote-keys">{t('quote.keys')}</span>}
    >
      <div className="quote-rows" ref={table} data-part="lines" onKeyDown={onKeyDown}>
        <table className="quote-table">
          <thead>
            <tr>
              {quoteLineFields.map((field) => (
                <th key={field} scope="col" className={`quote-${field}`}>
                  {t(`quote.column.${field}`)}
                </th>
              ))}
              <th scope="col" className="quote-net">
                {t('quote.column.net')}
              </th>
              <th scope="col" className="quote-remove">
                <span className="visually-hidden">{t('quote.column.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody onInput={() => setRemoved(null)}>
            {rows.fields.map((row, index) => (
              <QuoteRow
                key={row.id}
                form={form}
                index={index}
                currency={currency}
                onRemove={() => remove(index)}
              />
            ))}
          </tbody>
        </table>
        <div className="quote-below">
          <Button tone="quiet" onClick={add}>
            {t('quote.add')}
          </Button>
          <span className="quote-removed" role="status">
            {removed === null ? null : (
              <>
                {t('quote.removed', { line: removed.line.description })}
                <Button tone="quiet" shortcut="Ctrl Z" onClick={restore}>
                  {t('quote.undo')}
                </Button>
              </>
            )}
          </span>
        </div>
      </div>
      <QuoteTotalsLine form={form} currency={currency} />
    </Panel>
  )
}
