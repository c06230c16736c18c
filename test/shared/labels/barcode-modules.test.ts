import bwip from 'bwip-js/generic'
import { expect, test } from 'vitest'
import {
  code128Modules,
  qrModules,
  type SymbolModules,
} from '../../../shared/labels/barcode-modules.ts'

const payloads = ['CB-2026-000123', '0', 'abc DEF ~!', '20261121000123456789', 'W'.repeat(30)]

test.each(payloads)('the bars of %s are those of the encoder', (payload) => {
  const [raw] = bwip.raw({ bcid: 'code128', text: payload })
  if (!raw || !('sbs' in raw)) throw new Error('The encoder answered no bars')
  const cells = raw.sbs.map((width, index) => (index % 2 === 0 ? '#' : '.').repeat(width))
  expect(picture(code128Modules(payload))).toEqual([cells.join('')])
})

test.each(payloads)('the modules of the QR code of %s are those of the encoder', (payload) => {
  const options = { bcid: 'qrcode', text: payload, eclevel: 'M' }
  const [raw] = bwip.raw(options)
  if (!raw || !('pixs' in raw)) throw new Error('The encoder answered no modules')
  const rows = Array.from({ length: raw.pixy }, (_, row) =>
    raw.pixs
      .slice(row * raw.pixx, (row + 1) * raw.pixx)
      .map((module) => (module === 1 ? '#' : '.'))
      .join(''),
  )
  expect(picture(qrModules(payload))).toEqual(rows)
})

function picture({ width, height, dark }: SymbolModules): string[] {
  const rows = Array.from({ length: height }, () => Array.from({ length: width }, () => '.'))
  for (const box of dark) {
    for (let x = box.x; x < box.x + box.width; x += 1) {
      const row = rows[box.y]
      if (row) row[x] = '#'
    }
  }
  return rows.map((row) => row.join(''))
}
