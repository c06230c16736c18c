import { decisionSheet } from '../../shared/documents/decision-sheet.ts'
import type { DocumentDescription } from '../../shared/documents/document-description.ts'
import { explain } from '../../shared/plan-rules/explain.ts'
import type { DecisionRecord } from '../../shared/records/decision-record.ts'
import { languageOfCustomer } from '../../shared/records/document-language.ts'
import type { Settings } from '../../shared/records/settings.ts'
import { contentHash } from '../database/content-hash.ts'
import { insertSheet } from '../database/decision-sheet-repository.ts'
import type { Database } from '../database/schema.ts'
import type { Bench } from './bench.ts'
import type { Judged } from './judge-ticket.ts'

/**
 * Keeps the text that the customer is shown with the decision, in their language and the centre's, and
 * seals both. Answers the seal.
 */
export async function freezeSheet(
  bench: Bench,
  db: Database,
  record: DecisionRecord,
  { sheet, quote }: Judged,
  settings: Settings,
): Promise<string> {
  const { catalogue } = bench.catalogue()
  const { ticket, customer, device } = sheet
  const content = decisionSheet({
    centre: settings.centre,
    languages: {
      customer: languageOfCustomer(customer, settings.language),
      centre: settings.language,
    },
    timeZone: settings.timeZone,
    ticketNumber: ticket.number,
    customerName: customer.name,
    modelName: catalogue.models.find(({ id }) => id === device.model)?.name ?? device.model,
    serialNumber: ticket.serialNumber,
    decision: record,
    explanation: explain(record.result, record.case, catalogue),
    quote: quote ?? null,
  })
  const { serialNumber } = ticket
  const seal = sealOf(record, serialNumber, content)
  await insertSheet(db, { decisionId: record.id, serialNumber, content, seal })
  return seal
}

/** SHA-256 in hex of all that is frozen: facts, terms' version, verdict, choice, and the text shown. */
export function sealOf(
  record: DecisionRecord,
  serialNumber: string,
  content: DocumentDescription,
): string {
  return contentHash({ record, serialNumber, content })
}
