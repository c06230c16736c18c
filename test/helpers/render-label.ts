import { createCanvas, loadImage } from '@napi-rs/canvas'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getApi } from 'zpl-renderer-js'
import type { FontFile } from '../../shared/labels/embedded-fonts.ts'
import type { LabelSize } from '../../shared/labels/label-description.ts'
import { toDots, type PrinterResolution } from '../../shared/labels/printer-dots.ts'

export const fontFolder = join(import.meta.dirname, '../../resources/fonts')

export const fontFile: FontFile = (script, weight) =>
  readFileSync(join(fontFolder, `inter-${script}-${weight}.woff2`)).toString('base64')

/** The SVG as a picture of the printer's dots. Its letters are those of a font of the system. */
export async function rasteriseSvg(
  svg: string,
  size: LabelSize,
  resolution: PrinterResolution,
): Promise<Uint8Array> {
  const width = toDots(size.width, resolution)
  const height = toDots(size.height, resolution)
  const image = await loadImage(Buffer.from(svg))
  // Before it is drawn, for it would be drawn at 96 dpi and stretched.
  image.width = width
  image.height = height
  const canvas = createCanvas(width, height)
  canvas.getContext('2d').drawImage(image, 0, 0)
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
