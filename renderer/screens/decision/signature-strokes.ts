import { SIGNATURE_HEIGHT } from '../../../shared/documents/signature-drawing.ts'
import type { PenStrokes } from '../../../shared/records/decision-version.ts'

interface PadPoint {
  readonly x: number
  readonly y: number
}

/** More points than a hand makes; what is longer is a hand that rests. */
const LONGEST_STROKE = 4000

/** What was drawn on a pad of this width, in thousandths of it; what left the pad stays at its edge. */
export function strokesOf(
  drawn: readonly { readonly points: readonly PadPoint[] }[],
  width: number,
): PenStrokes {
  const scale = 1000 / width
  return drawn
    .filter(({ points }) => points.length > 0)
    .map(({ points }) =>
      points
        .slice(0, LONGEST_STROKE)
        .flatMap(({ x, y }) => [within(x * scale, 1000), within(y * scale, SIGNATURE_HEIGHT)]),
    )
}

function within(value: number, most: number): number {
  return Math.round(Math.min(Math.max(value, 0), most))
}
