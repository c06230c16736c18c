import { useTranslation } from 'react-i18next'
import type { Citation } from '../../../shared/plan-rules/explanation.ts'
import { quotationFor } from '../../../shared/plan-rules/quotation.ts'
import { citationText, useCitationDate } from './rule-sentences.ts'

/** The clause in its own words, in the reader's language where a source has it, with its place and day. */
export function QuotedClause({ citations }: { readonly citations: readonly Citation[] }) {
  const { i18n } = useTranslation()
  const dateOf = useCitationDate()
  const quotation = quotationFor(citations, i18n.language)
  if (!quotation) return null
  const { citation, language, text } = quotation
  return (
    <p className="quoted-clause">
      <q lang={language}>{text}</q>
      <cite className="quoted-source">
        {citationText(citation)}, {dateOf(citation)}
      </cite>
    </p>
  )
}
