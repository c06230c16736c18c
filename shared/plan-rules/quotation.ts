import type { Citation } from './explanation.ts'

/** The source's own words for a reader, with the language they are in. */
export interface Quotation {
  readonly citation: Citation
  readonly language: string
  readonly text: string
}

/**
 * The clause to quote to somebody who reads `language`: one in that language where a source has it,
 * else an English one, else whatever there is. Undefined: no source is quoted.
 */
export function quotationFor(
  citations: readonly Citation[],
  language: string,
): Quotation | undefined {
  const quotations = citations.flatMap((citation): readonly Quotation[] =>
    citation.quote ? [{ citation, ...citation.quote }] : [],
  )
  return (
    quotations.find((quotation) => quotation.language === language) ??
    quotations.find((quotation) => quotation.language === 'en') ??
    quotations[0]
  )
}

/** The citations with the one first that is quoted to the reader. */
export function citationsFor(
  citations: readonly Citation[],
  language: string,
): readonly Citation[] {
  const quoted = quotationFor(citations, language)?.citation
  if (!quoted) return citations
  return [quoted, ...citations.filter((citation) => citation !== quoted)]
}
