import { Temporal } from 'temporal-polyfill'

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
