import { Temporal } from 'temporal-polyfill'

/** The day that it is in the centre's time zone: what "today" means in every rule. */
export function dayOf(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

/** `2026-11-20` and 30 → `2026-12-20`. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** `2026-11-20` and `14:05` in the zone as an instant; without a time the day's first moment. */
export function instantOf(day: string, time: string, timeZone: string): string {
  const [hour = '0', minute = '0'] = time.split(/[:.]/)
  const plainTime = { hour: Number(hour), minute: Number(minute) }
  const zoned = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime })
  return zoned.toInstant().toString({ fractionalSecondDigits: 3 })
}
