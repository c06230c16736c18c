import runs from './inter-widths.json' with { type: 'json' }
import type { TextWeight } from './label-description.ts'

/** Inter's units per em: the widths in the table are exact. */
const UNITS_PER_EM = 2048

/**
 * A letter that Inter lacks is drawn by a font of the system, whose widths nobody knows here. A full
 * em holds the wide scripts; the drawing is squeezed into the measured width (see `isMeasured`).
 */
const UNKNOWN_WIDTH = UNITS_PER_EM

const widthsByWeight: Readonly<Record<TextWeight, ReadonlyMap<string, number>>> = {
  400: readWidths('regular'),
  600: readWidths('semibold'),
}

/** Width in whole micrometres, rounded up, at a font size in micrometres; without kerning. */
export function measureText(text: string, fontSize: number, weight: TextWeight): number {
  const widths = widthsByWeight[weight]
  let units = 0
  for (const letter of text) units += widths.get(letter) ?? UNKNOWN_WIDTH
  return Math.ceil((units * fontSize) / UNITS_PER_EM)
}

/** Whether the table knows every letter, so that the measured width is what will be drawn. */
export function isMeasured(text: string): boolean {
  for (const letter of text) if (!widthsByWeight[400].has(letter)) return false
  return true
}

function readWidths(weight: 'regular' | 'semibold'): ReadonlyMap<string, number> {
  const widths = new Map<string, number>()
  for (const run of runs) {
    run[weight].split(' ').forEach((width, index) => {
      widths.set(String.fromCodePoint(run.from + index), Number(width))
    })
  }
  return widths
}
