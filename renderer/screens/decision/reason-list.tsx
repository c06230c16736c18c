import { useTranslation } from 'react-i18next'
import type { Citation, Explanation } from '../../../shared/plan-rules/explanation.ts'
import { citationsFor, quotationFor } from '../../../shared/plan-rules/quotation.ts'
import { reasonLines, type ReasonSign } from './reason-lines.ts'
import { citationText, useCitationDate } from '../../components/citation.tsx'
import { useRuleSentence } from './rule-sentences.ts'

/** Why: each line says what holds, and beside it the document and clause it comes from. */
export function ReasonList({ explanation }: { readonly explanation: Explanation }) {
  const { t } = useTranslation('decision')
  const sentence = useRuleSentence()
  const lines = reasonLines(explanation)
  const open = explanation.settingsThatMattered
  if (lines.length + open.length === 0) return <p className="reasons-empty">{t('why.empty')}</p>
  return (
    <ul className="reasons">
      {lines.map(({ key, sign, values, citations, isQuoted }) => (
        <ReasonLine
          key={`${key} ${sign}`}
          sign={sign}
          sentence={sentence(key, values)}
          citations={citations}
          isQuoted={isQuoted}
        />
      ))}
      {open.map((setting) => (
        <ReasonLine
          key={setting}
          sign="note"
          sentence={t('why.open-point', { setting: sentence(`settings.${setting}`, {}) })}
          citations={[]}
          isQuoted={false}
        />
      ))}
    </ul>
  )
}

const signs: Readonly<Record<ReasonSign, string>> = { for: '✓', against: '✕', note: '!' }

function ReasonLine(props: {
  readonly sign: ReasonSign
  readonly sentence: string
  readonly citations: readonly Citation[]
  readonly isQuoted: boolean
}) {
  const { t, i18n } = useTranslation('decision')
  const dateOf = useCitationDate()
  const citations = citationsFor(props.citations, i18n.language)
  const quotation = props.isQuoted ? quotationFor(citations, i18n.language) : undefined
  return (
    <li className={`reason reason-${props.sign}`}>
      <span className="reason-sign" aria-hidden="true">
        {signs[props.sign]}
      </span>
      <span className="reason-sentence">
        <span className="visually-hidden">{t(`why.${props.sign}`)} </span>
        {props.sentence}
      </span>
      <SourceText citations={citations} />
      {quotation === undefined ? null : (
        <q className="reason-quote" lang={quotation.language} title={quotation.text}>
          {quotation.text}
        </q>
      )}
      {citations[0] === undefined ? null : (
        <span className="reason-date">{dateOf(citations[0])}</span>
      )}
    </li>
  )
}

/** The plainest clause in sight; all of them, in their own words, when pointed at. */
function SourceText({ citations }: { readonly citations: readonly Citation[] }) {
  const { t } = useTranslation('decision')
  const [first, ...others] = citations
  if (!first) return <span className="reason-source" />
  const words = citations.map((citation) => {
    const text = citation.quote?.text ?? citation.clauseText.en
    return `${citationText(citation)}: ${text}`
  })
  return (
    <cite className="reason-source" lang="en" title={words.join('\n\n')}>
      {others.length === 0
        ? citationText(first)
        : t('why.more-sources', { first: citationText(first), count: others.length })}
    </cite>
  )
}
