import { z } from 'zod'
import {
  diagnosisSchema,
  exclusionNumbers,
  type Diagnosis,
} from '../../../shared/records/diagnosis.ts'
import type { QuoteLine, QuoteVersion } from '../../../shared/records/quote.ts'
import {
  emptyLineText,
  isBlankLine,
  quoteLineTextSchema,
  readLine,
  toLineText,
} from './quote-line-text.ts'

/** The diagnosis as the screen holds it: like the record, its lines as typed. */
export function diagnosisFormSchema(currency: string) {
  return z
    .object({
      findings: diagnosisSchema.shape.findings,
      cause: diagnosisSchema.shape.cause,
      exclusions: diagnosisSchema.shape.exclusions,
      battery: diagnosisSchema.shape.battery,
      repairable: diagnosisSchema.shape.repairable,
      lines: z.array(lineSchema(currency)).max(200),
    })
    .transform(({ lines, ...rest }): Diagnosis => {
      const quoteLines = lines.filter((line) => line !== null)
      return { ...rest, currency, quoteLines }
    })
}

export type DiagnosisForm = z.input<ReturnType<typeof diagnosisFormSchema>>

/** What the form starts with: the record, and one row to type into. */
export function toDiagnosisForm(diagnosis: Diagnosis, taxBasisPoints: number): DiagnosisForm {
  const { currency, quoteLines, findings, cause, exclusions, battery, repairable } = diagnosis
  const lines = quoteLines.map((line) => toLineText(line, currency))
  return {
    findings,
    cause,
    exclusions,
    battery,
    repairable,
    lines: lines.length === 0 ? [emptyLineText(taxBasisPoints)] : lines,
  }
}

/** How many of the exclusion questions are still open. */
export function openExclusions(form: Pick<DiagnosisForm, 'exclusions'>): number {
  return exclusionNumbers.filter((number) => form.exclusions[number] === '').length
}

/**
 * Whether the customer would get another quote than the one in hand. What does not show on paper
 * (findings, causes) makes no new version.
 */
export function differsFromIssued(
  typed: { readonly repairable: boolean; readonly lines: readonly QuoteLine[] },
  issued: Pick<QuoteVersion, 'repairable' | 'lines'>,
): boolean {
  if (typed.repairable !== issued.repairable) return true
  if (typed.lines.length !== issued.lines.length) return true
  return typed.lines.some((line, index) => {
    const other = issued.lines[index]
    return other === undefined || !sameLine(line, other)
  })
}

function sameLine(one: QuoteLine, other: QuoteLine): boolean {
  return (
    one.kind === other.kind &&
    one.description.trim() === other.description &&
    one.quantityThousandths === other.quantityThousandths &&
    one.unitPriceMinor === other.unitPriceMinor &&
    one.taxBasisPoints === other.taxBasisPoints
  )
}

/** Null: a row that nobody has begun. */
function lineSchema(currency: string) {
  return quoteLineTextSchema.transform((text, context): QuoteLine | null => {
    if (isBlankLine(text)) return null
    const read = readLine(text, currency)
    if ('line' in read) return read.line
    for (const { field, code } of read.faults) {
      context.addIssue({ code: 'custom', path: [field], message: code })
    }
    return z.NEVER
  })
}
