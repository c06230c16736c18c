import { Temporal } from 'temporal-polyfill'

/** The day that it is in the centre's time zone: what "today" means in every rule. */
export function dayOf(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

/** `2026-11-20` and 30 → `2026-12-20`. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}
