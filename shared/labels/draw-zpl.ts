import { refusal, success, type Result } from '../ipc/result.ts'
import { lettersOn } from './embedded-fonts.ts'
import type { Box, LabelDescription, LabelElement, TextElement } from './label-description.ts'
import { codeDots, dotsInside, toDots, type PrinterResolution } from './printer-dots.ts'

/**
 * The letters of font 0 that every ZPL printer of the last ten years has under `^CI28`: Latin with
 * all its European accents. What a printer lacks it leaves out in silence, so the rest is refused.
 */
const printableLetters =
  /^[\x20-\x7e\u00a0-\u017f\u0218-\u021b\u1e9e\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u20ac]*$/

/**
 * Writes a label as ZPL for a printer of the given resolution. Every text is hexadecimal, so that no
 * name or address can be a command; codes are boxes of whole dots, the same as in the other outputs.
 * Refuses letters that the printer's own font lacks: such a label goes through a system printer.
 */
export function drawZpl(label: LabelDescription, resolution: PrinterResolution): Result<string> {
  const missing = Array.from(lettersOn(label)).find((letter) => !printableLetters.test(letter))
  if (missing !== undefined) {
    return refusal('label-letter-not-in-printer', { values: { letter: missing } })
  }
  const page = dotsInside({ x: 0, y: 0, ...label.size }, resolution)
  return success(
    [
      '^XA',
      '^CI28',
      `^PW${page.width}`,
      `^LL${page.height}`,
      '^LH0,0',
      '^PON',
      '^FWN',
      ...label.elements.flatMap((element) => drawElement(element, resolution)),
      '^PQ1',
      '^XZ',
      '',
    ].join('\n'),
  )
}

function drawElement(element: LabelElement, resolution: PrinterResolution): readonly string[] {
  switch (element.kind) {
    case 'text':
      return drawText(element, resolution)
    case 'line':
      return [drawBox(boxInDots(element.box, resolution))]
    case 'frame':
      return [drawBox(boxInDots(element.box, resolution), toDots(element.stroke, resolution))]
    case 'code128':
    case 'qr':
      return codeDots(element, resolution).map((box) => drawBox(box))
  }
}

/** `^FT` places the baseline, which is where the other outputs place it too. */
function drawText(
  { lines, fontSize }: TextElement,
  resolution: PrinterResolution,
): readonly string[] {
  const size = toDots(fontSize, resolution)
  return lines.map(({ x, baseline, text }) => {
    const place = `^FT${toDots(x, resolution)},${toDots(baseline, resolution)}`
    return `${place}^A0N,${size},${size}^FH_^FD${hexadecimal(text)}^FS`
  })
}

/** A box is filled when its stroke is as thick as its shorter side. */
function drawBox({ x, y, width, height }: Box, stroke = Math.min(width, height)): string {
  return `^FO${x},${y}^GB${width},${height},${Math.max(1, stroke)}^FS`
}

/** Both edges are rounded, not the width, so that neighbours stay neighbours. */
function boxInDots(box: Box, resolution: PrinterResolution): Box {
  const x = toDots(box.x, resolution)
  const y = toDots(box.y, resolution)
  return {
    x,
    y,
    width: Math.max(1, toDots(box.x + box.width, resolution) - x),
    height: Math.max(1, toDots(box.y + box.height, resolution) - y),
  }
}

/** `Ł` → `_C5_81`: UTF-8 in hexadecimal, letter by letter, the harmless ones too. */
function hexadecimal(text: string): string {
  return encodeURIComponent(text).replace(
    /%([0-9A-F]{2})|([^%])/g,
    (_, encoded: string | undefined, plain: string) =>
      encoded === undefined ? `_${hexadecimalByte(plain)}` : `_${encoded}`,
  )
}

function hexadecimalByte(letter: string): string {
  return letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')
}
