import type { CallRequest } from '../../shared/ipc/contract.ts'
import { refusal, success, type Refusal, type Result } from '../../shared/ipc/result.ts'
import type { Diagnosis } from '../../shared/records/diagnosis.ts'
import type { QuoteVersion } from '../../shared/records/quote.ts'
import { totalQuote } from '../../shared/quotes/total-quote.ts'
import { findNewestQuote, insertQuote } from '../database/quote-repository.ts'
import type { Bench } from './bench.ts'
import { changeTicket } from './change-ticket.ts'
import { keepDiagnosis } from './record-diagnosis.ts'
import { addDays, dayOf } from './today.ts'

/**
 * Records the diagnosis and freezes its lines as the next version of the quote. Lines and totals of
 * a version never change; a mistake is put right by the next version.
 */
export function issueQuote(
  bench: Bench,
  { ticketId, diagnosis }: CallRequest<'quotes.issue'>,
): Promise<Result<QuoteVersion>> {
  return changeTicket(bench, ticketId, 'issue-quote', async (change) => {
    const { db, now, settings } = change
    const open = openPoint(diagnosis)
    if (open) return open
    await keepDiagnosis(change, diagnosis)
    const newest = await findNewestQuote(db, ticketId)
    const { currency } = diagnosis
    const lines = diagnosis.repairable === 'yes' ? diagnosis.quoteLines : []
    const quote: QuoteVersion = {
      id: bench.makeId(),
      ticketId,
      version: (newest?.version ?? 0) + 1,
      issuedAt: now,
      validUntil: addDays(dayOf(now, settings.timeZone), settings.quoteValidityDays),
      currency,
      repairable: diagnosis.repairable === 'yes',
      lines,
      totals: totalQuote(lines, currency),
    }
    await insertQuote(db, quote)
    const { version, repairable } = quote
    const { minor } = quote.totals.gross
    return success({
      value: quote,
      event: { kind: 'quote-issued', detail: { version, minor, currency, repairable } },
    })
  })
}

/** What a quote cannot be without. */
function openPoint({ repairable, quoteLines }: Diagnosis): Refusal | undefined {
  if (repairable === '') return refusal('repairable-open', { field: 'diagnosis.repairable' })
  if (repairable === 'yes' && quoteLines.length === 0) {
    return refusal('quote-lines-missing', { field: 'diagnosis.quoteLines' })
  }
  return undefined
}
