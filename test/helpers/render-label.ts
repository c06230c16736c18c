import { createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getApi } from 'zpl-renderer-js'
import { labelFontFamily, type FontFile } from '../../shared/labels/embedded-fonts.ts'
import { fontScriptNames } from '../../shared/labels/font-scripts.ts'
import type { LabelSize } from '../../shared/labels/label-description.ts'
import { toDots, type PrinterResolution } from '../../shared/labels/printer-dots.ts'

export const fontFolder = join(import.meta.dirname, '../../resources/fonts')

export const fontFile: FontFile = (script, weight) =>
  readFileSync(join(fontFolder, `inter-${script}-${weight}.woff2`)).toString('base64')

// The rasteriser of Node does not read fonts inside an SVG; it gets the same files by name.
for (const script of fontScriptNames) {
  for (const weight of [400, 600]) {
    GlobalFonts.registerFromPath(
      join(fontFolder, `inter-${script}-${weight}.woff2`),
      labelFontFamily,
    )
  }
}

/** The SVG as a picture of the printer's dots. */
export async function rasteriseSvg(
  svg: string,
  size: LabelSize,
  resolution: PrinterResolution,
): Promise<Uint8Array> {
  const image = await loadImage(Buffer.from(svg))
  const width = toDots(size.width, resolution)
  const height = toDots(size.height, resolution)
  const canvas = createCanvas(width, height)
  canvas.getContext('2d').drawImage(image, 0, 0, width, height)
  return canvas.encode('png')
}

/** What a label printer makes of ZPL, as a picture of its dots. */
export async function rasteriseZpl(
  zpl: string,
  size: LabelSize,
  resolution: PrinterResolution,
): Promise<Uint8Array> {
  const api = await getApi()
  const dotsPerMillimetre = { 203: 8, 300: 12, 600: 24 }[resolution]
  const width = toDots(size.width, resolution) / dotsPerMillimetre
  const height = toDots(size.height, resolution) / dotsPerMillimetre
  return Buffer.from(await api.zplToBase64Async(zpl, width, height, dotsPerMillimetre), 'base64')
}
