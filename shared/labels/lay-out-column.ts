import { cleanText } from './clean-text.ts'
import type { Box, TextElement, TextWeight } from './label-description.ts'
import { measureText } from './measure-text.ts'
import { wrapText } from './wrap-text.ts'

/** A piece of text as wished: its size holds when everything fits. */
export interface Paragraph {
  readonly name: string
  readonly text: string
  readonly fontSize: number
  readonly weight: TextWeight
  readonly gapBefore?: number
}

/** Inter's ascent and descent, as parts of the font size: accents on capitals stay inside. */
const LINE_HEIGHT = 1.25
const BASELINE = 0.98

/** A long line may get this much smaller before it takes a second line. */
const SINGLE_LINE_SIZES = [1, 0.95, 0.9, 0.85, 0.8]

/** All text of a column may get this much smaller before words are broken between letters. */
const SMALLEST_WITH_WHOLE_WORDS = 0.6

const SCALE_STEP = 0.97

/**
 * Sets paragraphs under each other in a box: first each line shrinks a little, then it wraps, then
 * the whole column gets smaller, so that the order of importance stays. Nothing is ever cut.
 */
export function layOutColumn(paragraphs: readonly Paragraph[], box: Box): readonly TextElement[] {
  const filled = paragraphs
    .map((paragraph) => ({ ...paragraph, text: cleanText(paragraph.text) }))
    .filter((paragraph) => paragraph.text !== '')
  for (let scale = 1; scale >= SMALLEST_WITH_WHOLE_WORDS; scale *= SCALE_STEP) {
    const elements = tryScale(filled, box, scale, false)
    if (elements) return elements
  }
  for (let scale = 1; ; scale *= SCALE_STEP) {
    const elements = tryScale(filled, box, scale, true)
    if (elements) return elements
    if (scale < 0.01) throw new RangeError('A text of this length fits on no label')
  }
}

function tryScale(
  paragraphs: readonly Paragraph[],
  box: Box,
  scale: number,
  mayBreakWords: boolean,
): readonly TextElement[] | undefined {
  const elements: TextElement[] = []
  let top = box.y
  for (const paragraph of paragraphs) {
    if (elements.length > 0) top += Math.round((paragraph.gapBefore ?? 0) * scale)
    const element = setParagraph(paragraph, { ...box, y: top }, scale, mayBreakWords)
    if (!element) return undefined
    top += element.box.height
    if (top > box.y + box.height) return undefined
    elements.push(element)
  }
  return elements
}

function setParagraph(
  paragraph: Paragraph,
  box: Box,
  scale: number,
  mayBreakWords: boolean,
): TextElement | undefined {
  const { text, weight } = paragraph
  const wished = paragraph.fontSize * scale
  const sizes = SINGLE_LINE_SIZES.map((part) => Math.floor(wished * part))
  const single = sizes.find((fontSize) => measureText(text, fontSize, weight) <= box.width)
  const fontSize = single ?? Math.floor(wished)
  const texts = single ? [text] : wrapText(text, box.width, { fontSize, weight }, mayBreakWords)
  return texts && placeLines(paragraph, texts, fontSize, box)
}

function placeLines(
  { name, weight }: Paragraph,
  texts: readonly string[],
  fontSize: number,
  box: Box,
): TextElement | undefined {
  const lineHeight = Math.ceil(fontSize * LINE_HEIGHT)
  const lines = texts.map((text, index) => ({
    text,
    x: box.x,
    baseline: box.y + index * lineHeight + Math.round(fontSize * BASELINE),
    width: measureText(text, fontSize, weight),
  }))
  if (lines.some((line) => line.width > box.width)) return undefined
  const height = lines.length * lineHeight
  return { kind: 'text', name, box: { ...box, height }, fontSize, weight, lines }
}
