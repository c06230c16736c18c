import { describe, expect, test } from 'vitest'
import { drawSvg } from '../../../shared/labels/draw-svg.ts'
import { drawZpl } from '../../../shared/labels/draw-zpl.ts'
import { toDots, type PrinterResolution } from '../../../shared/labels/printer-dots.ts'
import { shipmentLabel } from '../../../shared/labels/shipment-label.ts'
import { makeLabelData } from '../../helpers/make-label-data.ts'

/** Where something dark stands, in dots of the printer. */
interface Mark {
  readonly x: number
  readonly y: number
  readonly width?: number
  readonly height?: number
  readonly text?: string
}

const resolutions: readonly PrinterResolution[] = [203, 300, 600]

describe.each(resolutions)('at %i dpi', (resolution) => {
  const label = shipmentLabel(makeLabelData({ reference: 'PO-99812' }))
  const svg = drawSvg(label, { resolution })
  const zpl = drawZpl(label, resolution)
  const zplText = zpl.ok ? zpl.value : ''

  test('every text stands at the same dot with the same letters', () => {
    const texts = textsOfSvg(svg, resolution)
    expect(texts.length).toBeGreaterThan(20)
    expect(textsOfZpl(zplText)).toEqual(texts)
  })

  test('every bar, rule and frame covers the same dots', () => {
    const boxes = boxesOfSvg(svg, resolution)
    expect(boxes.length).toBeGreaterThan(150)
    expect(boxesOfZpl(zplText)).toEqual(boxes)
  })
})

function textsOfSvg(svg: string, resolution: PrinterResolution): Mark[] {
  return Array.from(svg.matchAll(/<text x="(\d+)" y="(\d+)"[^>]*>([^<]*)<\/text>/g), (match) => ({
    x: toDots(Number(match[1]), resolution),
    y: toDots(Number(match[2]), resolution),
    text: match[3] ?? '',
  }))
}

function textsOfZpl(zpl: string): Mark[] {
  return Array.from(
    zpl.matchAll(/\^FT(\d+),(\d+)\^A0N,\d+,\d+\^FH_\^FD([_0-9A-F]*)\^FS/g),
    (match) => ({
      x: Number(match[1]),
      y: Number(match[2]),
      text: Buffer.from((match[3] ?? '').replaceAll('_', ''), 'hex').toString('utf8'),
    }),
  )
}

/** Outer edges: a frame is drawn inwards by printers and astride its outline by SVG. */
function boxesOfSvg(svg: string, resolution: PrinterResolution): Mark[] {
  const body = svg.slice(svg.indexOf('</style>'))
  const rectangles = Array.from(
    body.matchAll(
      /<rect data-name="[^"]*" x="(\S+)" y="(\S+)" width="(\S+)" height="(\S+)"([^>]*)>/g,
    ),
    ([, x, y, width, height, rest = '']) => {
      const half = Number(/stroke-width="(\d+)"/.exec(rest)?.[1] ?? 0) / 2
      return edges(
        Number(x) - half,
        Number(y) - half,
        Number(width) + 2 * half,
        Number(height) + 2 * half,
        resolution,
      )
    },
  )
  const bars = Array.from(
    body.matchAll(/M(\S+) ([\d.]+)h([\d.]+)v([\d.]+)h-[\d.]+z/g),
    ([, x, y, width, height]) =>
      edges(Number(x), Number(y), Number(width), Number(height), resolution),
  )
  return sorted([...rectangles, ...bars])
}

function edges(
  x: number,
  y: number,
  width: number,
  height: number,
  resolution: PrinterResolution,
): Mark {
  const left = toDots(x, resolution)
  const top = toDots(y, resolution)
  return {
    x: left,
    y: top,
    width: toDots(x + width, resolution) - left,
    height: toDots(y + height, resolution) - top,
  }
}

function boxesOfZpl(zpl: string): Mark[] {
  return sorted(
    Array.from(zpl.matchAll(/\^FO(\d+),(\d+)\^GB(\d+),(\d+),\d+\^FS/g), (match) => ({
      x: Number(match[1]),
      y: Number(match[2]),
      width: Number(match[3]),
      height: Number(match[4]),
    })),
  )
}

function sorted(marks: readonly Mark[]): Mark[] {
  return marks.toSorted((a, b) => a.y - b.y || a.x - b.x)
}
