import { describe, expect, test } from 'vitest'
import { stepFrom, type CellPlace } from '../../../../renderer/screens/diagnosis/table-keys.ts'

describe('keys in the quote', () => {
  test.each<{ from: CellPlace; key: string; rows: number; to: CellPlace | 'new-row' | null }>([
    {
      from: { row: 0, field: 'kind' },
      key: 'Enter',
      rows: 2,
      to: { row: 0, field: 'description' },
    },
    { from: { row: 0, field: 'unitPrice' }, key: 'Enter', rows: 2, to: { row: 0, field: 'tax' } },
    { from: { row: 0, field: 'tax' }, key: 'Enter', rows: 2, to: { row: 1, field: 'kind' } },
    { from: { row: 1, field: 'tax' }, key: 'Enter', rows: 2, to: 'new-row' },
    { from: { row: 0, field: 'tax' }, key: 'ArrowDown', rows: 2, to: { row: 1, field: 'tax' } },
    { from: { row: 1, field: 'tax' }, key: 'ArrowDown', rows: 2, to: null },
    {
      from: { row: 1, field: 'quantity' },
      key: 'ArrowUp',
      rows: 2,
      to: { row: 0, field: 'quantity' },
    },
    { from: { row: 0, field: 'quantity' }, key: 'ArrowUp', rows: 2, to: null },
    { from: { row: 0, field: 'kind' }, key: 'ArrowDown', rows: 2, to: null },
    { from: { row: 0, field: 'description' }, key: 'a', rows: 2, to: null },
  ])('$key from $from.field of row $from.row', ({ from, key, rows, to }) => {
    expect(stepFrom(from, key, rows)).toEqual(to)
  })
})
