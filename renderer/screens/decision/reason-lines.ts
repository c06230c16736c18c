import type {
  Citation,
  Explanation,
  SentenceValues,
} from '../../../shared/plan-rules/explanation.ts'

/** What a line does: speak for the replacement, against an option, or ask for attention. */
export type ReasonSign = 'for' | 'against' | 'note'

export interface ReasonLineParts {
  /** Of the sentence, in `rules`. */
  readonly key: string
  readonly sign: ReasonSign
  readonly values: SentenceValues
  readonly citations: readonly Citation[]
  /** That none of many clauses applies is not said by the words of any one of them. */
  readonly isQuoted: boolean
}

/** What speaks for the replacement first, then what is against an option, then the warnings. */
export function reasonLines({ supports, reasons, warnings }: Explanation): ReasonLineParts[] {
  const lines = supports.map(({ code, values, citations }): ReasonLineParts => {
    const isQuoted = code !== 'no-exclusion'
    return { key: `supports.${code}`, sign: 'for', values, citations, isQuoted }
  })
  const seen = new Set<string>()
  for (const { code, values, citations } of reasons) {
    // "Covered" is what the supports say in more words; the same clause may stop two options.
    if ((code === 'covered' && supports.length > 0) || seen.has(code)) continue
    seen.add(code)
    const sign = code === 'covered' ? 'for' : 'against'
    lines.push({ key: `reasons.${code}`, sign, values, citations, isQuoted: true })
  }
  for (const { code, values, citations } of warnings) {
    lines.push({ key: `warnings.${code}`, sign: 'note', values, citations, isQuoted: true })
  }
  return lines
}
