import { describe, expect, it } from 'vitest'
import { withExactSize } from '../../../electron/printing/document-pdf.ts'
import { documentSize } from '../../../shared/documents/draw-document.ts'

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

describe('the size of the pages', () => {
  it.each([
    [
      'is put right on every page, within the room that it has',
      '1 /MediaBox [0 0 594.95996 841.91998]\n2 /MediaBox [0 0 594.95996 841.91998]',
      '1 /MediaBox [0 0 595.276 841.890    ]\n2 /MediaBox [0 0 595.276 841.890    ]',
    ],
    ['stays where there is no room for it', '/MediaBox [0 0 595 842]', '/MediaBox [0 0 595 842]'],
    ['is looked for in no other numbers', 'ÿ594.95996 841.91998', 'ÿ594.95996 841.91998'],
  ])('%s', (_name, before, after) => {
    const pdf = withExactSize(Buffer.from(before, 'latin1'), documentSize)
    expect(text(pdf)).toBe(after)
    expect(pdf).toHaveLength(before.length)
  })
})
