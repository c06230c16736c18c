/** A clock that stands still until a test moves it. */
export interface FixedClock {
  readonly now: () => string
  readonly advance: (step: { readonly days?: number; readonly hours?: number }) => void
}

export function fixedClock(instant = '2026-11-20T10:00:00.000Z'): FixedClock {
  let milliseconds = Date.parse(instant)
  return {
    now: () => new Date(milliseconds).toISOString(),
    advance: ({ days = 0, hours = 0 }) => {
      milliseconds += (days * 24 + hours) * 60 * 60 * 1000
    },
  }
}

/** Ids in order, each a valid UUIDv7, the same in every run. */
export function countingIds(): () => string {
  let count = 0
  return () => {
    count += 1
    return `01a1f0e0-0000-7000-8000-${count.toString(16).padStart(12, '0')}`
  }
}
