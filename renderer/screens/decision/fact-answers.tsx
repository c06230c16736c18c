import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { regionSchema } from '../../../shared/records/coverage.ts'
import { exclusionNumbers, type ExclusionNumber } from '../../../shared/records/diagnosis.ts'
import { plainDateSchema } from '../../../shared/records/fields.ts'
import { Button } from '../../components/button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Fold } from '../../components/fold.tsx'
import type { TicketView } from '../../components/stage.ts'
import { TextField } from '../../components/text-field.tsx'
import { useRecordForm } from '../../components/use-record-form.ts'
import { useSettings } from '../../components/use-settings.ts'
import { YesNoQuestion, type YesNo } from '../../components/yes-no-question.tsx'
import { answerDay, answerDiagnosis, answerRegion, type DayQuestion } from './answer-in-place.ts'
import { AnswerForm, useAnswer, Ways } from './answer-parts.tsx'

export function CauseAnswer({ ticket }: { readonly ticket: TicketView }) {
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

type GivenExclusions = Partial<Record<ExclusionNumber, YesNo>>

/** All at once, or one by one: the verdict needs every one of them. */
export function ExclusionsAnswer({ ticket }: { readonly ticket: TicketView }) {
  const { t } = useTranslation(['decision', 'advice', 'diagnosis'])
  const answer = useAnswer()
  // A key may answer the next question before the ticket has come back with the last answer.
  const [given, setGiven] = useState<GivenExclusions>({})
  const recorded = ticket.diagnosis.exclusions
  const answers = { ...recorded, ...given }
  function give(more: GivenExclusions): void {
    setGiven({ ...given, ...more })
    const exclusions = { ...answers, ...more }
    answer.give(() => answerDiagnosis(ticket, { exclusions }))
  }
  function answerRest(): void {
    const open = exclusionNumbers.filter((number) => answers[number] === '')
    give(Object.fromEntries(open.map((number) => [number, 'no' as const])))
  }
  return (
    <>
      <Ways error={answer.error}>
        <Button busy={answer.busy} onClick={answerRest}>
          {t('decision:question.incident.exclusions.none-applies')}
        </Button>
      </Ways>
      <Fold title={t('advice:exclusions.one-by-one')} startOpen={false} forceOpen={false}>
        {exclusionNumbers.map((number) => (
          <YesNoQuestion
            key={number}
            question={t('diagnosis:exclusions.question', {
              number,
              question: t(`rules:exclusions.${number}`),
            })}
            value={answers[number]}
            onAnswer={(value) => give({ [number]: value })}
          />
        ))}
      </Fold>
    </>
  )
}

const dayForm = z.object({ day: plainDateSchema })

export function DayAnswer(props: { readonly question: DayQuestion; readonly ticket: TicketView }) {
  const { question, ticket } = props
  const { t } = useTranslation('decision')
  const form = useRecordForm(dayForm, { day: '' })
  const answer = useAnswer()
  const submit = form.handleSubmit(({ day }) => {
    answer.give(() => answerDay(ticket, question, day))
  })
  return (
    <AnswerForm answer={answer} submit={submit}>
      <DateField form={form} name="day" label={t(`question.${question}.name`)} />
    </AnswerForm>
  )
}

const regionForm = z.object({ region: regionSchema })

export function RegionAnswer({ ticket }: { readonly ticket: TicketView }) {
  const { t } = useTranslation('decision')
  const { region } = useSettings()
  const form = useRecordForm(regionForm, { region })
  const answer = useAnswer()
  const submit = form.handleSubmit((typed) => {
    answer.give(() => answerRegion(ticket, typed.region))
  })
  return (
    <AnswerForm answer={answer} submit={submit}>
      <TextField
        form={form}
        name="region"
        label={t('question.coverage.region.name')}
        className="field-amount"
        tidy={(text) => text.trim().toUpperCase()}
      />
    </AnswerForm>
  )
}
