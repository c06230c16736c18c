import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { citationsOf } from '../../../shared/plan-rules/citations.ts'
import { citationsFor, quotationFor } from '../../../shared/plan-rules/quotation.ts'
import { catalogue } from './make-case.ts'

/** Words only: the sources' own line breaks and their mark-up say nothing. */
function words(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*<>]|^- /gm, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function seed(name: string): string {
  return words(readFileSync(path.join(import.meta.dirname, 'seeds', `${name}.txt`), 'utf8'))
}

const texts = new Map(['S0', 'S1'].map((name) => [name, seed(name)]))
const quoted = catalogue.clauses.flatMap(({ id, source, quote }) =>
  quote && texts.has(source) ? [{ id, source, ...quote }] : [],
)

describe('quotations', () => {
  it('are there for every clause of both documents', () => {
    const clauses = catalogue.clauses.filter(({ source }) => texts.has(source))
    expect(clauses.filter(({ quote }) => quote === null)).toEqual([])
    expect(quoted.length).toBeGreaterThan(30)
  })

  it.each(quoted)('$id stands in its document word for word', ({ source, text }) => {
    for (const line of text.split('\n')) expect(texts.get(source)).toContain(words(line))
  })

  it.each(quoted)('$id is in the language it says', ({ id, source, language }) => {
    const expected = id === 'S0/card' ? 'lt' : source === 'S0' ? 'en' : 'pl'
    expect(language).toBe(expected)
  })
})

function citing(...clauses: readonly string[]) {
  const rest = { from: null, to: null, retrievedOn: '2026-11-21', confidence: 'given' } as const
  return citationsOf({ clauses, ...rest }, catalogue)
}

describe('the clause that a reader is shown', () => {
  const rows = [
    ['both documents, Polish', ['S0/cover', 'S1/cover'], 'pl', 'S1', 'pl'],
    ['both documents, English', ['S1/cover', 'S0/cover'], 'en', 'S0', 'en'],
    ['both documents, German: English', ['S1/cover', 'S0/cover'], 'de', 'S0', 'en'],
    ['both documents, Lithuanian: English', ['S1/cover', 'S0/cover'], 'lt', 'S0', 'en'],
    ['only English, Polish', ['S0/exclusion-9'], 'pl', 'S0', 'en'],
    ['only Polish, English', ['S1/returns'], 'en', 'S1', 'pl'],
    ['unquoted first', ['centre/plan-months', 'S0/chain'], 'pl', 'S0', 'en'],
  ] as const
  it.each(rows)('%s', (_name, clauses, reader, source, language) => {
    const quotation = quotationFor(citing(...clauses), reader)
    expect(quotation?.citation.source).toBe(source)
    expect(quotation?.language).toBe(language)
    expect(quotation?.text).toBe(quotation?.citation.quote?.text)
    expect(citationsFor(citing(...clauses), reader).map(({ place }) => place)).toHaveLength(
      clauses.length,
    )
    expect(citationsFor(citing(...clauses), reader)[0]?.source).toBe(source)
  })

  it('is none where no source is quoted', () => {
    expect(quotationFor(citing('civil-code/112'), 'pl')).toBeUndefined()
    expect(citationsFor(citing('civil-code/112'), 'pl')).toHaveLength(1)
    expect(citationsFor([], 'pl')).toEqual([])
  })
})
