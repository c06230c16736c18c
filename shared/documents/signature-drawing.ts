import type { PenStrokes } from '../records/decision-version.ts'

/** Thousandths of the pad's width, as the strokes come. */
const WIDTH = 1000
/** How high the pad is in the same measure. */
export const SIGNATURE_HEIGHT = 300
const PEN = 5

/** A signature as a picture: made from numbers only, so that nothing in it can be markup. */
export function drawSignature(strokes: PenStrokes): string {
  const path = strokes.map(drawStroke).join('')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${SIGNATURE_HEIGHT}">` +
    `<path d="${path}" fill="none" stroke="#000" stroke-width="${PEN}" ` +
    'stroke-linecap="round" stroke-linejoin="round"/></svg>'
  )
}

/** Through the middle between each two points, so that a quick hand's corners become curves. */
function drawStroke(numbers: readonly number[]): string {
  const points = pointsOf(numbers)
  const [first, ...rest] = points
  if (!first) return ''
  const last = rest.at(-1)
  // A dot is a stroke without length: the round cap makes it one.
  if (!last) return `M${first.x} ${first.y}h0`
  const curves = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? point
    return `Q${point.x} ${point.y} ${middle(point.x, next.x)} ${middle(point.y, next.y)}`
  })
  return `M${first.x} ${first.y}${curves.join('')}L${last.x} ${last.y}`
}

interface Point {
  readonly x: number
  readonly y: number
}

function pointsOf(numbers: readonly number[]): readonly Point[] {
  return numbers.flatMap((x, index) => (index % 2 === 0 ? [{ x, y: numbers[index + 1] ?? 0 }] : []))
}

function middle(one: number, other: number): number {
  return (one + other) / 2
}
