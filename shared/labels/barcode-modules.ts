import { code128, qrcode, type DrawingContext } from 'bwip-js/generic'
import type { Box } from './label-description.ts'

/** The dark areas of a symbol in whole modules, without its quiet zone. */
export interface SymbolModules {
  readonly width: number
  /** One for bars, which are drawn as high as their box. */
  readonly height: number
  /** Light modules that must stay free on each side. */
  readonly quietZone: number
  readonly dark: readonly Box[]
}

const CODE_128_QUIET_ZONE = 10
const QR_QUIET_ZONE = 4

/** Two dots at 203 dpi: the narrowest bar that ordinary scanners read at arm's length. */
const NARROWEST_MODULE = 250

/**
 * The longest text whose Code 128 stays readable in a width given in micrometres, whatever its
 * letters: 11 modules a letter, and 35 for start, check and stop.
 */
export function longestCode128(width: number): number {
  const modules = Math.floor(width / NARROWEST_MODULE) - 2 * CODE_128_QUIET_ZONE
  return Math.floor((modules - 35) / 11)
}

/** Bars of a Code 128 in its shortest encoding. The payload is printable ASCII. */
export function code128Modules(payload: string): SymbolModules {
  const dark: Box[] = []
  const width = code128(
    { bcid: 'code128', text: payload, scaleX: 1, scaleY: 1 },
    collector({
      // bwip-js gives the middle of a stroke, rounded up where the width is odd.
      line: (middle, thickness) =>
        dark.push({ x: middle - Math.ceil(thickness / 2), y: 0, width: thickness, height: 1 }),
    }),
  )
  return { width, height: 1, quietZone: CODE_128_QUIET_ZONE, dark }
}

/** Modules of a QR code, error correction M (15 % may be lost). */
export function qrModules(payload: string): SymbolModules {
  const outlines: Outline[] = []
  const options = { bcid: 'qrcode', text: payload, scaleX: 1, scaleY: 1, eclevel: 'M' }
  const doubled = qrcode(options, collector({ polygon: (outline) => outlines.push(outline) }))
  const width = doubled / UNITS_PER_QR_MODULE
  const rows = Array.from({ length: width }, (_, row) => darkRuns(outlines, row))
  return { width, height: width, quietZone: QR_QUIET_ZONE, dark: rows.flat() }
}

type Outline = readonly (readonly [x: number, y: number])[]

interface Strokes {
  readonly line?: (middle: number, thickness: number) => void
  readonly polygon?: (outline: Outline) => void
}

/**
 * bwip-js draws on a canvas of whole modules that only takes notes: its own answer of modules
 * (`raw`) carries all hundred symbologies into the program, this carries two. Ends with the width.
 */
function collector(strokes: Strokes): DrawingContext<number> {
  let width = 0
  return {
    scale: (x, y) => [x, y],
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init: (total) => {
      width = total
    },
    line: (x, _y0, _x1, _y1, thickness) => strokes.line?.(x, thickness),
    polygon: (outline) => strokes.polygon?.(outline),
    hexagon: ignore,
    ellipse: ignore,
    fill: ignore,
    text: ignore,
    end: () => width,
  }
}

function ignore(): void {
  // Bars and squares are all that these two symbologies draw.
}

/** bwip-js draws a QR module as two units, so that its middle is a whole number. */
const UNITS_PER_QR_MODULE = 2

/**
 * The dark runs of one row. A point is inside outlines that may lie in each other when an odd number
 * of edges is left of it; so from edge to edge the row turns dark and light.
 */
function darkRuns(outlines: readonly Outline[], row: number): readonly Box[] {
  const edges = outlines
    .flatMap((outline) => edgesAcross(outline, row * UNITS_PER_QR_MODULE + 1))
    .map((x) => x / UNITS_PER_QR_MODULE)
    .sort((a, b) => a - b)
  const runs: Box[] = []
  for (let index = 0; index + 1 < edges.length; index += 2) {
    const x = edges[index] ?? 0
    runs.push({ x, y: row, width: (edges[index + 1] ?? x) - x, height: 1 })
  }
  return runs.filter((run) => run.width > 0)
}

/** Where the upright edges of an outline cross a horizontal line. */
function edgesAcross(outline: Outline, y: number): readonly number[] {
  return outline.flatMap(([x, y0], index) => {
    const [nextX, y1] = outline[(index + 1) % outline.length] ?? [x, y0]
    return x === nextX && Math.min(y0, y1) < y && y < Math.max(y0, y1) ? [x] : []
  })
}
