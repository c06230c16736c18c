import { describe, expect, it } from 'vitest'
import { movedIndex, pagesInSight } from '../../../../renderer/screens/tickets/pages.ts'
import { eventValues } from '../../../../renderer/screens/tickets/event-values.ts'
import { makeFormats } from '../../../../renderer/locale.ts'

describe('pagesInSight', () => {
  it.each([
    [0, 0, [0]],
    [0, 40, [0]],
    [90, 130, [0, 1]],
    [99_960, 99_999, [999]],
    [-1, -1, [0]],
  ])('rows %i to %i are on pages %j', (first, last, pages) => {
    expect(pagesInSight(first, last)).toEqual(pages)
  })
})

describe('movedIndex', () => {
  it.each([
    ['ArrowDown', 3, 4],
    ['ArrowDown', 99, 99],
    ['ArrowUp', 0, 0],
    ['PageDown', 3, 22],
    ['PageDown', 95, 99],
    ['PageUp', 30, 11],
    ['Home', 50, 0],
    ['End', 50, 99],
    ['a', 50, undefined],
  ])('%s from row %i goes to %s', (key, index, expected) => {
    expect(movedIndex(key, index, 100, 20)).toBe(expected)
  })

  it('stays in an empty list', () => {
    expect(movedIndex('End', 0, 0, 20)).toBe(0)
  })
})

describe('eventValues', () => {
  const formats = makeFormats('en', 'Europe/Warsaw')

  it.each([
    ['decision-made', { choice: 'replacement' }, 'replacement'],
    ['quote-issued', { repairable: false }, 'not-repairable'],
    ['quote-issued', { repairable: true }, undefined],
    ['ticket-logged', {}, undefined],
  ] as const)('%s with %j is the sentence for %s', (kind, detail, context) => {
    expect(eventValues({ kind, detail }, formats)['context']).toBe(context)
  })

  it('writes an amount as people do and passes the rest on', () => {
    const detail = { version: 2, minor: 61240, currency: 'PLN', repairable: true }
    expect(eventValues({ kind: 'quote-issued', detail }, formats)).toEqual({
      ...detail,
      amount: '612.40\u00a0zł',
    })
    const printed = { kind: 'label-printed', detail: { printer: 'ZEBRA' } } as const
    expect(eventValues(printed, formats)).toEqual({ printer: 'ZEBRA' })
    const parcel = { kind: 'shipment-saved', detail: { weightGrams: 1200 } } as const
    expect(eventValues(parcel, formats)['weight']).toBe('1,200')
  })
})
