import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { z } from 'zod'
import type { QuestionInput } from '../../../shared/records/decision.ts'
import { exclusionNumbers } from '../../../shared/records/diagnosis.ts'
import { plainDateSchema } from '../../../shared/records/fields.ts'
import { RefusedCall, reportFault } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { useErrorText } from '../../components/refusal-text.ts'
import { stagePath, type TicketView } from '../../components/stage.ts'
import { useRecordForm } from '../../components/use-record-form.ts'
import { answerDay, answerDiagnosis, type DayQuestion } from './answer-in-place.ts'
import { placeOf } from './question-place.ts'

interface MissingAnswerProps {
  readonly question: QuestionInput
  readonly others: readonly QuestionInput[]
  readonly ticket: TicketView
}

/** The one answer that settles most: given right here where it can be, else one step away. */
export function MissingAnswer({ question, others, ticket }: MissingAnswerProps) {
  const { t } = useTranslation('decision')
  const place = placeOf(question)
  return (
    <div className="missing-answer" data-form="">
      <p className="missing-answer-text">{t(`question.${question}.text`)}</p>
      <div className="missing-answer-ways">
        <AnswerHere question={question} ticket={ticket} />
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
      {others.length === 0 ? null : (
        <p className="missing-answer-others">
          {t('question.others', {
            list: others.map((other) => t(`question.${other}.name`)).join(', '),
          })}
        </p>
      )}
    </div>
  )
}

function AnswerHere(props: { readonly question: QuestionInput; readonly ticket: TicketView }) {
  switch (props.question) {
    case 'incident.cause':
      return <CauseAnswer ticket={props.ticket} />
    case 'incident.exclusions':
      return <NoExclusionAnswer ticket={props.ticket} />
    case 'incident.on':
    case 'manufacturerWarrantyEndsOn':
      return <DayAnswer question={props.question} ticket={props.ticket} />
    case 'coverage.region':
    case 'customerRegion':
    case 'repairQuote':
    case 'shippingIfCrossRegion':
    case 'exchangeRates':
    case 'model':
      return null
  }
}

function CauseAnswer({ ticket }: { readonly ticket: TicketView }) {
  const { t } = useTranslation('decision')
  const answer = useAnswer()
  return (
    <Ways error={answer.error}>
      {(['accident', 'defect'] as const).map((cause) => (
        <Button
          key={cause}
          busy={answer.busy}
          onClick={() => answer.give(() => answerDiagnosis(ticket, { cause }))}
        >
          {t(`question.incident.cause.${cause}`)}
        </Button>
      ))}
    </Ways>
  )
}

function NoExclusionAnswer({ ticket }: { readonly ticket: TicketView }) {
  const { t } = useTranslation('decision')
  const answer = useAnswer()
  function answerRest(): void {
    const exclusions = { ...ticket.diagnosis.exclusions }
    for (const number of exclusionNumbers) {
      if (exclusions[number] === '') exclusions[number] = 'no'
    }
    answer.give(() => answerDiagnosis(ticket, { exclusions }))
  }
  return (
    <Ways error={answer.error}>
      <Button busy={answer.busy} onClick={answerRest}>
        {t('question.incident.exclusions.none-applies')}
      </Button>
    </Ways>
  )
}

const dayForm = z.object({ day: plainDateSchema })

function DayAnswer(props: { readonly question: DayQuestion; readonly ticket: TicketView }) {
  const { question, ticket } = props
  const { t } = useTranslation('decision')
  const form = useRecordForm(dayForm, { day: '' })
  const answer = useAnswer()
  const submit = form.handleSubmit(({ day }) => {
    answer.give(() => answerDay(ticket, question, day))
  })
  return (
    <form
      className="missing-answer-day"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <DateField
        form={form}
        name="day"
        label={t(`question.${question}.name`)}
        className="field-label-hidden"
      />
      <Ways error={answer.error}>
        <Button busy={answer.busy} onClick={() => void submit()}>
          {t('question.answer')}
        </Button>
      </Ways>
    </form>
  )
}

function Ways(props: { readonly error: Error | null; readonly children: ReactNode }) {
  const sentence = useErrorText()
  return (
    <>
      {props.children}
      {props.error === null ? null : (
        <span className="missing-answer-error" role="alert">
          {sentence(props.error)}
        </span>
      )}
    </>
  )
}

/** One answer at a time: busy while it is on its way, with what was refused. */
function useAnswer() {
  const { mutate, isPending, error } = useMutation({
    mutationFn: (record: () => Promise<void>) => record(),
    onError: (fault) => {
      if (!(fault instanceof RefusedCall)) reportFault(fault)
    },
  })
  return { give: mutate, busy: isPending, error }
}
