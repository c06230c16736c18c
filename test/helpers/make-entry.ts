import type { CatalogueEntryForm } from '../../shared/records/catalogue-entry.ts'

/** The sample fee of RS 3, confirmed by somebody who read it at the maker's. */
export function entryForm(changes: Partial<CatalogueEntryForm> = {}): CatalogueEntryForm {
  return {
    kind: 'fee',
    subject: 'rs-3',
    currency: 'PLN',
    fees: { first: '289', second: '', third: '', fourth: '' },
    event: '',
    months: '',
    replacements: '',
    days: '',
    direct: '30',
    directUnit: 'days',
    approvalHours: '72',
    from: '',
    to: '',
    sourceTitle: "DJI's price list",
    sourceLink: 'https://www.dji.com/care',
    clause: 'Table of fees',
    wording: 'RS 3: 289 PLN',
    retrievedOn: '2026-11-20',
    confirms: ['resellers/fee-rs-3'],
    ...changes,
  }
}
