import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecisionView } from '../../../shared/records/decision-record.ts'
import type { QuestionInput } from '../../../shared/records/decision.ts'
import type { TicketView } from '../../components/stage.ts'
import { useFormats } from '../../components/use-settings.ts'
import { MissingAnswer } from './missing-answer.tsx'
import { verdictOf, type Verdict } from './verdict.ts'

/** The sentence that is read from two metres, and beside it how much better and where it turns. */
export function VerdictLine(props: {
  readonly ticket: TicketView
  readonly decision: DecisionView
}) {
  const { ticket, decision } = props
  const { questions } = decision.result
  const [chosen, setChosen] = useState<QuestionInput | null>(null)
  const settled = verdictOf(decision.result)
  const asked = questions.find((question) => question === chosen) ?? settled.missing
  const verdict = { ...settled, missing: settled.missing && asked }
  const { t } = useTranslation('decision')
  return (
    <section className="verdict" aria-label={t('verdict.label')}>
      <div className="verdict-words" role="status" aria-atomic="true">
        <h2 className="verdict-sentence">
          <VerdictSentence verdict={verdict} />
        </h2>
        <VerdictBeside verdict={verdict} />
      </div>
      {verdict.missing === null ? null : (
        <MissingAnswer
          question={verdict.missing}
          questions={questions}
          ticket={ticket}
          explanation={decision.explanation}
          onAsk={setChosen}
        />
      )}
    </section>
  )
}

function VerdictSentence({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useTranslation('decision')
  const { money } = useFormats()
  if (verdict.missing !== null) return t(`question.${verdict.missing}.headline`)
  if (verdict.price === null) return t(`verdict.without-price.${verdict.kind}`)
  const kind = verdict.estimated ? 'estimated' : verdict.kind
  return t(`verdict.${kind}`, { price: money(verdict.price) })
}

function VerdictBeside({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useTranslation('decision')
  const { money } = useFormats()
  const { comparison, turnsAt, kind } = verdict
  const difference = 'difference' in comparison ? money(comparison.difference) : ''
  return (
    <div className="verdict-beside">
      <p className="verdict-comparison">{t(`comparison.${comparison.kind}`, { difference })}</p>
      <p className="verdict-turn">
        {turnsAt === null
          ? t(`turns-never.${comparison.kind}`)
          : t(`turns.${kind}`, { price: money(turnsAt) })}
      </p>
    </div>
  )
}
