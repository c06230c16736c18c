import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { z } from 'zod'
import type { QuestionInput } from '../../../shared/records/decision.ts'
import { exclusionNumbers, type Diagnosis } from '../../../shared/records/diagnosis.ts'
import { plainDateSchema } from '../../../shared/records/fields.ts'
import type { IntakeInput } from '../../../shared/records/intake.ts'
import { Button } from '../../components/button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { useErrorText } from '../../components/refusal-text.ts'
import { stagePath, type TicketView } from '../../components/stage.ts'
import { useCallMutation } from '../../components/use-call.ts'
import { useRecordForm } from '../../components/use-record-form.ts'
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
  const record = useRecordDiagnosis(ticket)
  return (
    <Ways error={record.error}>
      {(['accident', 'defect'] as const).map((cause) => (
        <Button key={cause} busy={record.busy} onClick={() => record.save({ cause })}>
          {t(`question.incident.cause.${cause}`)}
        </Button>
      ))}
    </Ways>
  )
}

function NoExclusionAnswer({ ticket }: { readonly ticket: TicketView }) {
  const { t } = useTranslation('decision')
  const record = useRecordDiagnosis(ticket)
  function answer(): void {
    const exclusions = { ...ticket.diagnosis.exclusions }
    for (const number of exclusionNumbers) {
      if (exclusions[number] === '') exclusions[number] = 'no'
    }
    record.save({ exclusions })
  }
  return (
    <Ways error={record.error}>
      <Button busy={record.busy} onClick={answer}>
        {t('question.incident.exclusions.none-applies')}
      </Button>
    </Ways>
  )
}

const dayForm = z.object({ day: plainDateSchema })

function DayAnswer(props: {
  readonly question: 'incident.on' | 'manufacturerWarrantyEndsOn'
  readonly ticket: TicketView
}) {
  const { question, ticket } = props
  const { t } = useTranslation('decision')
  const form = useRecordForm(dayForm, { day: '' })
  const change = useCallMutation('intake.change')
  const submit = form.handleSubmit(({ day }) => {
    change.mutate({ ticketId: ticket.ticket.id, intake: withDay(ticket, question, day) })
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
      <Ways error={change.error}>
        <Button busy={change.isPending} onClick={() => void submit()}>
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

function useRecordDiagnosis(ticket: TicketView) {
  const { mutate, isPending, error } = useCallMutation('diagnosis.record')
  return {
    busy: isPending,
    error,
    save: (change: Partial<Diagnosis>) =>
      mutate({ ticketId: ticket.ticket.id, diagnosis: { ...ticket.diagnosis, ...change } }),
  }
}

/** The intake as it stands, with one day filled in. */
function withDay(
  { ticket, device, customer, coverage }: TicketView,
  question: 'incident.on' | 'manufacturerWarrantyEndsOn',
  day: string,
): IntakeInput {
  const { whatHappened, accessories, condition } = ticket
  return {
    device: {
      model: device.model,
      serialNumber: ticket.serialNumber,
      manufacturerWarrantyEndsOn:
        question === 'incident.on' ? device.manufacturerWarrantyEndsOn : day,
    },
    visit: {
      whatHappened,
      accessories,
      condition,
      incidentOn: question === 'incident.on' ? day : ticket.incidentOn,
    },
    customerId: customer.id,
    customer,
    coverage,
  }
}
