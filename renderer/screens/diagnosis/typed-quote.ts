import { useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { totalQuote } from '../../../shared/quotes/total-quote.ts'
import type { QuoteLine, QuoteTotals, QuoteVersion } from '../../../shared/records/quote.ts'
import { differsFromIssued } from './diagnosis-form.ts'
import type { DiagnosisFormHandle } from './form-handle.ts'
import { countableLines } from './quote-line-text.ts'

/** The quote as it stands on the screen, counted while it is typed. */
export interface TypedQuote {
  readonly repairable: boolean
  readonly lines: readonly QuoteLine[]
  /** Rows that cannot be counted yet. */
  readonly unreadable: number
  readonly totals: QuoteTotals
}

export function useTypedQuote(form: DiagnosisFormHandle, currency: string): TypedQuote {
  const { control } = form
  const texts = useWatch({ control, name: 'lines' })
  const repairable = useWatch({ control, name: 'repairable' })
  return useMemo(() => {
    // A quote that says "cannot be repaired" has no lines; they stay on the screen for a change of mind.
    const counted = countableLines(repairable === 'no' ? [] : texts, currency)
    const totals = totalQuote(counted.lines, currency)
    return { ...counted, repairable: repairable !== 'no', totals }
  }, [texts, repairable, currency])
}

/** Whether issuing would make another version than the newest one. */
export function isNewQuote(typed: TypedQuote, issued: readonly QuoteVersion[]): boolean {
  const newest = newestOf(issued)
  return newest === undefined || typed.unreadable > 0 || differsFromIssued(typed, newest)
}

export function newestOf(issued: readonly QuoteVersion[]): QuoteVersion | undefined {
  return newestFirst(issued)[0]
}

export function newestFirst(issued: readonly QuoteVersion[]): QuoteVersion[] {
  return [...issued].sort((one, other) => other.version - one.version)
}
