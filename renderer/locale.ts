import { formatMoney } from '../shared/records/format-money.ts'
import type { Money } from '../shared/records/money.ts'

/** Where a language is written in another way than in the rest of Europe. */
const countriesWithTheirOwnWay: Readonly<Record<string, readonly string[]>> = {
  de: ['AT', 'CH', 'LI'],
  en: ['GB', 'IE'],
}

/**
 * English is written here as Europe writes it (`21 Nov 2026`, `219.00 zł`), for that is where the
 * centres stand; a centre in Austria or Britain has its country's way, and every other language is
 * its own formatting locale.
 */
export function formattingLocale(language: string, country = ''): string {
  if (countriesWithTheirOwnWay[language]?.includes(country) === true) {
    return `${language}-${country}`
  }
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

export function makeFormats(language: string, timeZone: string, country = ''): Formats {
  const locale = formattingLocale(language, country)
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
  return isoDayFormat(timeZone).format(new Date(iso))
}

export function todayIn(timeZone: string): string {
  return isoDayFormat(timeZone).format(new Date())
}

export function isIsoDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  // An impossible day such as 30 February is moved on by Date, and so not read back the same.
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text
}

const isoDayFormats = new Map<string, Intl.DateTimeFormat>()

/** Swedish is the locale that writes a day as ISO 8601 does. */
function isoDayFormat(timeZone: string): Intl.DateTimeFormat {
  const known = isoDayFormats.get(timeZone)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone })
  isoDayFormats.set(timeZone, format)
  return format
}
