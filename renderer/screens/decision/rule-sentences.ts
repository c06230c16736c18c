import { useTranslation } from 'react-i18next'
import type { Citation, SentenceValues } from '../../../shared/plan-rules/explanation.ts'
import { isIsoDay, type Formats } from '../../locale.ts'
import { useFormats } from '../../components/use-settings.ts'

/** Sentences of the plan rules, their days written as people here write them. */
export function useRuleSentence(): (key: string, values: SentenceValues) => string {
  const { t } = useTranslation('rules')
  const formats = useFormats()
  return (key, values) => t(key, readableValues(values, formats))
}

function readableValues(values: SentenceValues, formats: Formats): SentenceValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && isIsoDay(value) ? formats.day(value) : value,
    ]),
  )
}

/** `What is not covered, 7 · DJI Care Refresh`: the clause first, then the document it stands in. */
export function citationText(citation: Citation): string {
  return `${citation.place} · ${citation.sourceTitle}`
}
