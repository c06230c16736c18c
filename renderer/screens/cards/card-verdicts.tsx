import { useTranslation } from 'react-i18next'
import type { CardCheck, CardVerdict } from '../../../shared/plan-rules/card-check.ts'
import { QuotedClause } from '../../components/citation.tsx'
import { Panel } from '../../components/panel.tsx'

/** Sale and return side by side, big, each with the rule in the words of its source. */
export function CardVerdicts({ check }: { readonly check: CardCheck }) {
  const { t } = useTranslation('cards')
  return (
    <>
      <div className="card-verdicts" role="status" aria-label={t('verdict.label')}>
        <VerdictOn purpose="sale" verdict={check.sale} />
        <VerdictOn purpose="return" verdict={check.return} />
      </div>
      {check.tell.length === 0 ? null : (
        <Panel title={t('tell.title')} flush>
          <ul className="card-notices">
            {check.tell.map(({ code, values, citations }) => (
              <li key={code} className="card-notice">
                <p>{t(`tell.${code}`, values)}</p>
                <QuotedClause citations={citations} />
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}

const signs = { yes: '✓', no: '✕', unknown: '?' } as const

function VerdictOn(props: { readonly purpose: 'sale' | 'return'; readonly verdict: CardVerdict }) {
  const { purpose, verdict } = props
  const { t } = useTranslation('cards')
  const { answer, reasons, questions } = verdict
  return (
    <section className={`card-verdict card-verdict-${answer}`} aria-label={t(`purpose.${purpose}`)}>
      <h2 className="card-verdict-purpose">{t(`purpose.${purpose}`)}</h2>
      <p className="card-verdict-answer">
        <span aria-hidden="true">{signs[answer]} </span>
        {t(`verdict.${purpose}.${answer}`)}
      </p>
      {reasons.map(({ code }) => (
        <p key={code}>{t(`reason.${purpose}.${code}`)}</p>
      ))}
      {questions.length === 0 ? null : (
        <p>
          {t('verdict.look', {
            list: questions.map((question) => t(`state.${question}.name`)).join(', '),
          })}
        </p>
      )}
      <QuotedClause citations={reasons.flatMap(({ citations }) => citations)} />
    </section>
  )
}
