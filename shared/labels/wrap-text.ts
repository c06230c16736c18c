import type { TextWeight } from './label-description.ts'
import { measureText } from './measure-text.ts'

export interface TextStyle {
  readonly fontSize: number
  readonly weight: TextWeight
}

/**
 * Breaks a text into lines of at most `width` at its spaces and after its hyphens. A word that is
 * wider than the line is broken between letters, or, when that is not allowed, nothing is answered.
 */
export function wrapText(
  text: string,
  width: number,
  style: TextStyle,
  mayBreakWords: boolean,
): readonly string[] | undefined {
  const lines: string[] = []
  let line = ''
  for (const piece of splitAtBreaks(text)) {
    if (fits(line + piece.trimEnd(), width, style)) {
      line += piece
      continue
    }
    if (line !== '') lines.push(line.trimEnd())
    line = piece
    if (fits(piece.trimEnd(), width, style)) continue
    if (!mayBreakWords) return undefined
    const parts = breakWord(piece, width, style)
    lines.push(...parts.slice(0, -1))
    line = parts.at(-1) ?? ''
  }
  if (line.trimEnd() !== '') lines.push(line.trimEnd())
  return lines
}

function fits(text: string, width: number, style: TextStyle): boolean {
  return measureText(text, style.fontSize, style.weight) <= width
}

/** `Jan Nowak-Lis` → `Jan `, `Nowak-`, `Lis`: joined again they are the text. */
function splitAtBreaks(text: string): readonly string[] {
  return text.match(/[^\s-]*-+\s*|[^\s-]+\s*/g) ?? []
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Letters stay with their accents; one that is wider than the line stands alone on it. */
function breakWord(word: string, width: number, style: TextStyle): readonly string[] {
  const parts: string[] = []
  let part = ''
  for (const { segment } of graphemes.segment(word)) {
    if (part !== '' && !fits((part + segment).trimEnd(), width, style)) {
      parts.push(part)
      part = ''
    }
    part += segment
  }
  return part === '' ? parts : [...parts, part]
}
