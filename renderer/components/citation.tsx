import { useTranslation } from 'react-i18next'
import type { Citation } from '../../shared/plan-rules/explanation.ts'
import { quotationFor } from '../../shared/plan-rules/quotation.ts'
import { useFormats } from './use-settings.ts'

/** `What is not covered, 7 · DJI Care Refresh`: the clause first, then the document it stands in. */
export function citationText({ place, sourceTitle }: Citation): string {
  return place === '' ? sourceTitle : `${place} · ${sourceTitle}`
}

/** Since when a clause holds, or when it was read where the source states no day. */
export function useCitationDate(): (citation: Citation) => string {
  const { t } = useTranslation('advice')
  const { day } = useFormats()
  return ({ from, to, retrievedOn }) => {
    if (from !== null && to !== null) return t('source.between', { from: day(from), to: day(to) })
    if (from !== null) return t('source.since', { day: day(from) })
    if (to !== null) return t('source.until', { day: day(to) })
    return retrievedOn === null ? t('source.undated') : t('source.read', { day: day(retrievedOn) })
  }
}

/** The clause in its own words, in the reader's language where a source has it, with place and day. */
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
        <span lang="en">{citationText(citation)}</span>, {dateOf(citation)}
      </cite>
    </p>
  )
}
