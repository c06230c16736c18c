import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { totalQuote } from '../../../shared/quotes/total-quote.ts'
import { parseAmount } from '../../../shared/records/money.ts'
import type { QuoteLine } from '../../../shared/records/quote.ts'
import { Button } from '../../components/button.tsx'
import type { TicketView } from '../../components/stage.ts'
import { TextField } from '../../components/text-field.tsx'
import { useCall } from '../../components/use-call.ts'
import { useRecordForm } from '../../components/use-record-form.ts'
import { useFormats, useSettings } from '../../components/use-settings.ts'
import { answerDiagnosis, issueQuote } from './answer-in-place.ts'
import { AnswerForm, useAnswer, Ways } from './answer-parts.tsx'
import { typedRepairSchema } from './typed-answers.ts'

/** The price of the repair: the quote as it was written, or one line of one; or that there is none. */
export function RepairAnswer({ ticket }: { readonly ticket: TicketView }) {
  const { t } = useTranslation('advice')
  const answer = useAnswer()
  const { data: draft } = useCall('drafts.read', { key: `diagnosis:${ticket.ticket.id}` })
  const beyondRepair = () => answerDiagnosis(ticket, { repairable: 'no' })
  // What is being typed in Diagnosis is the quote: a second one here would contradict it.
  const isBeingWritten = draft === undefined || draft !== null
  return (
    <>
      {isBeingWritten ? null : ticket.diagnosis.quoteLines.length > 0 ? (
        <WrittenQuote ticket={ticket} />
      ) : (
        <OneLineQuote ticket={ticket} />
      )}
      <Ways error={answer.error}>
        <Button busy={answer.busy} onClick={() => answer.give(beyondRepair)}>
          {t('repair.impossible')}
        </Button>
      </Ways>
    </>
  )
}

function WrittenQuote({ ticket }: { readonly ticket: TicketView }) {
  const { t } = useTranslation('advice')
  const { money } = useFormats()
  const answer = useAnswer()
  const { quoteLines, currency } = ticket.diagnosis
  const price = money(totalQuote(quoteLines, currency).gross)
  return (
    <Ways error={answer.error}>
      <Button
        busy={answer.busy}
        onClick={() => answer.give(() => issueQuote(ticket, quoteLines, currency))}
      >
        {t('repair.issue-written', { price })}
      </Button>
    </Ways>
  )
}

function OneLineQuote({ ticket }: { readonly ticket: TicketView }) {
  const { t } = useTranslation('advice')
  const { taxBasisPoints } = useSettings()
  const { number } = useFormats()
  const { currency } = ticket.diagnosis
  const form = useRepairForm(currency)
  const answer = useAnswer()
  const submit = form.handleSubmit(({ description, price }) => {
    const line = lineOf(price.minor, taxBasisPoints, description)
    answer.give(() => issueQuote(ticket, [line], price.currency))
  })
  const total = useTotal(form, taxBasisPoints)
  return (
    <AnswerForm answer={answer} submit={submit} label={t('repair.issue')}>
      <TextField form={form} name="description" label={t('field.repair')} spellCheck />
      <TextField
        form={form}
        name="amount"
        label={t('field.repair-net')}
        className="field-amount"
        hint={total === null ? '' : t('repair.total', { total, tax: number(taxBasisPoints / 100) })}
      />
      <TextField
        form={form}
        name="currency"
        label={t('field.currency')}
        className="field-currency"
        tidy={(text) => text.trim().toUpperCase()}
      />
    </AnswerForm>
  )
}

/** With tax, in words, while it is typed; null while that is no amount. */
function useTotal(form: ReturnType<typeof useRepairForm>, taxBasisPoints: number): string | null {
  const { money } = useFormats()
  const [amount, currency] = useWatch({ control: form.control, name: ['amount', 'currency'] })
  if (!/^[A-Z]{3}$/.test(currency)) return null
  const read = parseAmount(amount, currency)
  if (!('minor' in read)) return null
  return money(totalQuote([lineOf(read.minor, taxBasisPoints, '')], currency).gross)
}

function useRepairForm(currency: string) {
  return useRecordForm(typedRepairSchema, { amount: '', currency, description: '' })
}

function lineOf(unitPriceMinor: number, taxBasisPoints: number, description: string): QuoteLine {
  return { kind: 'labour', description, quantityThousandths: 1000, unitPriceMinor, taxBasisPoints }
}
