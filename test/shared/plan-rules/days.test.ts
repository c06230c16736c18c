import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { addMonths, dayOf, textOf } from '../../../shared/plan-rules/days.ts'

const anyDay = fc
  .integer({ min: -700_000, max: 2_900_000 })
  .map((days) => Temporal.PlainDate.from('1970-01-01').add({ days }))

describe('days', () => {
  test('agree with the calendar of Temporal', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const day = dayOf(date.toString())
        expect(day).toBe(Temporal.PlainDate.from('1970-01-01').until(date).days)
        expect(textOf(day)).toBe(date.toString())
      }),
    )
  })

  test.each([
    '1970-01-01',
    '0000-03-01',
    '1600-02-29',
    '1999-12-31',
    '2000-02-28',
    '2000-02-29',
    '2000-03-01',
    '2096-02-29',
    '2100-02-28',
    '2100-03-01',
    '2399-12-31',
    '2400-02-29',
  ])('%s is its own day', (text) => {
    const date = Temporal.PlainDate.from(text)
    expect(dayOf(text)).toBe(Temporal.PlainDate.from('1970-01-01').until(date).days)
    expect(textOf(dayOf(text))).toBe(text)
  })

  test('months are added as Temporal adds them', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (date, months) => {
        const later = addMonths(dayOf(date.toString()), months)
        expect(textOf(later)).toBe(date.add({ months }, { overflow: 'constrain' }).toString())
      }),
    )
  })

  test.each([
    { name: 'the same date', from: '2024-01-10', months: 24, to: '2026-01-10' },
    { name: '29 February to a common year', from: '2028-02-29', months: 12, to: '2029-02-28' },
    { name: '29 February to a leap year', from: '2024-02-29', months: 48, to: '2028-02-29' },
    { name: 'the 31st to a month of 30 days', from: '2025-03-31', months: 1, to: '2025-04-30' },
    { name: 'the 31st to June', from: '2025-05-31', months: 1, to: '2025-06-30' },
    { name: 'the 31st to September', from: '2025-08-31', months: 1, to: '2025-09-30' },
    { name: 'the 31st to November', from: '2025-10-31', months: 1, to: '2025-11-30' },
    { name: 'the 31st to December', from: '2025-10-31', months: 2, to: '2025-12-31' },
    { name: 'February of a century', from: '2100-01-31', months: 1, to: '2100-02-28' },
    { name: 'February of a fourth century', from: '2000-01-31', months: 1, to: '2000-02-29' },
    { name: 'over the year', from: '2025-12-15', months: 1, to: '2026-01-15' },
  ])('$name: $from and $months months is $to', ({ from, months, to }) => {
    expect(textOf(addMonths(dayOf(from), months))).toBe(to)
  })
})
