import { useTranslation } from 'react-i18next'
import type { ExplainedFee, Explanation } from '../../../shared/plan-rules/explanation.ts'
import { citationText } from '../../components/citation.tsx'
import { Button } from '../../components/button.tsx'
import { DateField } from '../../components/date-field.tsx'
import type { TicketView } from '../../components/stage.ts'
import { TextField } from '../../components/text-field.tsx'
import { useRecordForm } from '../../components/use-record-form.ts'
import { useFormats, useToday } from '../../components/use-settings.ts'
import { toMoney } from '../../components/to-money.ts'
import { answerCase } from './answer-in-place.ts'
import { AnswerForm, useAnswer } from './answer-parts.tsx'
import { typedFeeSchema, typedMoneySchema, typedRateSchema } from './typed-answers.ts'

interface PriceAnswerProps {
  readonly ticket: TicketView
  readonly explanation: Explanation
}

const capitals = (text: string) => text.trim().toUpperCase()

/** What shipping to the other region costs the customer. */
export function ShippingAnswer({ ticket, explanation }: PriceAnswerProps) {
  const { t } = useTranslation('advice')
  const form = useRecordForm(typedMoneySchema, { amount: '', currency: explanation.currency })
  const answer = useAnswer()
  const submit = form.handleSubmit((money) => {
    answer.give(() => answerCase(ticket, { question: 'shippingIfCrossRegion', answer: money }))
  })
  return (
    <AnswerForm answer={answer} submit={submit}>
      <TextField form={form} name="amount" label={t('field.shipping')} className="field-amount" />
      <TextField
        form={form}
        name="currency"
        label={t('field.currency')}
        className="field-currency"
        tidy={capitals}
      />
    </AnswerForm>
  )
}

/** The rate without which two prices cannot be compared. */
export function RateAnswer({ ticket, explanation }: PriceAnswerProps) {
  const { t } = useTranslation('advice')
  const today = useToday()
  const form = useRecordForm(typedRateSchema, { rate: '', on: today, source: '' })
  const answer = useAnswer()
  const [pair] = explanation.ratesNeeded
  if (!pair) return null
  const { from, to } = pair
  const submit = form.handleSubmit((typed) => {
    const others = ticket.answers.exchangeRates.filter(
      (rate) => rate.from !== from || rate.to !== to || rate.on !== typed.on,
    )
    const rates = [...others, { from, to, ...typed }]
    answer.give(() => answerCase(ticket, { question: 'exchangeRates', answer: rates }))
  })
  return (
    <AnswerForm answer={answer} submit={submit}>
      <TextField
        form={form}
        name="rate"
        label={t('field.rate', { from, to })}
        className="field-amount"
      />
      <DateField form={form} name="on" label={t('field.rate-on')} />
      <TextField form={form} name="source" label={t('field.rate-source')} optional />
    </AnswerForm>
  )
}

/** The fee of a model whose fee nobody has confirmed: what is on record stands beside, to confirm. */
export function FeeAnswer({ ticket, explanation }: PriceAnswerProps) {
  const { t } = useTranslation('advice')
  const today = useToday()
  const form = useRecordForm(typedFeeSchema, {
    amount: '',
    currency: explanation.currency,
    source: '',
    on: today,
  })
  const answer = useAnswer()
  const submit = form.handleSubmit((fee) => {
    answer.give(() => answerCase(ticket, { question: 'model', answer: fee }))
  })
  return (
    <>
      <SampleFees
        fees={explanation.feeNow}
        onTake={({ amount, currency }) => {
          form.setValue('amount', amount)
          form.setValue('currency', currency)
          form.clearErrors()
          form.setFocus('source')
        }}
      />
      <AnswerForm answer={answer} submit={submit} label={t('fee.confirm')}>
        <TextField form={form} name="amount" label={t('field.fee')} className="field-amount" />
        <TextField
          form={form}
          name="currency"
          label={t('field.currency')}
          className="field-currency"
          tidy={capitals}
        />
        <TextField
          form={form}
          name="source"
          label={t('field.fee-source')}
          placeholder={t('field.fee-source-example')}
        />
        <DateField form={form} name="on" label={t('field.fee-on')} />
      </AnswerForm>
    </>
  )
}

type Cost = NonNullable<ExplainedFee['cost']>

/** Sources that differ stand side by side; none of them counts before somebody confirms it. */
function SampleFees(props: {
  readonly fees: readonly ExplainedFee[]
  readonly onTake: (cost: Cost) => void
}) {
  const { t } = useTranslation('advice')
  const { money } = useFormats()
  const samples = props.fees.flatMap(({ cost, citations, confidence }) =>
    cost && confidence === 'sample' ? [{ cost, citation: citations[0] }] : [],
  )
  if (samples.length === 0) return null
  return (
    <ul className="sample-fees" aria-label={t('fee.samples')}>
      {samples.map(({ cost, citation }) => {
        const price = money(toMoney(cost))
        return (
          <li key={`${cost.amount} ${citation?.clauseText.en ?? ''}`} className="sample-fee">
            <strong>{price}</strong>
            <span className="sample-fee-source">
              {citation ? citationText(citation) : null}, {t('fee.unconfirmed')}
            </span>
            <Button
              tone="quiet"
              label={t('fee.take', { price })}
              onClick={() => props.onTake(cost)}
            >
              {t('fee.take-short')}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
