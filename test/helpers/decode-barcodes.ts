import { createCanvas, loadImage } from '@napi-rs/canvas'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

export interface DecodedBarcode {
  readonly format: string
  readonly text: string
}

const require = createRequire(import.meta.url)

// The decoder would fetch its program from the network; the package has it too.
const wasm = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))
prepareZXingModule({
  overrides: {
    wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength),
  },
})

/**
 * Reads every Code 128 and QR code of a picture as a scanner does: `Code128`, `QRCode`. Answers
 * them sorted by format. Mirrored or inverted codes do not count: paper has none.
 */
export async function decodeBarcodes(png: Uint8Array): Promise<readonly DecodedBarcode[]> {
  const image = await loadImage(png)
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, image.width, image.height)
  context.drawImage(image, 0, 0)
  return decodePixels(context.getImageData(0, 0, image.width, image.height))
}

export async function decodePixels(pixels: {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}): Promise<readonly DecodedBarcode[]> {
  const { width, height } = pixels
  const image = { data: new Uint8ClampedArray(pixels.data), width, height, colorSpace: 'srgb' }
  const found = await readBarcodes(image as ImageData, {
    formats: ['Code128', 'QRCode'],
    tryInvert: false,
    tryRotate: false,
    maxNumberOfSymbols: 8,
  })
  return found
    .filter((code) => code.isValid && !code.isMirrored)
    .map(({ format, text }) => ({ format, text }))
    .sort((a, b) => a.format.localeCompare(b.format))
}
