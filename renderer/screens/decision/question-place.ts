import type { QuestionInput } from '../../../shared/records/decision.ts'
import type { TicketStage } from '../../../shared/records/ticket.ts'

export interface QuestionPlace {
  readonly stage: TicketStage
  /** What the stage puts the focus on: it gets this name through the history's state. */
  readonly field: string
}

/** Where an open question is answered; null: the centre's data hold the answer, not the ticket. */
export function placeOf(question: QuestionInput): QuestionPlace | null {
  switch (question) {
    case 'incident.cause':
      return { stage: 'diagnosis', field: 'cause' }
    case 'incident.exclusions':
      return { stage: 'diagnosis', field: 'exclusions' }
    case 'repairQuote':
      return { stage: 'diagnosis', field: 'lines' }
    case 'incident.on':
      return { stage: 'intake', field: 'visit.incidentOn' }
    case 'manufacturerWarrantyEndsOn':
      return { stage: 'intake', field: 'device.manufacturerWarrantyEndsOn' }
    case 'coverage.region':
      return { stage: 'intake', field: 'coverage.region' }
    case 'customerRegion':
      return { stage: 'intake', field: 'customer.address.country' }
    case 'shippingIfCrossRegion':
    case 'exchangeRates':
    case 'model':
      return null
  }
}
