import { useTranslation } from 'react-i18next'
import type { CaseAnswer } from '../../../shared/records/case-answers.ts'
import { Button } from '../../components/button.tsx'
import { Panel } from '../../components/panel.tsx'
import type { TicketView } from '../../components/stage.ts'
import { useFormats } from '../../components/use-settings.ts'
import { answerCase } from './answer-in-place.ts'
import { useAnswer, Ways } from './answer-parts.tsx'

interface GivenAnswer {
  readonly key: string
  readonly name: string
  readonly value: string
  readonly source: string
  readonly takeBack: CaseAnswer
}

/** What was answered on this screen for this ticket, each to be taken back and asked again. */
export function GivenAnswers(props: { readonly ticket: TicketView; readonly isPast: boolean }) {
  const { ticket, isPast } = props
  const { t } = useTranslation('advice')
  const answer = useAnswer()
  const given = useGivenAnswers(ticket)
  if (given.length === 0) return null
  return (
    <Panel title={t('given.title')}>
      <ul className="given-answers">
        {given.map(({ key, name, value, source, takeBack }) => (
          <li key={key} className="given-answer">
            <span>
              {name} <strong>{value}</strong>
              {source === '' ? null : <span className="given-source">{source}</span>}
            </span>
            {isPast ? null : (
              <Button
                tone="quiet"
                busy={answer.busy}
                label={t('given.take-back-of', { name })}
                onClick={() => answer.give(() => answerCase(ticket, takeBack))}
              >
                {t('given.take-back')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Ways error={answer.error}>{null}</Ways>
    </Panel>
  )
}

function useGivenAnswers({ answers }: TicketView): readonly GivenAnswer[] {
  const { t } = useTranslation('advice')
  const { money, day } = useFormats()
  const { shippingIfCrossRegion, exchangeRates, replacementFee } = answers
  const given: GivenAnswer[] = []
  if (shippingIfCrossRegion) {
    given.push({
      key: 'shipping',
      name: t('given.shipping'),
      value: money(shippingIfCrossRegion),
      source: '',
      takeBack: { question: 'shippingIfCrossRegion', answer: null },
    })
  }
  for (const rate of exchangeRates) {
    const { from, to, on, source } = rate
    const others = exchangeRates.filter((other) => other !== rate)
    given.push({
      key: `${from} ${to} ${on}`,
      name: t('given.rate', { from, to }),
      value: rate.rate,
      source: [source, day(on)].filter((part) => part !== '').join(', '),
      takeBack: { question: 'exchangeRates', answer: others },
    })
  }
  if (replacementFee) {
    const { cost, source, on } = replacementFee
    given.push({
      key: 'fee',
      name: t('given.fee'),
      value: money(cost),
      source: `${source}, ${day(on)}`,
      takeBack: { question: 'model', answer: null },
    })
  }
  return given
}
