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

const formatsMade = new Map<string, Formats>()

/** The same formats for everybody who asks: making them takes longer than drawing a screen. */
export function formatsOf(language: string, timeZone: string, country: string): Formats {
  const key = `${language} ${timeZone} ${country}`
  const known = formatsMade.get(key) ?? makeFormats(language, timeZone, country)
  formatsMade.set(key, known)
  return known
}

export function makeFormats(language: string, timeZone: string, country = ''): Formats {
  const locale = formattingLocale(language, country)
  const dayFormat = dateFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const zonedDay = dateFormat(locale, { dateStyle: 'medium', timeZone })
  const shortTime = dateFormat(locale, { timeStyle: 'short', timeZone })
  const longTime = dateFormat(locale, { timeStyle: 'medium', timeZone })
  let numberFormat: Intl.NumberFormat | undefined
  return {
    locale,
    money: (money) => formatMoney(money, locale),
    day: (isoDay) => (isIsoDay(isoDay) ? dayFormat(`${isoDay}T00:00:00Z`) : isoDay),
    instant: (iso) => `${zonedDay(iso)}, ${shortTime(iso)}`,
    time: longTime,
    moment: (iso, today) =>
      dayOfInstant(iso, timeZone) === today ? shortTime(iso) : zonedDay(iso),
    number: (value) => (numberFormat ??= new Intl.NumberFormat(locale)).format(value),
  }
}

/**
 * Has the browser read how dates and numbers are written, which takes it ten milliseconds the first
 * time, in a moment when there is nothing else to do. It guesses the language: a wrong guess costs
 * nothing, for much of what is read is the same for all.
 */
export function warmFormats(): void {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const formats = formatsOf(navigator.language.slice(0, 2), timeZone, '')
  const now = new Date().toISOString()
  formats.number(0)
  formats.instant(now)
  formats.moment(now, todayIn(timeZone))
}

/** Made with its first use: not every screen writes every kind. */
function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): (iso: string) => string {
  let format: Intl.DateTimeFormat | undefined
  return (iso) => (format ??= new Intl.DateTimeFormat(locale, options)).format(new Date(iso))
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
