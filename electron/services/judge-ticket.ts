import { refusal, success, type Result } from '../../shared/ipc/result.ts'
import { decide } from '../../shared/plan-rules/decide.ts'
import type { DecisionCase } from '../../shared/records/decision-case.ts'
import type { Decision } from '../../shared/records/decision.ts'
import type { QuoteVersion } from '../../shared/records/quote.ts'
import { contentHash } from '../database/content-hash.ts'
import type { Database } from '../database/schema.ts'
import { findTicketSheet, type TicketSheet } from '../database/ticket-sheet-sqlite.ts'
import { readSettings, type Bench } from './bench.ts'
import { makeDecisionCase } from './make-decision-case.ts'
import { dayOf } from './today.ts'

export interface Judged {
  readonly case: DecisionCase
  readonly result: Decision
  readonly catalogueVersion: string
  /** Of the three above. */
  readonly hash: string
  readonly quote: QuoteVersion | undefined
  readonly sheet: TicketSheet
}

/** The verdict on the ticket as it stands at the instant. */
export async function judgeTicket(
  bench: Bench,
  db: Database,
  ticketId: string,
  now: string,
): Promise<Result<Judged>> {
  const sheet = await findTicketSheet(db, ticketId)
  if (!sheet) return refusal('ticket-missing')
  const { catalogue } = bench.catalogue()
  if (catalogue.programmes.length === 0) return refusal('catalogue-unusable')
  const { timeZone } = await readSettings(db)
  const [quote] = sheet.quotes
  const input = makeDecisionCase(sheet, quote, dayOf(now, timeZone))
  if (!input.ok) return input
  const verdict = {
    case: input.value,
    catalogueVersion: catalogue.version,
    result: decide(input.value, catalogue),
  }
  return success({ ...verdict, hash: contentHash(verdict), quote, sheet })
}
