import type { IntakeInput } from '../../../shared/records/intake.ts'
import type { Diagnosis } from '../../../shared/records/diagnosis.ts'
import { callOrThrow } from '../../api.ts'
import type { TicketView } from '../../components/stage.ts'
import { laidOver, type JsonObject } from './laid-over.ts'

export type DiagnosisAnswer = Partial<Pick<Diagnosis, 'cause' | 'exclusions'>>

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
function withDay(
  { ticket, device, customer, coverage }: TicketView,
  question: DayQuestion,
  day: string,
): IntakeInput {
  const { whatHappened, accessories, condition, incidentOn, serialNumber } = ticket
  const { model, manufacturerWarrantyEndsOn } = device
  const isIncident = question === 'incident.on'
  return {
    device: {
      model,
      serialNumber,
      manufacturerWarrantyEndsOn: isIncident ? manufacturerWarrantyEndsOn : day,
    },
    visit: { whatHappened, accessories, condition, incidentOn: isIncident ? day : incidentOn },
    customerId: customer.id,
    customer,
    coverage,
  }
}
