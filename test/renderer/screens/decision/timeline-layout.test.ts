import { describe, expect, test } from 'vitest'
import {
  layOutTimeline,
  type WordedBand,
  type WordedMark,
} from '../../../../renderer/screens/decision/timeline-layout.ts'

const WIDTH = 880

const marks: WordedMark[] = [
  mark('activation', '2025-01-10'),
  mark('use', '2025-05-02'),
  mark('incident', '2026-11-10'),
  mark('today', '2026-11-20'),
  mark('last-covered-day', '2027-01-10'),
  mark('last-day-to-extend', '2027-01-25'),
]

const bands: WordedBand[] = [
  band('period', '2025-01-10', '2027-01-10', 76),
  band('grace', '2027-01-11', '2027-01-25', 0),
]

describe('the plan in time', () => {
  const layout = layOutTimeline(marks, bands, WIDTH)

  test('days stand in order, the first and the last inside the margins', () => {
    const positions = layout.marks.map(({ x }) => x)
    expect(positions).toEqual([...positions].sort((one, other) => one - other))
    expect(positions[0]).toBeCloseTo(44)
    expect(positions.at(-1)).toBeCloseTo(WIDTH - 44)
  })

  test('every mark has its words, agreed days below and events above', () => {
    expect(layout.marks.map(({ mark: { kind }, side }) => `${kind} ${side}`)).toEqual([
      'activation below',
      'use below',
      'incident above',
      'today above',
      'last-covered-day below',
      'last-day-to-extend above',
    ])
  })

  test('the distance of days is the distance on the axis', () => {
    const [first, second] = layout.marks.map(({ x }) => x)
    const days = 745 // 10 Jan 2025 to 25 Jan 2027
    expect(((second ?? 0) - (first ?? 0)) / (WIDTH - 88)).toBeCloseTo(112 / days)
  })

  test('a period names its plan where no stroke cuts the words', () => {
    expect(layout.bands[0]?.textX).toBeCloseTo(54)
  })

  test('a use soon after the activation moves the name behind its stroke', () => {
    const early = [mark('activation', '2025-01-10'), mark('use', '2025-01-20')]
    const [period] = layOutTimeline([...early, ...marks.slice(2)], bands, WIDTH).bands
    const use = layOutTimeline([...early, ...marks.slice(2)], bands, WIDTH).marks[1]
    expect(period?.textX).toBeCloseTo((use?.x ?? 0) + 10)
  })

  test('a period too short for its name does not show it', () => {
    const short = [band('period', '2027-01-10', '2027-01-11', 76)]
    expect(layOutTimeline(marks, short, WIDTH).bands[0]?.textX).toBeNull()
  })

  test('a single day stands in the middle', () => {
    expect(layOutTimeline([mark('today', '2026-11-20')], [], WIDTH).marks[0]?.x).toBe(WIDTH / 2)
  })

  test('there is space for a second lane before it is needed', () => {
    const { lanesAbove, lanesBelow } = layOutTimeline([], [], WIDTH)
    expect({ lanesAbove, lanesBelow }).toEqual({ lanesAbove: 2, lanesBelow: 1 })
  })

  test('a narrow window with a long history still keeps the words apart', () => {
    const busy = [
      ...marks,
      mark('use', '2025-05-20'),
      mark('use', '2025-06-02'),
      mark('extension-bought', '2027-01-05'),
      mark('warranty-end', '2026-01-05'),
    ]
    const { marks: drawn } = layOutTimeline(busy, bands, 420)
    expect(drawn).toHaveLength(busy.length)
    for (const one of drawn) {
      for (const other of drawn) {
        if (one === other || one.side !== other.side || one.label.lane !== other.label.lane)
          continue
        const apart =
          one.label.x + one.label.width <= other.label.x ||
          other.label.x + other.label.width <= one.label.x
        expect(apart).toBe(true)
      }
    }
  })
})

function mark(kind: WordedMark['kind'], on: string): WordedMark {
  return { kind, on, text: `${kind} ${on}`, textWidth: 110 }
}

function band(kind: WordedBand['kind'], from: string, to: string, textWidth: number): WordedBand {
  return { kind, from, to, text: kind, textWidth }
}
