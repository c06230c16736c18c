import { describe, expect, it } from 'vitest'
import { rowsInWindow, scrolledTo } from '../../../../renderer/screens/tickets/row-window.ts'

// A list that is 354 pixels high: the head of 34, and ten rows of 32.
const height = 354

describe('the rows that are drawn', () => {
  it.each([
    ['none of an empty list', 0, 0, undefined, undefined],
    ['all of a short list', 5, 0, 0, 4],
    ['ten in sight, the cut one and twelve below at the top', 1000, 0, 0, 22],
    ['twelve above and below in the middle', 1000, 500 * 32, 488, 522],
    ['to the last at the end', 1000, 990 * 32, 978, 999],
    ['the end of a list that has become shorter', 20, 500 * 32, 0, 19],
    ['as few of a million', 1_000_000, 700_000 * 32, 699_988, 700_022],
  ])('%s', (_name, count, offset, first, last) => {
    const { rows, totalHeight } = rowsInWindow(count, { offset, height, around: 12 })
    expect([rows[0], rows.at(-1)]).toEqual([first, last])
    expect(totalHeight).toBe(count * 32)
  })
})

it('the first picture draws only the rows in sight and the cut one', () => {
  const { rows } = rowsInWindow(1000, { offset: 0, height, around: 0 })
  expect([rows[0], rows.at(-1)]).toEqual([0, 10])
})

describe('a row is brought into sight', () => {
  it.each([
    ['without a move when it is there', 105, 100 * 32, 100 * 32],
    ['up to the line below the head', 99, 100 * 32, 99 * 32],
    ['down to the lower edge', 110, 100 * 32, 101 * 32],
    ['when only half of it shows', 100, 100 * 32 + 16, 100 * 32],
  ])('%s', (_name, index, offset, scrolled) => {
    expect(scrolledTo(index, { offset, height })).toBe(scrolled)
  })
})
