import type { TicketEvent } from '../../../shared/records/ticket-event.ts'
import type { Formats } from '../../locale.ts'

/** What the sentence of an event is filled with: its own details, amounts as people write them. */
export function eventValues(
  event: Pick<TicketEvent, 'detail'>,
  formats: Pick<Formats, 'money'>,
): Readonly<Record<string, string | number | boolean>> {
  const { minor, currency } = event.detail
  const isAmount = typeof minor === 'number' && typeof currency === 'string'
  return isAmount
    ? { ...event.detail, amount: formats.money({ minor, currency }) }
    : { ...event.detail }
}
