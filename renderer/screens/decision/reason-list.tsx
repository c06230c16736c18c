import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Citation, Explanation } from '../../../shared/plan-rules/explanation.ts'
import { citationText, useRuleSentence } from './rule-sentences.ts'

/** Why: each line says what holds, and beside it the document and clause it comes from. */
export function ReasonList({ explanation }: { readonly explanation: Explanation }) {
  const { t } = useTranslation('decision')
  const sentence = useRuleSentence()
  const { reasons, warnings } = explanation
  if (reasons.length + warnings.length === 0) {
    return <p className="reasons-empty">{t('why.empty')}</p>
  }
  return (
    <ul className="reasons">
      {reasons.map((reason) => (
        <ReasonLine
          key={`${reason.option} ${reason.code}`}
          sign={reason.code === 'covered' ? 'for' : 'against'}
          citations={reason.citations}
        >
          {sentence(`reasons.${reason.code}`, reason.values)}
        </ReasonLine>
      ))}
      {warnings.map((warning) => (
        <ReasonLine key={warning.code} sign="warning" citations={warning.citations}>
          {sentence(`warnings.${warning.code}`, warning.values)}
        </ReasonLine>
      ))}
    </ul>
  )
}

const signs = { for: '✓', against: '✕', warning: '!' } as const

function ReasonLine(props: {
  readonly sign: keyof typeof signs
  readonly citations: readonly Citation[]
  readonly children: ReactNode
}) {
  const { t } = useTranslation('decision')
  return (
    <li className={`reason reason-${props.sign}`}>
      <span className="reason-sign" aria-hidden="true">
        {signs[props.sign]}
      </span>
      <span className="visually-hidden">{t(`why.${props.sign}`)}</span>
      <span className="reason-sentence">{props.children}</span>
      <span className="reason-source">
        {props.citations.map((citation) => (
          <cite
            key={`${citation.source} ${citation.place}`}
            title={citation.quote?.text ?? citation.clauseText.en}
          >
            {citationText(citation)}
          </cite>
        ))}
      </span>
    </li>
  )
}
