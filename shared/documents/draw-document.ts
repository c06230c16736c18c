import { qrModules } from '../labels/barcode-modules.ts'
import { fontFaceRules, labelFontFamily, type FontFile } from '../labels/embedded-fonts.ts'
import { escapeMarkup } from '../labels/escape-markup.ts'
import { drawBlock, drawWords, type Languages } from './draw-document-blocks.ts'
import { documentStyle } from './document-style.ts'
import type { Fact, PrintedDocument, Seal, SignaturePlace } from './document-description.ts'

/** A4, in micrometres. */
export const documentSize = { width: 210_000, height: 297_000 } as const

export interface DocumentOptions {
  readonly fontFile: FontFile
  /**
   * Who writes the page numbers: the page itself, which newer Chromium can, or the footer that a PDF
   * is made with.
   */
  readonly pageNumbers: 'in-page' | 'in-footer'
}

/**
 * Draws a document as an HTML page for printing: headings, lists and tables as what they are, so that
 * the PDF is tagged. It loads nothing and runs nothing, and its own policy forbids the rest.
 */
export function drawDocument(document: PrintedDocument, options: DocumentOptions): string {
  const { description } = document
  const body = drawBody(document)
  const fonts = fontFaceRules(body, options.fontFile)
  return `<!doctype html>
<html lang="${description.languages.main}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>${escapeMarkup(description.title)}</title>
<style>
${fonts}
${documentStyle(labelFontFamily, options.pageNumbers === 'in-page')}
</style>
</head>
<body>
${body}
</body>
</html>
`
}

/** What stands at the foot of each page of a PDF: the document's name, and `1 / 2`. */
export function drawFooter({ description }: PrintedDocument, fontFile: FontFile): string {
  const title = escapeMarkup(description.title)
  const fonts = fontFaceRules(`${description.title} 0123456789`, fontFile)
  return (
    `<style>${fonts}
.foot{box-sizing:border-box;width:100%;padding:0 16mm;display:flex;justify-content:space-between;` +
    `font:400 7pt '${labelFontFamily}',sans-serif;color:#333;font-feature-settings:'calt' 0}</style>` +
    `<div class="foot"><span>${title}</span>` +
    '<span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>'
  )
}

function drawBody({ description, stamp, signatures, seal }: PrintedDocument): string {
  const { languages, issuer, heading, references, blocks } = description
  return [
    ...(stamp ? [drawWatermark(stamp.word.main)] : []),
    '<header>',
    `<address class="issuer"><strong>${escapeMarkup(issuer.name)}</strong>`,
    ...issuer.lines.map((line) => `<span>${escapeMarkup(line)}</span>`),
    '</address>',
    `<div class="heading"><h1>${drawWords(heading, languages)}</h1>`,
    drawReferences(references, languages),
    '</div></header>',
    ...(stamp ? [drawStamp(stamp, languages)] : []),
    '<main>',
    ...blocks.map((block) => drawBlock(block, languages)),
    ...(signatures ? [drawSignatures(signatures, languages)] : []),
    ...(seal ? [drawSeal(seal, languages)] : []),
    '</main>',
  ].join('\n')
}

function drawReferences(references: readonly Fact[], languages: Languages): string {
  const rows = references.map(
    ({ name, value }) =>
      `<div><dt>${drawWords(name, languages)}</dt><dd>${escapeMarkup(value.main)}</dd></div>`,
  )
  return `<dl class="references">${rows.join('')}</dl>`
}

function drawStamp(
  { word, reasons }: NonNullable<PrintedDocument['stamp']>,
  languages: Languages,
): string {
  const lines = reasons.map((reason) => `<p>${drawWords(reason, languages)}</p>`).join('')
  return `<section class="stamp"><p class="stamp-word">${drawWords(word, languages)}</p><div>${lines}</div></section>`
}

/** Across every page, so that no page of it passes for the one in force. */
function drawWatermark(word: string): string {
  return `<div class="watermark" aria-hidden="true">${escapeMarkup(word)}</div>`
}

function drawSignatures(
  { title, places }: NonNullable<PrintedDocument['signatures']>,
  languages: Languages,
): string {
  const drawn = places.map((place) => drawSignaturePlace(place, languages)).join('')
  return `<section class="signatures"><h2>${drawWords(title, languages)}</h2><div class="places">${drawn}</div></section>`
}

function drawSignaturePlace(place: SignaturePlace, languages: Languages): string {
  const { role, caption, svg, description } = place
  const picture =
    svg === '' ? '' : `<div role="img" aria-label="${escapeMarkup(description)}">${svg}</div>`
  return (
    `<div class="place"><p>${drawWords(role, languages)}</p>` +
    `<div class="ink">${picture}</div><p class="caption">${drawWords(caption, languages)}</p></div>`
  )
}

function drawSeal(seal: Seal, languages: Languages): string {
  const { title, line, note, code, codeDescription } = seal
  return (
    `<section class="seal"><div class="code" role="img" aria-label="${escapeMarkup(codeDescription)}">${drawQr(code)}</div>` +
    `<div><h2>${drawWords(title, languages)}</h2><p class="seal-line">${drawWords(line, languages)}</p>` +
    `<p>${drawWords(note, languages)}</p></div></section>`
  )
}

/** One path for all modules, so that no hairline is left between neighbours. */
function drawQr(payload: string): string {
  const { width, quietZone, dark } = qrModules(payload)
  const side = width + 2 * quietZone
  const path = dark
    .map((box) => `M${box.x} ${box.y}h${box.width}v${box.height}h-${box.width}z`)
    .join('')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-quietZone} ${-quietZone} ${side} ${side}">` +
    `<path d="${path}" shape-rendering="crispEdges"/></svg>`
  )
}
