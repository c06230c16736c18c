import { drawSvg, type SvgOptions } from './draw-svg.ts'
import { escapeMarkup } from './escape-markup.ts'
import type { LabelDescription } from './label-description.ts'

/**
 * Draws a label as an HTML page of exactly its size, for printing. It loads nothing and runs
 * nothing: fonts are inside, and its own policy forbids the rest.
 */
export function drawHtml(label: LabelDescription, options: SvgOptions = {}): string {
  const width = `${label.size.width / 1000}mm`
  const height = `${label.size.height / 1000}mm`
  return `<!doctype html>
<html lang="${escapeMarkup(label.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>${escapeMarkup(label.title)}</title>
<style>
@page{size:${width} ${height};margin:0}
html,body{margin:0;padding:0;background:#fff}
body{position:relative;width:${width};height:${height};overflow:hidden}
svg{position:absolute;inset:0;display:block;width:100%;height:100%}
</style>
</head>
<body>
${drawSvg(label, options)}
</body>
</html>
`
}
