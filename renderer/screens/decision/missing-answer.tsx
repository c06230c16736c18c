import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Explanation } from '../../../shared/plan-rules/explanation.ts'
import type { QuestionInput } from '../../../shared/records/decision.ts'
import { stagePath, type TicketView } from '../../components/stage.ts'
import { CauseAnswer, DayAnswer, ExclusionsAnswer, RegionAnswer } from './fact-answers.tsx'
import { FeeAnswer, RateAnswer, ShippingAnswer } from './price-answers.tsx'
import { placeOf } from './question-place.ts'
import { RepairAnswer } from './repair-answer.tsx'

interface AnswerProps {
  readonly question: QuestionInput
  readonly ticket: TicketView
  readonly explanation: Explanation
}

/** A question that can still change the result, answered right here; the others are one key away. */
export function MissingAnswer(
  props: AnswerProps & {
    readonly questions: readonly QuestionInput[]
    readonly onAsk: (question: QuestionInput) => void
  },
) {
  const { question, questions, ticket, explanation, onAsk } = props
  const { t } = useTranslation('decision')
  const place = placeOf(question)
  return (
    <div className="missing-answer" data-form="">
      {questions.length < 2 ? null : (
        <OpenQuestions asked={question} questions={questions} onAsk={onAsk} />
      )}
      <p className="missing-answer-text">{t(`question.${question}.text`)}</p>
      <div className="missing-answer-ways">
        <AnswerHere key={question} question={question} ticket={ticket} explanation={explanation} />
        {place === null ? null : (
          <Link
            className="text-link"
            href={stagePath(ticket.ticket.id, place.stage)}
            state={{ focus: place.field }}
          >
            {t(`question.go-to.${place.stage}`)}
          </Link>
        )}
      </div>
    </div>
  )
}

/** All that can still change the result, the one that settles most first. */
function OpenQuestions(props: {
  readonly asked: QuestionInput
  readonly questions: readonly QuestionInput[]
  readonly onAsk: (question: QuestionInput) => void
}) {
  const { t } = useTranslation(['advice', 'decision'])
  return (
    <div className="open-questions" role="group" aria-label={t('advice:questions.label')}>
      {props.questions.map((question) => (
        <button
          key={question}
          type="button"
          className="open-question"
          aria-pressed={question === props.asked}
          onClick={() => props.onAsk(question)}
        >
          {t(`decision:question.${question}.headline`)}
        </button>
      ))}
    </div>
  )
}

function AnswerHere({ question, ticket, explanation }: AnswerProps) {
  switch (question) {
    case 'incident.cause':
      return <CauseAnswer ticket={ticket} />
    case 'incident.exclusions':
      return <ExclusionsAnswer ticket={ticket} />
    case 'incident.on':
    case 'manufacturerWarrantyEndsOn':
      return <DayAnswer question={question} ticket={ticket} />
    case 'coverage.region':
      return <RegionAnswer ticket={ticket} />
    case 'repairQuote':
      return <RepairAnswer ticket={ticket} />
    case 'shippingIfCrossRegion':
      return <ShippingAnswer ticket={ticket} explanation={explanation} />
    case 'exchangeRates':
      return <RateAnswer ticket={ticket} explanation={explanation} />
    case 'model':
      return <FeeAnswer ticket={ticket} explanation={explanation} />
    case 'customerRegion':
      // It follows from the customer's country, which intake always asks for.
      return null
  }
}
