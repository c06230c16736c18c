import type { Explanation } from '../plan-rules/explanation.ts'
import type { Address } from '../records/address.ts'
import type { DecisionRecord } from '../records/decision-record.ts'
import type { DocumentLanguage } from '../records/document-language.ts'
import type { QuoteVersion } from '../records/quote.ts'

/** What a decision sheet is made of, all of it as it was when the customer chose. */
export interface DecisionSheetData {
  readonly centre: {
    readonly name: string
    readonly phone: string
    readonly email: string
    readonly address: Address
  }
  readonly languages: { readonly customer: DocumentLanguage; readonly centre: DocumentLanguage }
  readonly timeZone: string
  readonly ticketNumber: string
  readonly customerName: string
  readonly modelName: string
  readonly serialNumber: string
  readonly decision: Omit<DecisionRecord, 'id' | 'ticketId' | 'hash'>
  readonly explanation: Explanation
  /** The one that was compared. */
  readonly quote: QuoteVersion | null
}
