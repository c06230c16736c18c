/**
 * Days of the calendar as whole numbers (0 = 1970-01-01), the form in which the rules compare them.
 * Written out rather than asked of Temporal: re-deciding every open ticket does this arithmetic a
 * million times, and a number is compared without parsing. The tests hold it against Temporal.
 */
export type Day = number

/** The day of a `YYYY-MM-DD` that is known to exist. */
export function dayOf(text: string): Day {
  const year = 100 * twoDigits(text, 0) + twoDigits(text, 2)
  return dayFrom(year, twoDigits(text, 5), twoDigits(text, 8))
}

/** Read by code, for cutting texts out of texts took longer than all the rest of a decision's days. */
function twoDigits(text: string, place: number): number {
  return 10 * (text.charCodeAt(place) - codeOfZero) + text.charCodeAt(place + 1) - codeOfZero
}

const codeOfZero = 48

/** `YYYY-MM-DD`. */
export function textOf(day: Day): string {
  const { year, month, date } = partsOf(day)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`
}

/** The same date so many months later; where that month has no such date, its last day. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day)
  const index = year * 12 + (month - 1) + months
  const targetYear = Math.floor(index / 12)
  const targetMonth = (index % 12) + 1
  return dayFrom(targetYear, targetMonth, Math.min(date, daysInMonth(targetYear, targetMonth)))
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

// Years are counted from March, so that the leap day is the last of its year, and in eras of 400
// years, which all have 146,097 days. 719,468 days lie between 0000-03-01 and 1970-01-01.
const daysPerEra = 146_097
const daysBeforeEpoch = 719_468

function dayFrom(year: number, month: number, date: number): Day {
  const marchYear = month > 2 ? year : year - 1
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  return era * daysPerEra + yearOfEra * 365 + leapDays + dayOfYear - daysBeforeEpoch
}

function partsOf(day: Day): { year: number; month: number; date: number } {
  const shifted = day + daysBeforeEpoch
  const era = Math.floor(shifted / daysPerEra)
  const dayOfEra = shifted - era * daysPerEra
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  const dayOfYear = dayOfEra - (365 * yearOfEra + leapDays)
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, date }
}
