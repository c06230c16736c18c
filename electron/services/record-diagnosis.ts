import type { CallRequest } from '../../shared/ipc/contract.ts'
import { success, type Result } from '../../shared/ipc/result.ts'
import type { Diagnosis } from '../../shared/records/diagnosis.ts'
import { totalQuote } from '../../shared/quotes/total-quote.ts'
import { canonicalJson } from '../database/content-hash.ts'
import { findDiagnosis, writeDiagnosis } from '../database/diagnosis-repository.ts'
import { deleteDraft } from '../database/draft-repository.ts'
import type { Bench } from './bench.ts'
import { changeTicket, type TicketChange } from './change-ticket.ts'

/** Keeps what was found. A quote that was issued before stays as the customer got it. */
export function recordDiagnosis(
  bench: Bench,
  { ticketId, diagnosis }: CallRequest<'diagnosis.record'>,
): Promise<Result<null>> {
  return changeTicket(bench, ticketId, 'record-diagnosis', async (change) => {
    const isNew = await keepDiagnosis(change, diagnosis)
    if (!isNew) return success({ value: null, event: null })
    const { cause, battery, repairable, currency, quoteLines } = diagnosis
    const { minor } = totalQuote(quoteLines, currency).gross
    return success({
      value: null,
      event: {
        kind: 'diagnosis-recorded',
        detail: { cause, battery, repairable, minor, currency },
      },
    })
  })
}

/** Writes the diagnosis and drops its draft; answers whether it says anything new. */
export async function keepDiagnosis(
  { db, ticket, now }: TicketChange,
  diagnosis: Diagnosis,
): Promise<boolean> {
  const before = await findDiagnosis(db, ticket.id)
  await deleteDraft(db, `diagnosis:${ticket.id}`)
  if (before && canonicalJson(before) === canonicalJson(diagnosis)) return false
  await writeDiagnosis(db, ticket.id, diagnosis, now)
  return true
}
