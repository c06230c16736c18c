import { code128Modules, qrModules, type SymbolModules } from './barcode-modules.ts'
import type { Box, Code128Element, QrElement } from './label-description.ts'

/** What label printers offer. A head of 203 dpi has exactly 8 dots a millimetre. */
export type PrinterResolution = 203 | 300 | 600

const dotsPerMillimetre: Readonly<Record<PrinterResolution, number>> = {
  203: 8,
  300: 300 / 25.4,
  600: 600 / 25.4,
}

/** The dot nearest to a place on the label. */
export function toDots(micrometres: number, resolution: PrinterResolution): number {
  return Math.round((micrometres * dotsPerMillimetre[resolution]) / 1000)
}

/** Where a dot lies, in micrometres. */
export function toMicrometres(dots: number, resolution: PrinterResolution): number {
  return (dots * 1000) / dotsPerMillimetre[resolution]
}

/**
 * The dark boxes of a code in whole dots of the printer, centred in the element's box with the quiet
 * zones kept. A driver that scales bars itself blurs them; so every output takes them from here.
 */
export function codeDots(
  element: Code128Element | QrElement,
  resolution: PrinterResolution,
): readonly Box[] {
  const isQr = element.kind === 'qr'
  const symbol = isQr ? qrModules(element.payload) : code128Modules(element.payload)
  const box = dotsInside(element.box, resolution)
  const module = dotsPerModule(symbol, box, isQr)
  const left = box.x + Math.floor((box.width - symbol.width * module) / 2)
  const moduleHeight = isQr ? module : box.height
  const top = box.y + Math.floor((box.height - symbol.height * moduleHeight) / 2)
  return symbol.dark.map((dark) => ({
    x: left + dark.x * module,
    y: top + dark.y * moduleHeight,
    width: dark.width * module,
    height: dark.height * moduleHeight,
  }))
}

function dotsPerModule(symbol: SymbolModules, box: Box, isQr: boolean): number {
  const modules = symbol.width + 2 * symbol.quietZone
  const room = isQr ? Math.min(box.width, box.height) : box.width
  const module = Math.floor(room / modules)
  if (module < 1) throw new RangeError(`A code of ${modules} modules does not fit on ${room} dots`)
  return module
}

/** The dots that lie in the box as a whole. */
export function dotsInside(box: Box, resolution: PrinterResolution): Box {
  const perMicrometre = dotsPerMillimetre[resolution] / 1000
  const x = Math.ceil(box.x * perMicrometre)
  const y = Math.ceil(box.y * perMicrometre)
  return {
    x,
    y,
    width: Math.floor((box.x + box.width) * perMicrometre) - x,
    height: Math.floor((box.y + box.height) * perMicrometre) - y,
  }
}
