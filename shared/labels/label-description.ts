/**
 * A label as data: what stands where, in whole micrometres from the top left corner.
 * Text is laid out before it gets here (lines, sizes, baselines), so every output draws the same.
 */
export interface LabelDescription {
  /** Title of the PDF and of the print job: the ticket number, no personal data. */
  readonly title: string
  /** BCP 47 language of the words on the label. */
  readonly language: string
  readonly size: LabelSize
  readonly elements: readonly LabelElement[]
}

/** Micrometres: what Electron's silent print takes, and whole dots at 203 dpi (125 µm). */
export interface LabelSize {
  readonly width: number
  readonly height: number
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type LabelElement = TextElement | LineElement | FrameElement | Code128Element | QrElement

export type TextWeight = 400 | 600

export interface TextElement {
  readonly kind: 'text'
  /** Says what the text is (`recipient-name`), for tests and for messages. */
  readonly name: string
  readonly box: Box
  /** Font size (the em) in micrometres, after shrinking. */
  readonly fontSize: number
  readonly weight: TextWeight
  readonly lines: readonly TextLine[]
}

export interface TextLine {
  readonly text: string
  readonly x: number
  readonly baseline: number
  readonly width: number
}

/** A straight horizontal or vertical stroke: a filled box. */
export interface LineElement {
  readonly kind: 'line'
  readonly name: string
  readonly box: Box
}

export interface FrameElement {
  readonly kind: 'frame'
  readonly name: string
  readonly box: Box
  readonly stroke: number
}

/** The box includes the quiet zones; the bars are centred in it at whole dots of the printer. */
export interface Code128Element {
  readonly kind: 'code128'
  readonly name: string
  readonly box: Box
  readonly payload: string
}

export interface QrElement {
  readonly kind: 'qr'
  readonly name: string
  readonly box: Box
  readonly payload: string
}
