import { fontFaceRules, labelFontFamily, lettersOn, type FontFile } from './embedded-fonts.ts'
import { escapeMarkup } from './escape-markup.ts'
import type {
  Box,
  Code128Element,
  FrameElement,
  LabelDescription,
  LabelElement,
  QrElement,
  TextElement,
  TextLine,
} from './label-description.ts'
import { isMeasured } from './measure-text.ts'
import { codeDots, toMicrometres, type PrinterResolution } from './printer-dots.ts'

export interface SvgOptions {
  /** Carries the fonts inside; without it the reader's own Inter or sans-serif is used. */
  readonly fontFile?: FontFile
  /**
   * The printer's resolution, on whose dots the bars are laid. By default 203 dpi, the coarsest
   * head: finer ones have dots enough to draw it well.
   */
  readonly resolution?: PrinterResolution
}

/** Draws a label as a complete SVG document: what is shown is what is printed. */
export function drawSvg(label: LabelDescription, options: SvgOptions = {}): string {
  const { width, height } = label.size
  const resolution = options.resolution ?? 203
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" lang="${escapeMarkup(label.language)}" width="${width / 1000}mm" height="${height / 1000}mm" viewBox="0 0 ${width} ${height}">`,
    `<title>${escapeMarkup(label.title)}</title>`,
    `<style>${styleRules(label, options.fontFile)}</style>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...label.elements.map((element) => drawElement(element, resolution)),
    '</svg>',
  ].join('\n')
}

/** The table of widths knows no kerning and no ligatures; so the drawing has none either. */
function styleRules(label: LabelDescription, fontFile: FontFile | undefined): string {
  const faces = fontFile ? fontFaceRules(lettersOn(label), fontFile) : ''
  return `${faces}
text{font-family:'${labelFontFamily}','Inter','Inter Variable','Noto Sans','DejaVu Sans',sans-serif;font-kerning:none;font-variant-ligatures:none;font-feature-settings:'calt' 0}`
}

function drawElement(element: LabelElement, resolution: PrinterResolution): string {
  switch (element.kind) {
    case 'text':
      return drawText(element)
    case 'line':
      return `<rect data-name="${element.name}"${boxAttributes(element.box)}/>`
    case 'frame':
      return drawFrame(element)
    case 'code128':
    case 'qr':
      return drawCode(element, resolution)
  }
}

function drawText({ name, fontSize, weight, lines }: TextElement): string {
  const drawn = lines.map((line) => drawLine(line)).join('')
  return `<g data-name="${name}" font-size="${fontSize}" font-weight="${weight}">${drawn}</g>`
}

/** Letters of a font that was not measured are squeezed into the width that the layout gave them. */
function drawLine({ text, x, baseline, width }: TextLine): string {
  const squeeze = isMeasured(text) ? '' : ` textLength="${width}" lengthAdjust="spacingAndGlyphs"`
  return `<text x="${x}" y="${baseline}"${squeeze}>${escapeMarkup(text)}</text>`
}

/** The stroke lies inside the box, as printers draw it. */
function drawFrame({ name, box, stroke }: FrameElement): string {
  const inner = {
    x: box.x + stroke / 2,
    y: box.y + stroke / 2,
    width: box.width - stroke,
    height: box.height - stroke,
  }
  return `<rect data-name="${name}"${boxAttributes(inner)} fill="none" stroke="#000" stroke-width="${stroke}"/>`
}

/** One path for all bars: drawn as one shape, neighbours leave no hairline between them. */
function drawCode(element: Code128Element | QrElement, resolution: PrinterResolution): string {
  const place = (dots: number): string => number(toMicrometres(dots, resolution))
  const path = codeDots(element, resolution).map(
    ({ x, y, width, height }) =>
      `M${place(x)} ${place(y)}h${place(width)}v${place(height)}h-${place(width)}z`,
  )
  return `<path data-name="${element.name}" shape-rendering="crispEdges" d="${path.join('')}"/>`
}

function boxAttributes({ x, y, width, height }: Box): string {
  return ` x="${x}" y="${y}" width="${width}" height="${height}"`
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100)
}
