import { Temporal } from 'temporal-polyfill'

/** The app runs on the real clock, so the tests' days are counted from today. */
export function dayFromToday(change: { readonly days?: number; readonly months?: number }): string {
  return Temporal.Now.plainDateISO('Europe/Warsaw').add(change).toString()
}
