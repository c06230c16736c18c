import { Temporal } from 'temporal-polyfill'
import type { TimelineBand, TimelineMark } from '../../../shared/plan-rules/explanation.ts'
import { placeLabels, type PlacedLabel } from './label-placement.ts'

/** A mark with the words that stand at it, as wide as they will be drawn. */
export interface WordedMark extends TimelineMark {
  readonly text: string
  readonly textWidth: number
}

export interface WordedBand extends TimelineBand {
  readonly text: string
  readonly textWidth: number
}

export interface DrawnBand {
  readonly band: WordedBand
  readonly x: number
  readonly width: number
  /** Where the band's own words fit between its strokes; null: they would be cut. */
  readonly textX: number | null
}

export interface DrawnMark {
  readonly mark: WordedMark
  readonly x: number
  readonly label: PlacedLabel
  readonly side: Side
}

export interface TimelineLayout {
  readonly bands: readonly DrawnBand[]
  readonly marks: readonly DrawnMark[]
  readonly lanesAbove: number
  readonly lanesBelow: number
}

export type Side = 'above' | 'below'

/** Room at both ends, so that the first and last words do not stand at the very edge. */
const MARGIN = 44
const BAND_TEXT_INSET = 10
/** Space is there before a mark needs it: answering a question must not make the screen jump. */
const LEAST_LANES: Readonly<Record<Side, number>> = { above: 2, below: 1 }

/** Places bands, strokes and words on one axis of the given width; no words overlap. */
export function layOutTimeline(
  marks: readonly WordedMark[],
  bands: readonly WordedBand[],
  width: number,
): TimelineLayout {
  const position = scaleOf([...marks.map((mark) => mark.on), ...bands.flatMap(endsOf)], width)
  const drawn = (['above', 'below'] as const).map((side) => {
    const ofSide = marks.filter((mark) => sideOf(mark) === side)
    const placed = placeLabels(
      ofSide.map((mark) => ({ anchor: position(mark.on), width: mark.textWidth })),
      width,
    )
    return ofSide.flatMap((mark, index): DrawnMark[] => {
      const label = placed[index]
      return label ? [{ mark, x: position(mark.on), label, side }] : []
    })
  })
  const [above = [], below = []] = drawn
  const all = [...above, ...below].sort((left, right) => left.x - right.x)
  return {
    bands: bands.map((band) => drawBand(band, position, all)),
    marks: all,
    lanesAbove: lanesOf(above, LEAST_LANES.above),
    lanesBelow: lanesOf(below, LEAST_LANES.below),
  }
}

/** What is happening stands above the axis, what was agreed below it. */
function sideOf(mark: TimelineMark): Side {
  switch (mark.kind) {
    case 'incident':
    case 'today':
    case 'last-day-to-extend':
    case 'extension-refused':
      return 'above'
    case 'activation':
    case 'extension-bought':
    case 'use':
    case 'last-covered-day':
    case 'warranty-end':
      return 'below'
  }
}

function endsOf(band: TimelineBand): string[] {
  return [band.from, band.to]
}

function scaleOf(days: readonly string[], width: number): (day: string) => number {
  const ordered = [...days].sort()
  const first = ordered[0]
  const last = ordered.at(-1)
  if (first === undefined || last === undefined || first === last) return () => width / 2
  const start = Temporal.PlainDate.from(first)
  const span = start.until(last, { largestUnit: 'days' }).days
  const margin = Math.min(MARGIN, width / 8)
  return (day) => {
    const passed = start.until(day, { largestUnit: 'days' }).days
    return margin + (passed / span) * (width - 2 * margin)
  }
}

function lanesOf(marks: readonly DrawnMark[], least: number): number {
  return marks.reduce((lanes, { label }) => Math.max(lanes, label.lane + 1), least)
}

function drawBand(
  band: WordedBand,
  position: (day: string) => number,
  marks: readonly DrawnMark[],
): DrawnBand {
  const x = position(band.from)
  const end = position(band.to)
  const strokes = marks.map((mark) => mark.x).filter((stroke) => stroke > x && stroke < end)
  return { band, x, width: end - x, textX: roomForText(x, end, strokes, band.textWidth) }
}

/** The first stretch between two strokes in which the words fit. */
function roomForText(
  from: number,
  to: number,
  strokes: readonly number[],
  textWidth: number,
): number | null {
  if (textWidth === 0) return null
  const edges = [from, ...strokes, to]
  for (const [index, left] of edges.entries()) {
    const right = edges[index + 1]
    if (right !== undefined && right - left >= textWidth + 2 * BAND_TEXT_INSET) {
      return left + BAND_TEXT_INSET
    }
  }
  return null
}
