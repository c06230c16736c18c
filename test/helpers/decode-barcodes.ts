import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

export interface DecodedBarcode {
  readonly format: string
  readonly text: string
}

// The decoder would fetch its program from the network; the package has it too.
const programPath = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(programPath)).buffer } })

/**
 * Reads every Code 128 and QR code of a PNG as a scanner does, the label upright. Answers them sorted
 * by format (`Code128`, `QRCode`). A mirrored code does not count: it would be drawn wrong.
 */
export async function decodeBarcodes(png: Uint8Array): Promise<readonly DecodedBarcode[]> {
  const found = await readBarcodes(png, {
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
