import { createCanvas } from '@napi-rs/canvas'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

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

const packageFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** Reads a PDF back as paper: its page boxes, its text and a picture of each page. */
export async function renderPdf(bytes: Uint8Array, dpi = 203): Promise<RenderedPdf> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    standardFontDataUrl: join(packageFolder, 'standard_fonts/'),
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
    text: content.items.map((item) => ('str' in item ? item.str : '')).join('\n'),
    fonts: fontsOf(page, Object.keys(content.styles)),
    png: await canvas.encode('png'),
  }
}

function fontsOf(page: PdfPage, ids: readonly string[]): RenderedPage['fonts'] {
  return ids.map((id) => {
    const font: { name: string; missingFile?: boolean } = page.commonObjs.get(id)
    return { name: font.name, embedded: font.missingFile !== true }
  })
}
