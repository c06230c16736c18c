import { escapeMarkup } from '../labels/escape-markup.ts'
import type {
  DocumentBlock,
  DocumentDescription,
  Ground,
  OptionsBlock,
  Words,
} from './document-description.ts'

export type Languages = DocumentDescription['languages']

/** The words, and below or beside them the same in the second language, smaller. */
export function drawWords({ main, second }: Words, languages: Languages): string {
  const first = `<span>${escapeMarkup(main)}</span>`
  if (second === undefined || languages.second === null) return first
  // The space is for whoever copies or hears the text.
  return `${first} <span class="second" lang="${languages.second}">${escapeMarkup(second)}</span>`
}

/** One part of a document under its heading. */
export function drawBlock(block: DocumentBlock, languages: Languages): string {
  const heading = `<h2>${drawWords(block.title, languages)}</h2>`
  switch (block.kind) {
    case 'facts': {
      const facts = block.facts.map(
        ({ name, value }) =>
          `<div><dt>${drawWords(name, languages)}</dt><dd>${drawWords(value, languages)}</dd></div>`,
      )
      return `<section>${heading}<dl class="facts">${facts.join('')}</dl></section>`
    }
    case 'options':
      return `<section class="options">${heading}${drawOptions(block, languages)}</section>`
    case 'paragraphs': {
      const lines = block.paragraphs.map((words, index) => {
        const lead = block.emphasised && index === 0 ? ' class="lead"' : ''
        return `<p${lead}>${drawWords(words, languages)}</p>`
      })
      return `<section class="paragraphs">${heading}${lines.join('')}</section>`
    }
  }
}

function drawOptions({ columns, options }: OptionsBlock, languages: Languages): string {
  const head = [columns.name, columns.price, columns.why]
    .map((words) => `<th scope="col">${drawWords(words, languages)}</th>`)
    .join('')
  const rows = options.map(({ name, marks, price, grounds, emphasised }) => {
    const marked = marks
      .map((mark) => `<span class="mark">${drawWords(mark, languages)}</span>`)
      .join(' ')
    const why = grounds.map((ground) => drawGround(ground, languages)).join('')
    return (
      `<tr${emphasised ? ' class="emphasised"' : ''}>` +
      `<th scope="row"><span class="name">${drawWords(name, languages)}</span> ${marked}</th>` +
      `<td class="price">${drawWords(price, languages)}</td><td><ul>${why}</ul></td></tr>`
    )
  })
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`
}

function drawGround({ sentence, sources, quote }: Ground, languages: Languages): string {
  const cited = sources.map(escapeMarkup).join('; ')
  const words = quote
    ? ` <q lang="${escapeMarkup(quote.language)}">${escapeMarkup(quote.text)}</q>`
    : ''
  const source = cited === '' ? '' : ` <span class="source"><cite>${cited}</cite>${words}</span>`
  return `<li>${drawWords(sentence, languages)}${source}</li>`
}
