import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  placeLabels,
  type LabelToPlace,
  type PlacedLabel,
} from '../../../../renderer/screens/decision/label-placement.ts'

const WIDTH = 800

describe('words at the axis', () => {
  test.each<{
    name: string
    labels: LabelToPlace[]
    expected: Partial<PlacedLabel>[]
  }>([
    { name: 'nothing to place', labels: [], expected: [] },
    {
      name: 'one alone stands in the middle of its anchor, next to the axis',
      labels: [{ anchor: 400, width: 100 }],
      expected: [{ x: 350, lane: 0, alignment: 'middle' }],
    },
    {
      name: 'two far apart share a lane',
      labels: [
        { anchor: 200, width: 100 },
        { anchor: 600, width: 100 },
      ],
      expected: [
        { x: 150, lane: 0 },
        { x: 550, lane: 0 },
      ],
    },
    {
      name: 'two on the same day stand left and right of it',
      labels: [
        { anchor: 400, width: 100 },
        { anchor: 400, width: 100 },
      ],
      expected: [
        { lane: 0, alignment: 'end', x: 295 },
        { lane: 0, alignment: 'start', x: 405 },
      ],
    },
    {
      name: 'at the left edge the words move in',
      labels: [{ anchor: 10, width: 100 }],
      expected: [{ x: 0, lane: 0 }],
    },
    {
      name: 'at the right edge the words move in',
      labels: [{ anchor: 795, width: 100 }],
      expected: [{ x: 700, lane: 0 }],
    },
    {
      name: 'the answer keeps the order of the question',
      labels: [
        { anchor: 600, width: 100 },
        { anchor: 200, width: 100 },
      ],
      expected: [{ x: 550 }, { x: 150 }],
    },
  ])('$name', ({ labels, expected }) => {
    const placed = placeLabels(labels, WIDTH)
    expect(placed).toHaveLength(expected.length)
    expected.forEach((part, index) => expect(placed[index]).toMatchObject(part))
  })

  test('three within a few days take two lanes, and no stem runs through words', () => {
    const labels = [396, 400, 404].map((anchor) => ({ anchor, width: 120 }))
    const placed = placeLabels(labels, WIDTH)
    expect(Math.max(...placed.map(({ lane }) => lane))).toBe(1)
    expect(crossings(labels, placed)).toEqual([])
  })

  const anyLabels = fc.array(
    fc.record({
      anchor: fc.double({ min: 0, max: WIDTH, noNaN: true }),
      width: fc.double({ min: 20, max: 160, noNaN: true }),
    }),
    { maxLength: 9 },
  )

  test('words never overlap and never leave the width', () => {
    fc.assert(
      fc.property(anyLabels, (labels) => {
        const placed = placeLabels(labels, WIDTH)
        expect(placed).toHaveLength(labels.length)
        for (const { x, width } of placed) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x + width).toBeLessThanOrEqual(WIDTH + 1e-6)
        }
        expect(overlaps(placed)).toEqual([])
      }),
    )
  })

  test('up to six labels, no stem runs through the words of another', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 20, max: 780 }), { maxLength: 6 }),
        (anchors) => {
          const labels = anchors.map((anchor) => ({ anchor, width: 110 }))
          expect(crossings(labels, placeLabels(labels, WIDTH))).toEqual([])
        },
      ),
    )
  })
})

function overlaps(placed: readonly PlacedLabel[]): PlacedLabel[][] {
  return pairs(placed).filter(
    ([one, other]) =>
      one.lane === other.lane && one.x < other.x + other.width && other.x < one.x + one.width,
  )
}

function crossings(labels: readonly LabelToPlace[], placed: readonly PlacedLabel[]): number[] {
  return labels.flatMap((label, index) => {
    const lane = placed[index]?.lane ?? 0
    const crossed = placed.filter(
      (other) =>
        other.lane < lane && label.anchor > other.x && label.anchor < other.x + other.width,
    )
    return crossed.length > 0 ? [index] : []
  })
}

function pairs<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((one, index) =>
    items.slice(index + 1).map((other): [Item, Item] => [one, other]),
  )
}
