import { createCanvas } from '@napi-rs/canvas'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { z } from 'zod'

export interface RenderedPdf {
  readonly title: string
  readonly language: string | null
  readonly pages: readonly RenderedPage[]
}

export interface RenderedPage {
  /** In points: 72 an inch. */
  readonly box: { readonly width: number; readonly height: number }
  readonly text: string
  /** Names of the fonts that the page draws with, and whether the file carries them. */
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[]
  readonly png: Uint8Array
}

/** Reads a PDF back as paper: its page boxes, its text and a picture of each page. */
export async function renderPdf(bytes: Uint8Array, dpi = 203): Promise<RenderedPdf> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    // Without it the names of fonts are kept back.
    fontExtraProperties: true,
    verbosity: 0,
  })
  const pdf = await task.promise
  try {
    const { info } = await pdf.getMetadata()
    const pages: RenderedPage[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      pages.push(await renderPage(await pdf.getPage(number), dpi))
    }
    return { ...readInfo(info), pages }
  } finally {
    await task.destroy()
  }
}

function readInfo(info: object): Pick<RenderedPdf, 'title' | 'language'> {
  const entries = new Map<string, unknown>(Object.entries(info))
  const title = entries.get('Title')
  const language = entries.get('Language')
  return {
    title: typeof title === 'string' ? title : '',
    language: typeof language === 'string' ? language : null,
  }
}

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>

async function renderPage(page: PdfPage, dpi: number): Promise<RenderedPage> {
  const viewport = page.getViewport({ scale: dpi / 72 })
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height))
  await page.render({
    // The drawing surface of Node has the calls of a browser's, but not its type.
    canvas: canvas as unknown as HTMLCanvasElement,
    viewport,
  }).promise
  const content = await page.getTextContent()
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  return {
    box: { width: right - left, height: top - bottom },
    // A word is in pieces where its letters come from two font files.
    text: content.items
      .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
      .join(''),
    fonts: fontsOf(page, Object.keys(content.styles)),
    png: await canvas.encode('png'),
  }
}

const fontSchema = z.object({ name: z.string(), missingFile: z.boolean().default(false) })

function fontsOf(page: PdfPage, ids: readonly string[]): RenderedPage['fonts'] {
  return ids.map((id) => {
    const { name, missingFile } = fontSchema.parse(page.commonObjs.get(id))
    return { name, embedded: !missingFile }
  })
}
