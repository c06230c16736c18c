import type { TicketEvent } from '../../../shared/records/ticket-event.ts'
import type { Formats } from '../../locale.ts'

type EventValues = Readonly<Record<string, string | number | boolean>>

/**
 * What the sentence of an event is filled with: its own details, amounts and weights as people
 * write them, and as `context` what makes it another sentence.
 */
export function eventValues(
  event: Pick<TicketEvent, 'kind' | 'detail'>,
  formats: Pick<Formats, 'money' | 'number' | 'day'>,
): EventValues {
  const { minor, currency, weightGrams, incidentOn } = event.detail
  const context = contextOf(event)
  return {
    ...event.detail,
    ...(typeof minor === 'number' && typeof currency === 'string'
      ? { amount: formats.money({ minor, currency }) }
      : {}),
    ...(typeof weightGrams === 'number' ? { weight: formats.number(weightGrams) } : {}),
    ...(typeof incidentOn === 'string' ? { incidentDay: formats.day(incidentOn) } : {}),
    ...(context === undefined ? {} : { context }),
  }
}

function contextOf({ kind, detail }: Pick<TicketEvent, 'kind' | 'detail'>): string | undefined {
  if (kind === 'decision-made') return String(detail['choice'])
  if (kind === 'decision-superseded') return String(detail['cause'])
  if (kind === 'decision-signed') return String(detail['way'])
  if (kind === 'question-answered') {
    return detail['withdrawn'] === true ? 'withdrawn' : String(detail['question'])
  }
  if (kind === 'plan-noted') return String(detail['step'])
  if (kind === 'replacement-noted') {
    if (detail['handOver'] === 'parts') return 'parts'
    return detail['serialNumberBefore'] === '' ? undefined : 'corrected'
  }
  return kind === 'quote-issued' && detail['repairable'] === false ? 'not-repairable' : undefined
}
