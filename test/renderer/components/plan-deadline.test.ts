import { describe, expect, it } from 'vitest'
import { isWholeDay, leftUntil } from '../../../renderer/components/plan-deadline.tsx'

describe('the countdown', () => {
  it.each([
    ['2026-11-20T10:00:00.000Z', 72, 0],
    ['2026-11-20T10:00:01.000Z', 71, 59],
    ['2026-11-23T09:00:01.000Z', 0, 59],
    ['2026-11-23T09:59:59.000Z', 0, 0],
    ['2026-11-23T10:00:00.000Z', 0, 0],
    ['2026-11-24T10:00:00.000Z', 0, 0],
  ])('at %s has %i h %i min left', (now, hours, minutes) => {
    expect(leftUntil('2026-11-23T10:00:00Z', Date.parse(now))).toEqual({ hours, minutes })
  })

  it.each([
    ['2026-12-10T22:59:59.999Z', true],
    ['2026-11-23T10:00:00Z', false],
  ])('%s ends a whole day: %s', (until, isDay) => {
    expect(isWholeDay(until)).toBe(isDay)
  })
})
