import { Temporal } from 'temporal-polyfill'
import { formatMoney, type Money } from '../shared/records/money.ts'

/**
 * English is written here as Europe writes it (`21 Nov 2026`, `219.00 zł`), for that is where the
 * centres stand; other languages are their own formatting locale.
 */
export function formattingLocale(language: string): string {
  return language === 'en' ? 'en-150' : language
}

export interface Formats {
  readonly locale: string
  /** `219.00 zł` */
  readonly money: (money: Money) => string
  /** `2026-11-21` → `21 Nov 2026`; what is not a day stays as it is. */
  readonly day: (isoDay: string) => string
  /** An instant as day and time in the centre's zone: `21 Nov 2026, 14:02`. */
  readonly instant: (iso: string) => string
  /** `14:02:31` in the centre's zone. */
  readonly time: (iso: string) => string
  /** Short for lists: the time today, else the day. */
  readonly moment: (iso: string, today: string) => string
  readonly number: (value: number) => string
}

export function makeFormats(language: string, timeZone: string): Formats {
  const locale = formattingLocale(language)
  const dayFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const zonedDay = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone })
  const shortTime = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone })
  const longTime = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', timeZone })
  const numberFormat = new Intl.NumberFormat(locale)
  return {
    locale,
    money: (money) => formatMoney(money, locale),
    day: (isoDay) =>
      isIsoDay(isoDay) ? dayFormat.format(new Date(`${isoDay}T00:00:00Z`)) : isoDay,
    instant: (iso) => `${zonedDay.format(new Date(iso))}, ${shortTime.format(new Date(iso))}`,
    time: (iso) => longTime.format(new Date(iso)),
    moment: (iso, today) =>
      dayOfInstant(iso, timeZone) === today
        ? shortTime.format(new Date(iso))
        : zonedDay.format(new Date(iso)),
    number: (value) => numberFormat.format(value),
  }
}

/** The calendar day on which an instant falls in the zone. */
export function dayOfInstant(iso: string, timeZone: string): string {
  return Temporal.Instant.from(iso).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

export function todayIn(timeZone: string): string {
  return Temporal.Now.plainDateISO(timeZone).toString()
}

export function isIsoDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && toIsoDay(...splitIsoDay(text)) !== undefined
}

/**
 * Reads a day as people type it: `2026-11-21`, `21.11.2026`, `21/11/26`, `21 Nov 2026`, and
 * without a year the last such day up to today. Day before month, as everywhere in Europe.
 */
export function parseDay(text: string, locale: string, today: string): string | undefined {
  const trimmed = text.trim().toLowerCase()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed)
  if (iso) return toIsoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numeric = /^(\d{1,2})[./\s-]+(\d{1,2})(?:[./\s-]+(\d{4}|\d{2}))?[.\s]*$/.exec(trimmed)
  if (numeric) return completeDay(Number(numeric[1]), Number(numeric[2]), numeric[3], today)
  const named = /^(\d{1,2})[.\s-]*([^\d\s.,-]+)[.,\s-]*(\d{4}|\d{2})?[\s\p{L}.]*$/u.exec(trimmed)
  if (!named?.[2]) return undefined
  const month = monthFromName(named[2], locale)
  return month === undefined ? undefined : completeDay(Number(named[1]), month, named[3], today)
}

function completeDay(
  day: number,
  month: number,
  yearText: string | undefined,
  today: string,
): string | undefined {
  const thisYear = Number(today.slice(0, 4))
  if (yearText !== undefined) {
    return toIsoDay(yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText), month, day)
  }
  const inThisYear = toIsoDay(thisYear, month, day)
  return inThisYear !== undefined && inThisYear <= today
    ? inThisYear
    : toIsoDay(thisYear - 1, month, day)
}

function monthFromName(name: string, locale: string): number | undefined {
  for (const width of ['long', 'short'] as const) {
    // With a day beside it, for Polish and Lithuanian months are in the genitive there.
    const format = new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: width,
      timeZone: 'UTC',
    })
    for (let month = 1; month <= 12; month += 1) {
      const parts = format.formatToParts(new Date(Date.UTC(2026, month - 1, 1)))
      const written = parts.find((part) => part.type === 'month')?.value.toLowerCase() ?? ''
      if (name.length >= 3 && written.replace('.', '').startsWith(name)) return month
    }
  }
  return undefined
}

function toIsoDay(year: number, month: number, day: number): string | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString()
  } catch {
    return undefined
  }
}

function splitIsoDay(text: string): [number, number, number] {
  return [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))]
}
