import type { CallRequest } from '../../shared/ipc/contract.ts'
import { refusal, success, type Result } from '../../shared/ipc/result.ts'
import { longestTicketNumber } from '../../shared/labels/shipment-label.ts'
import type { Settings } from '../../shared/records/settings.ts'
import { formatTicketNumber } from '../../shared/records/ticket-number.ts'
import { deleteDraft } from '../database/draft-repository.ts'
import { writeSettings } from '../database/settings-repository.ts'
import type { Bench } from './bench.ts'
import { inTransaction } from './in-transaction.ts'

/** Replaces the settings as a whole. Numbers and records made before keep what they were made with. */
export function saveSettings(
  bench: Bench,
  settings: CallRequest<'settings.save'>,
): Promise<Result<Settings>> {
  return inTransaction(bench.db, async (db) => {
    const fault = patternFault(settings.ticketNumberPattern)
    if (fault) {
      return refusal('invalid-input', { fields: [{ field: 'ticketNumberPattern', ...fault }] })
    }
    await writeSettings(db, settings, bench.now())
    await deleteDraft(db, 'settings')
    return success(settings)
  })
}

/** A number must fit the bar code of a label, for years to come, and have no part that is not filled. */
function patternFault(pattern: string) {
  const number = formatTicketNumber(pattern, 2026, 9_999_999)
  if (/[{}]/.test(number)) return { code: 'ticket-pattern-format' }
  if (number.length <= longestTicketNumber) return undefined
  return { code: 'ticket-pattern-too-long', values: { maximum: longestTicketNumber } }
}
