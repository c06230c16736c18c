import { feeFields, type CatalogueEntryForm, type EnteredTerm } from '../records/catalogue-entry.ts'
import { parseAmount, toDecimalString } from '../records/money.ts'

/** The typed fields as the value that the catalogue holds; the form was checked by its schema. */
export function readEnteredTerm(form: CatalogueEntryForm): EnteredTerm {
  const { kind, subject } = form
  switch (kind) {
    case 'fee':
      return { kind, model: subject, value: feeSchedule(form) }
    case 'plan-limit': {
      const count = Number(form.replacements)
      return { kind, plan: subject, value: [{ kind: 'count', per: 'period', count }] }
    }
    case 'plan-months':
      return { kind, plan: subject, value: Number(form.months) }
    case 'chain':
      return {
        kind,
        value: { months: Number(form.months), replacements: Number(form.replacements) },
      }
    case 'extension-days':
      return { kind, value: Number(form.days) }
    case 'activation':
      return {
        kind,
        family: subject,
        value: {
          direct: { length: Number(form.direct), unit: form.directUnit },
          afterApproval: { length: Number(form.approvalHours), unit: 'hours' },
        },
      }
  }
}

function feeSchedule({ currency, fees, event }: CatalogueEntryForm) {
  const steps = feeFields
    .map((field) => fees[field].trim())
    .filter((text) => text !== '')
    .map((text) => (text === '?' ? null : decimalText(text, currency)))
  return { by: 'ordinal' as const, currency, steps, ...(event === '' ? {} : { event }) }
}

/** `95` and `95,0` → `95.00`. */
function decimalText(text: string, currency: string): string {
  const read = parseAmount(text, currency)
  if ('fault' in read) throw new Error(`a fee that was checked can't be read: ${read.fault}`)
  return toDecimalString({ minor: read.minor, currency })
}
