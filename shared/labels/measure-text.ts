import runs from './inter-widths.json' with { type: 'json' }
import type { TextWeight } from './label-description.ts'

/** Inter's units per em: the widths in the table are exact. */
const UNITS_PER_EM = 2048

/**
 * A letter that Inter lacks is drawn by a font of the system, whose widths nobody knows here: East
 * Asian letters and pictures take an em, others about this much. The drawing is squeezed into the
 * width reckoned with (see `isMeasured`), so it holds whatever the font.
 */
const OTHER_WIDTH = 0.65 * UNITS_PER_EM

const wideLetter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u3000-\u303f\uff00-\uff60]/u

const widthsByWeight: Readonly<Record<TextWeight, ReadonlyMap<string, number>>> = {
  400: readWidths('regular'),
  600: readWidths('semibold'),
}

/** Width in whole micrometres, rounded up, at a font size in micrometres; without kerning. */
export function measureText(text: string, fontSize: number, weight: TextWeight): number {
  const widths = widthsByWeight[weight]
  let units = 0
  for (const letter of text) units += widths.get(letter) ?? unknownWidth(letter)
  return Math.ceil((units * fontSize) / UNITS_PER_EM)
}

/** Whether the table knows every letter, so that the measured width is what will be drawn. */
export function isMeasured(text: string): boolean {
  for (const letter of text) if (!widthsByWeight[400].has(letter)) return false
  return true
}

function unknownWidth(letter: string): number {
  return wideLetter.test(letter) ? UNITS_PER_EM : OTHER_WIDTH
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
