import { z } from 'zod'
import { readDecimal, writeDecimal, type DecimalFault } from '../../components/read-decimal.ts'
import { fractionDigits, parseAmount } from '../../../shared/records/money.ts'
import { quoteLineSchema, type QuoteLine } from '../../../shared/records/quote.ts'

/** A line of the quote as it is typed: texts, so that nothing half-typed is lost. */
export const quoteLineTextSchema = z.object({
  kind: quoteLineSchema.shape.kind,
  description: z.string(),
  quantity: z.string(),
  unitPrice: z.string(),
  tax: z.string(),
})

export type QuoteLineText = z.infer<typeof quoteLineTextSchema>

export type QuoteLineField = keyof QuoteLineText

/** The fields in the order of the table's columns. */
export const quoteLineFields: readonly QuoteLineField[] = [
  'kind',
  'description',
  'quantity',
  'unitPrice',
  'tax',
]

export interface LineFault {
  readonly field: QuoteLineField
  readonly code: string
}

const QUANTITY_DIGITS = 3
const TAX_DIGITS = 2

export function emptyLineText(taxBasisPoints: number): QuoteLineText {
  return {
    kind: 'part',
    description: '',
    quantity: '1',
    unitPrice: '',
    tax: writeDecimal(taxBasisPoints, TAX_DIGITS),
  }
}

/** A row that nobody has begun: it is neither counted nor complained about. */
export function isBlankLine(line: QuoteLineText): boolean {
  return line.description.trim() === '' && line.unitPrice.trim() === ''
}

export function toLineText(line: QuoteLine, currency: string): QuoteLineText {
  const digits = fractionDigits(currency)
  return {
    kind: line.kind,
    description: line.description,
    quantity: writeDecimal(line.quantityThousandths, QUANTITY_DIGITS),
    unitPrice: writePrice(line.unitPriceMinor, digits),
    tax: writeDecimal(line.taxBasisPoints, TAX_DIGITS),
  }
}

/** `120` becomes `120.00` when the field is left; what is no amount stays for the eye to find. */
export function tidyPrice(text: string, currency: string): string {
  const read = parseAmount(text, currency)
  return 'minor' in read ? writePrice(read.minor, fractionDigits(currency)) : text
}

/** Reads one row, or says what is wrong with which field of it. */
export function readLine(
  text: QuoteLineText,
  currency: string,
): { readonly line: QuoteLine } | { readonly faults: readonly LineFault[] } {
  const quantity = readNumber(text.quantity, QUANTITY_DIGITS, quantityCodes)
  const unitPrice = readPrice(text.unitPrice, currency)
  const tax = readNumber(text.tax.replace('%', ''), TAX_DIGITS, taxCodes)
  const faults: LineFault[] = []
  if (typeof quantity === 'string') faults.push({ field: 'quantity', code: quantity })
  if (typeof unitPrice === 'string') faults.push({ field: 'unitPrice', code: unitPrice })
  if (typeof tax === 'string') faults.push({ field: 'tax', code: tax })
  const parsed = quoteLineSchema.safeParse({
    kind: text.kind,
    description: text.description,
    quantityThousandths: typeof quantity === 'number' ? quantity : 1,
    unitPriceMinor: typeof unitPrice === 'number' ? unitPrice : 0,
    taxBasisPoints: typeof tax === 'number' ? tax : 0,
  })
  if (parsed.success) return faults.length === 0 ? { line: parsed.data } : { faults }
  return { faults: [...faults, ...parsed.error.issues.map(toFault)] }
}

/** The lines that can be counted already, and how many cannot yet. */
export function countableLines(
  texts: readonly QuoteLineText[],
  currency: string,
): { readonly lines: readonly QuoteLine[]; readonly unreadable: number } {
  const lines: QuoteLine[] = []
  let unreadable = 0
  for (const text of texts) {
    if (isBlankLine(text)) continue
    const read = readLine(text, currency)
    if ('line' in read) lines.push(read.line)
    else unreadable += 1
  }
  return { lines, unreadable }
}

type NumberCodes = Readonly<Record<DecimalFault, string>>

const quantityCodes: NumberCodes = {
  format: 'quantity-format',
  negative: 'quantity-positive',
  decimals: 'quantity-format',
  'too-large': 'quantity-too-large',
}

const taxCodes: NumberCodes = {
  format: 'tax-format',
  negative: 'tax-range',
  decimals: 'tax-format',
  'too-large': 'tax-range',
}

const fieldsByRecordKey: Readonly<Record<string, QuoteLineField>> = {
  kind: 'kind',
  description: 'description',
  quantityThousandths: 'quantity',
  unitPriceMinor: 'unitPrice',
  taxBasisPoints: 'tax',
}

function toFault(issue: z.core.$ZodIssue): LineFault {
  return { field: fieldsByRecordKey[String(issue.path[0])] ?? 'description', code: issue.message }
}

function readNumber(text: string, digits: number, codes: NumberCodes): number | string {
  if (text.trim() === '') return 'required'
  const read = readDecimal(text, digits)
  return 'value' in read ? read.value : codes[read.fault]
}

function readPrice(text: string, currency: string): number | string {
  if (text.trim() === '') return 'required'
  const read = parseAmount(text, currency)
  return 'minor' in read ? read.minor : read.fault
}

/** Prices keep their zeros, as on a price tag: `120.50`. */
function writePrice(minor: number, digits: number): string {
  const padded = String(minor).padStart(digits + 1, '0')
  return digits === 0 ? padded : `${padded.slice(0, -digits)}.${padded.slice(-digits)}`
}
