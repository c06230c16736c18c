import { fontScripts, scriptsIn, type FontScript } from './font-scripts.ts'
import type { LabelDescription, TextWeight } from './label-description.ts'

/** Answers a font file of `resources/fonts` in base64. Who reads files gives this to who draws. */
export type FontFile = (script: FontScript, weight: TextWeight) => string

export const labelFontFamily = 'CareBench Label'

/** The `@font-face` rules of the files that the text needs, each carrying its file. */
export function fontFaceRules(text: string, fontFile: FontFile): string {
  const weights: readonly TextWeight[] = [400, 600]
  return scriptsIn(text)
    .flatMap((script) => weights.map((weight) => fontFaceRule(script, weight, fontFile)))
    .join('\n')
}

/** Every letter on a label, to know which font files it needs. */
export function lettersOn(label: LabelDescription): string {
  return label.elements
    .flatMap((element) => (element.kind === 'text' ? element.lines : []))
    .map((line) => line.text)
    .join(' ')
}

function fontFaceRule(script: FontScript, weight: TextWeight, fontFile: FontFile): string {
  const source = `url(data:font/woff2;base64,${fontFile(script, weight)}) format('woff2')`
  const range = fontScripts[script]
  return `@font-face{font-family:'${labelFontFamily}';font-weight:${weight};src:${source};unicode-range:${range}}`
}
