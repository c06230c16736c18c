import type { IntakeInput } from '../../../shared/records/intake.ts'
import type { CaseAnswer } from '../../../shared/records/case-answers.ts'
import type { Diagnosis } from '../../../shared/records/diagnosis.ts'
import type { QuoteLine } from '../../../shared/records/quote.ts'
import { callOrThrow } from '../../api.ts'
import type { TicketView } from '../../components/stage.ts'
import { laidOver, type JsonObject } from './laid-over.ts'

export type DiagnosisAnswer = Partial<Pick<Diagnosis, 'cause' | 'exclusions' | 'repairable'>>

export type DayQuestion = 'incident.on' | 'manufacturerWarrantyEndsOn'

/** Records one answer of the diagnosis; what else stands typed there and unsaved stays. */
export async function answerDiagnosis(ticket: TicketView, answer: DiagnosisAnswer): Promise<void> {
  const ticketId = ticket.ticket.id
  await keepingDraft(`diagnosis:${ticketId}`, answer, () =>
    callOrThrow('diagnosis.record', { ticketId, diagnosis: { ...ticket.diagnosis, ...answer } }),
  )
}

/** Records one day of the intake; what else stands typed there and unsaved stays. */
export async function answerDay(
  ticket: TicketView,
  question: DayQuestion,
  day: string,
): Promise<void> {
  const ticketId = ticket.ticket.id
  const answer =
    question === 'incident.on'
      ? { visit: { incidentOn: day } }
      : { device: { manufacturerWarrantyEndsOn: day } }
  await keepingDraft(`intake:${ticketId}`, answer, () =>
    callOrThrow('intake.change', { ticketId, intake: withDay(ticket, question, day) }),
  )
}

/** Records where the plan was bought; what else stands typed at intake and unsaved stays. */
export async function answerRegion(ticket: TicketView, region: string): Promise<void> {
  const ticketId = ticket.ticket.id
  const { coverage } = ticket
  if (!coverage) throw new Error('a region was answered for a device without a plan')
  const intake = { ...intakeOf(ticket), coverage: { ...coverage, region } }
  await keepingDraft(`intake:${ticketId}`, { coverage: { region } }, () =>
    callOrThrow('intake.change', { ticketId, intake }),
  )
}

/** Issues the lines as the next version of the quote. */
export async function issueQuote(
  ticket: TicketView,
  quoteLines: readonly QuoteLine[],
  currency: string,
): Promise<void> {
  const diagnosis = {
    ...ticket.diagnosis,
    repairable: 'yes' as const,
    quoteLines: [...quoteLines],
    currency,
  }
  await callOrThrow('quotes.issue', { ticketId: ticket.ticket.id, diagnosis })
}

/** Keeps an answer that neither intake nor diagnosis holds. */
export async function answerCase(ticket: TicketView, given: CaseAnswer): Promise<void> {
  await callOrThrow('decision.answer', { ticketId: ticket.ticket.id, given })
}

/** Recording drops the draft, which may hold more than the answer: it is put back, answered too. */
async function keepingDraft(
  key: string,
  answer: JsonObject,
  record: () => Promise<unknown>,
): Promise<void> {
  const draft = await callOrThrow('drafts.read', { key })
  await record()
  if (draft !== null)
    await callOrThrow('drafts.save', { key, value: laidOver(draft.value, answer) })
}

/** The intake as it stands, with one day filled in. */
function withDay(ticket: TicketView, question: DayQuestion, day: string): IntakeInput {
  const intake = intakeOf(ticket)
  return question === 'incident.on'
    ? { ...intake, visit: { ...intake.visit, incidentOn: day } }
    : { ...intake, device: { ...intake.device, manufacturerWarrantyEndsOn: day } }
}

function intakeOf({ ticket, device, customer, coverage }: TicketView): IntakeInput {
  const { whatHappened, accessories, condition, incidentOn, serialNumber } = ticket
  const { model, manufacturerWarrantyEndsOn } = device
  return {
    device: { model, serialNumber, manufacturerWarrantyEndsOn },
    visit: { whatHappened, accessories, condition, incidentOn },
    customerId: customer.id,
    customer,
    coverage,
  }
}
