import { expect, test } from 'vitest'
import { renderPdf } from './render-pdf.ts'

/** A page that names a font which it does not carry. */
const withoutFontFile = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R/Lang(pl)>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 288 432]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length 36>>stream
BT /F1 24 Tf 50 50 Td (Hello) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
6 0 obj<</Title(A label)>>endobj
trailer<</Root 1 0 R/Info 6 0 R>>`

test('a PDF is read back with its box, its words, and the fonts that it does not carry', async () => {
  const { png, ...page } = (await renderPdf(Buffer.from(withoutFontFile))).pages[0] ?? {}
  expect(page).toEqual({
    box: { width: 288, height: 432 },
    text: 'Hello',
    fonts: [{ name: 'Helvetica', embedded: false }],
  })
  expect(png?.length).toBeGreaterThan(100)
})

test('title and language are read', async () => {
  expect(await renderPdf(Buffer.from(withoutFontFile))).toMatchObject({
    title: 'A label',
    language: 'pl',
  })
})
