import english from '../text/en/labels.json' with { type: 'json' }
import { countryLine, townLines } from './address-format.ts'
import { longestCode128 } from './barcode-modules.ts'
import type {
  Box,
  Code128Element,
  FrameElement,
  LabelDescription,
  LabelElement,
  LineElement,
  QrElement,
  TextElement,
} from './label-description.ts'
import { layOutColumn, type Paragraph } from './lay-out-column.ts'
import type { LabelAddress, ShipmentLabelData } from './shipment-label-data.ts'

/** The captions of a label, in the language that the papers of the ticket have. */
export type LabelWords = typeof english

export interface LabelLanguage {
  readonly language: string
  readonly words: LabelWords
}

export const englishLabel: LabelLanguage = { language: 'en', words: english }

/** 4 × 6 inches. */
export const shipmentLabelSize = { width: 101_600, height: 152_400 } as const

const MARGIN = 5000
const WIDTH = shipmentLabelSize.width - 2 * MARGIN
const RULE = 250

/** Where the blocks stand; every text keeps inside its block. */
const blocks = {
  sender: { x: MARGIN, y: 5000, width: 58_000, height: 24_500 },
  dispatch: { x: 68_000, y: 5000, width: 28_600, height: 24_500 },
  recipient: { x: MARGIN, y: 34_000, width: WIDTH, height: 52_000 },
  facts: { x: MARGIN, y: 90_250, width: WIDTH, height: 11_250 },
  // With its quiet zone, so that the dark area of the usual 21 modules begins at the margin.
  qr: { x: 1000, y: 103_250, width: 29_000, height: 29_000 },
  ticket: { x: 31_000, y: 106_500, width: 65_600, height: 12_250 },
  note: { x: 31_000, y: 119_750, width: 65_600, height: 8500 },
  code: { x: 1000, y: 132_500, width: shipmentLabelSize.width - 2000, height: 15_000 },
} as const satisfies Readonly<Record<string, Box>>

const CAPTION_SIZE = 2600
const CAPTION_HEIGHT = 4000

const rules = [31_500, 88_000, 103_000]

/** How many letters a ticket number may have so that its bars stay wide enough for any scanner. */
export const longestTicketNumber = longestCode128(blocks.code.width)

/**
 * Lays out the 4 × 6 in shipment label. The answer is drawn alike as SVG, PDF and ZPL.
 * Throws when the ticket number can't be a Code 128 of this width, which its pattern must prevent.
 */
export function shipmentLabel(
  data: ShipmentLabelData,
  language: LabelLanguage = englishLabel,
): LabelDescription {
  assertTicketNumber(data.ticketNumber)
  const { words } = language
  return {
    title: data.ticketNumber,
    language: language.language,
    size: shipmentLabelSize,
    elements: [
      ...senderBlock(data, words),
      ...dispatchBlock(data, words),
      ...rules.map(horizontalRule),
      ...recipientBlock(data, words),
      ...factCells(data, language),
      ...ticketBlock(data, words),
    ],
  }
}

function assertTicketNumber(ticketNumber: string): void {
  if (!/^[\x20-\x7e]+$/.test(ticketNumber) || ticketNumber.length > longestTicketNumber) {
    throw new RangeError(
      `A ticket number on a label has 1 to ${longestTicketNumber} letters of ASCII`,
    )
  }
}

function senderBlock(data: ShipmentLabelData, words: LabelWords): readonly TextElement[] {
  const { sender } = data
  const line = { fontSize: 3100, weight: 400 } as const
  return captioned('sender', words.from, blocks.sender, [
    { name: 'sender-name', text: sender.name, fontSize: 3400, weight: 600 },
    ...addressParagraphs('sender', sender, isInternational(data), line, line),
    ...phoneParagraph('sender-phone', sender, 3100),
  ])
}

function recipientBlock(data: ShipmentLabelData, words: LabelWords): readonly TextElement[] {
  const { recipient } = data
  const line = { fontSize: 5000, weight: 400 } as const
  const town = { fontSize: 6200, weight: 600 } as const
  return captioned('recipient', words.to, blocks.recipient, [
    { name: 'recipient-name', text: recipient.name, fontSize: 7000, weight: 600 },
    ...addressParagraphs('recipient', recipient, isInternational(data), line, town),
    ...phoneParagraph('recipient-phone', recipient, 3800),
  ])
}

function dispatchBlock(data: ShipmentLabelData, words: LabelWords): readonly TextElement[] {
  const [date, reference] = splitBox(blocks.dispatch, 10_000)
  return [
    ...captioned('date', words.date, date, [fact('date', data.date)]),
    ...captioned('reference', words.reference, reference, [
      fact('reference', data.reference ?? ''),
    ]),
  ]
}

function factCells(data: ShipmentLabelData, language: LabelLanguage): readonly TextElement[] {
  const { words } = language
  const facts = [
    { name: 'service', width: 26_000, word: words.service, value: data.serviceName },
    { name: 'weight', width: 18_000, word: words.weight, value: weightText(data, language) },
    { name: 'size', width: 35_600, word: words.size, value: sizeText(data, language) },
    { name: 'parcel', width: 12_000, word: words.parcel, value: parcelText(data) },
  ]
  let x: number = blocks.facts.x
  return facts.flatMap(({ name, width, word, value }) => {
    const box = { ...blocks.facts, x, width: width - 2000 }
    x += width
    return captioned(name, word, box, [fact(name, value)])
  })
}

function ticketBlock(data: ShipmentLabelData, words: LabelWords): readonly LabelElement[] {
  const payload = data.ticketNumber
  const qr: QrElement = { kind: 'qr', name: 'qr', box: blocks.qr, payload }
  const code: Code128Element = { kind: 'code128', name: 'code128', box: blocks.code, payload }
  const number: Paragraph = { name: 'ticket', text: payload, fontSize: 6400, weight: 600 }
  return [
    qr,
    ...captioned('ticket', words.ticket, blocks.ticket, [number]),
    ...planNote(data.planNote ?? ''),
    code,
  ]
}

/** Framed, for the manufacturer's desk sorts parcels by it. */
function planNote(note: string): readonly LabelElement[] {
  if (note.trim() === '') return []
  const { x, y, width, height } = blocks.note
  const frame: FrameElement = {
    kind: 'frame',
    name: 'plan-note-frame',
    box: blocks.note,
    stroke: 500,
  }
  const inside = { x: x + 2500, y: y + 1300, width: width - 5000, height: height - 2200 }
  const text: Paragraph = { name: 'plan-note', text: note, fontSize: 5000, weight: 600 }
  return [frame, ...layOutColumn([text], inside)]
}

function addressParagraphs(
  block: 'sender' | 'recipient',
  address: LabelAddress,
  international: boolean,
  line: Pick<Paragraph, 'fontSize' | 'weight'>,
  town: Pick<Paragraph, 'fontSize' | 'weight'>,
): readonly Paragraph[] {
  const lines = [address.company ?? '', ...address.lines]
  return [
    ...lines.map((text) => ({ name: `${block}-line`, text, ...line })),
    ...townLines(address).map((text) => ({ name: `${block}-town`, text, ...town })),
    ...(international
      ? [{ name: `${block}-country`, text: countryLine(address.country), ...town }]
      : []),
  ]
}

function phoneParagraph(
  name: string,
  address: LabelAddress,
  fontSize: number,
): readonly Paragraph[] {
  return [{ name, text: address.phone ?? '', fontSize, weight: 400, gapBefore: 900 }]
}

/** A caption keeps its size and place, however small the text below it must get. */
function captioned(
  name: string,
  caption: string,
  box: Box,
  paragraphs: readonly Paragraph[],
): readonly TextElement[] {
  const [top, rest] = splitBox(box, CAPTION_HEIGHT)
  const texts = layOutColumn(paragraphs, rest)
  if (texts.length === 0) return []
  const word: Paragraph = {
    name: `${name}-caption`,
    text: caption,
    fontSize: CAPTION_SIZE,
    weight: 400,
  }
  return [...layOutColumn([word], top), ...texts]
}

function fact(name: string, text: string): Paragraph {
  return { name, text, fontSize: 3600, weight: 600 }
}

function splitBox(box: Box, height: number): readonly [top: Box, rest: Box] {
  return [
    { ...box, height },
    { ...box, y: box.y + height, height: box.height - height },
  ]
}

function isInternational(data: ShipmentLabelData): boolean {
  return data.sender.country !== data.recipient.country
}

function weightText(data: ShipmentLabelData, { language }: LabelLanguage): string {
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'kilogram',
    unitDisplay: 'short',
    maximumFractionDigits: 3,
  })
  return format.format(data.weightGrams / 1000)
}

function sizeText(data: ShipmentLabelData, { language }: LabelLanguage): string {
  const { length, width, height } = data.sizeMillimetres
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  const sides = [length, width, height].map((side) => format.format(side / 10))
  return `${sides.join(' × ')} cm`
}

function parcelText({ parcel }: ShipmentLabelData): string {
  return `${parcel.number} / ${parcel.of}`
}

function horizontalRule(y: number): LineElement {
  return { kind: 'line', name: 'rule', box: { x: MARGIN, y, width: WIDTH, height: RULE } }
}
