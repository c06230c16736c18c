import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadPlanCatalogue } from '../../../electron/services/load-plan-catalogue.ts'
import { completeSheet } from '../../../shared/documents/complete-sheet.ts'
import type { DecisionSheetData } from '../../../shared/documents/decision-sheet-data.ts'
import { decisionSheet } from '../../../shared/documents/decision-sheet.ts'
import {
  documentDescriptionSchema,
  type DocumentDescription,
  type Words,
} from '../../../shared/documents/document-description.ts'
import { drawDocument, drawFooter } from '../../../shared/documents/draw-document.ts'
import { decide } from '../../../shared/plan-rules/decide.ts'
import { explain } from '../../../shared/plan-rules/explain.ts'
import type { CustomerChoice } from '../../../shared/records/decision-record.ts'
import type { DecisionCase } from '../../../shared/records/decision-case.ts'
import type { DocumentLanguage } from '../../../shared/records/document-language.ts'

const { catalogue } = loadPlanCatalogue(path.join(import.meta.dirname, '../../../resources/plans'))

const covered: DecisionCase = {
  asOf: '2026-11-20',
  model: 'osmo-pocket-3',
  manufacturerWarrantyEndsOn: 'unknown',
  coverage: {
    region: 'EU',
    periods: [{ plan: 'two-year', activatedOn: '2026-01-10' }],
    uses: [],
  },
  incident: { on: '2026-11-18', cause: 'accident', exclusions: [] },
  channel: 'partner',
  customerRegion: 'EU',
  repairQuote: { amount: '612.40', currency: 'PLN' },
  shippingIfCrossRegion: 'unknown',
  exchangeRates: [],
}

interface Changes {
  readonly customer?: DocumentLanguage
  readonly centre?: DocumentLanguage
  readonly case?: Partial<DecisionCase>
  readonly choice?: CustomerChoice
  readonly reason?: string
  readonly customerName?: string
}

function dataOf(changes: Changes): DecisionSheetData {
  const input = { ...covered, ...changes.case }
  const result = decide(input, catalogue)
  const { choice = 'replacement', reason = '' } = changes
  return {
    centre: {
      name: 'Serwis Łódź',
      phone: '+48 42 555 01 02',
      email: '',
      address: {
        street: 'ul. Piotrkowska 100',
        line2: '',
        postalCode: '90-001',
        city: 'Łódź',
        country: 'PL',
      },
    },
    languages: { customer: changes.customer ?? 'pl', centre: changes.centre ?? 'en' },
    timeZone: 'Europe/Warsaw',
    ticketNumber: 'CB-2026-000123',
    customerName: changes.customerName ?? 'Grażyna Wójcik-Łęcka',
    modelName: 'Osmo Pocket 3',
    serialNumber: '9SDXN4B0123K7Q',
    decision: {
      version: 2,
      madeAt: '2026-11-20T10:02:00.000Z',
      who: 'Bench 1',
      choice,
      reason,
      againstRecommendation: choice !== result.recommendation,
      quoteVersion: null,
      case: input,
      catalogueVersion: catalogue.version,
      result,
    },
    explanation: explain(result, input, catalogue),
    quote: null,
  }
}

function sheetOf(changes: Changes = {}): DocumentDescription {
  return decisionSheet(dataOf(changes))
}

/** All words of a language, their spaces plain. */
function textOf(sheet: DocumentDescription, which: 'main' | 'second' = 'main'): string {
  const found: string[] = []
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, part] of Object.entries(value)) {
      if (typeof part === 'string' && key === which) found.push(part)
      else collect(part)
    }
  }
  collect(sheet)
  return found.join('\n').replace(/[\u00a0\u202f]/g, ' ')
}

function optionsOf(sheet: DocumentDescription) {
  const block = sheet.blocks.find((one) => one.kind === 'options')
  if (!block) throw new Error('the sheet has no options')
  return block.options
}

const mains = (words: readonly Words[]) => words.map(({ main }) => main)

describe('each language says it all', () => {
  const rows: readonly (readonly [DocumentLanguage, readonly string[]])[] = [
    [
      'en',
      ['Decision sheet', '18 November 2026', '612.40 zł', 'I choose the replacement.', 'accident'],
    ],
    ['pl', ['Karta decyzji', '18 listopada 2026', '612,40 zł', 'Wybieram wymianę.', 'wypadek']],
    [
      'de',
      [
        'Entscheidungsblatt',
        '18. November 2026',
        '612,40 zł',
        'Ich wähle den Austausch.',
        'Unfall',
      ],
    ],
    [
      'lt',
      [
        'Sprendimo lapas',
        '2026 m. lapkričio 18 d.',
        '612,40 zł',
        'Renkuosi keitimą.',
        'nelaimingas',
      ],
    ],
  ]
  it.each(rows)('%s', (customer, words) => {
    const sheet = sheetOf({ customer, centre: customer })
    expect(sheet.languages).toEqual({ main: customer, second: null })
    const text = textOf(sheet)
    for (const word of words) expect(text).toContain(word)
    // A key without a text would stand there as itself; an abbreviation's stop ends the sentence.
    expect(text).not.toMatch(/\b(rules:|facts\.|value\.|options\.|why\.|verdict\.|choice\.)/)
    expect(text).not.toMatch(/\{\{|\.\.(?!\.)/)
    expect(textOf(sheet, 'second')).toBe('')
  })
})

describe('two languages', () => {
  it("stand beside each other, the customer's first; what is the same stands once", () => {
    const sheet = sheetOf({ customer: 'de', centre: 'pl' })
    expect(sheet.heading).toEqual({ main: 'Entscheidungsblatt', second: 'Karta decyzji' })
    expect(sheet.references[0]).toEqual({
      name: { main: 'Auftrag', second: 'Zgłoszenie' },
      value: { main: 'CB-2026-000123' },
    })
    expect(sheet.issuer).toEqual({
      name: 'Serwis Łódź',
      lines: ['ul. Piotrkowska 100', '90-001 Łódź', 'Polen', '+48 42 555 01 02'],
    })
  })

  it('are kept as they are: what is read back is what was written', () => {
    const sheet = sheetOf()
    expect(documentDescriptionSchema.parse(JSON.parse(JSON.stringify(sheet)))).toEqual(sheet)
  })
})

describe('the three options', () => {
  const rows: readonly (readonly [
    string,
    Changes,
    readonly (readonly [price: string, marks: readonly string[], ground: string])[],
  ])[] = [
    [
      'covered accident, replacement chosen as recommended',
      {},
      [
        ['–', ['not available'], 'The customer caused the damage'],
        ['612.40 zł', ['available'], 'The price of the repair quote.'],
        ['219.00 zł', ['available', 'recommended', 'chosen'], 'It happened on 18 November 2026'],
      ],
    ],
    [
      'no plan, repair chosen',
      { case: { coverage: null }, choice: 'repair' },
      [
        ['–', ['not available'], 'The customer caused the damage'],
        ['612.40 zł', ['available', 'recommended', 'chosen'], 'The price of the repair quote.'],
        ['–', ['not available'], 'There is no plan on this device.'],
      ],
    ],
    [
      'beyond repair, declined',
      { case: { repairQuote: null }, choice: 'decline' },
      [
        ['–', ['not available'], 'The customer caused the damage'],
        ['–', ['not available'], 'The device cannot be repaired.'],
        ['219.00 zł', ['available', 'recommended'], 'It happened on 18 November 2026'],
      ],
    ],
    [
      'reported to the manufacturer, nothing quoted yet',
      { case: { repairQuote: 'unknown', channel: 'manufacturer' } },
      [
        ['–', ['not available'], 'The customer caused the damage'],
        ['not known', ['not known yet'], 'No quote is issued yet.'],
        ['about 219.00 zł', ['available', 'chosen'], 'It happened on 18 November 2026'],
      ],
    ],
  ]
  it.each(rows)('%s', (_name, changes, expected) => {
    const options = optionsOf(sheetOf({ customer: 'en', centre: 'en', ...changes }))
    expect(options.map(({ key }) => key)).toEqual(['warranty-repair', 'repair', 'replacement'])
    options.forEach((option, index) => {
      const [price, marks, ground] = expected[index] ?? ['', [], '']
      expect(option.price.main.replace(/\s/g, ' ')).toBe(price)
      expect(mains(option.marks)).toEqual(marks)
      expect(option.grounds[0]?.sentence.main).toContain(ground)
    })
  })

  it('cite clause, source and day, the quoted words in the language of their source', () => {
    const [, , replacement] = optionsOf(sheetOf())
    const ground = replacement?.grounds.find(({ quote }) => quote?.language === 'pl')
    expect(ground?.sources[0]).toBe('Wstęp · Care Refresh, Osmo 360, odczytano 21 listopada 2026')
    expect(ground?.quote?.text).toContain('uszkodzenia powstałe nawet z winy użytkownika')
  })
})

describe('the choice', () => {
  it('against the recommendation says so, with its reason', () => {
    const text = textOf(sheetOf({ choice: 'repair', reason: 'Pamiątka' }))
    expect(text).toContain('Wybieram naprawę.')
    expect(text).toContain('To inaczej, niż polecono.')
    expect(text).toContain('Powód: Pamiątka')
  })
})

describe('on paper', () => {
  const fontFile = () => 'AAAA'
  const print = (changes: Changes) =>
    completeSheet(sheetOf(changes), {
      ticketNumber: 'CB-2026-000123',
      timeZone: 'Europe/Warsaw',
      who: 'Bench 1',
      version: {
        version: 2,
        superseded: {
          at: '2026-11-21T09:00:00.000Z',
          who: 'Bench 1',
          cause: 'new-quote',
          byVersion: 3,
        },
      },
      seal: 'ab'.repeat(32),
      signature: null,
    })

  it('no name can be markup', () => {
    const html = drawDocument(print({ customerName: '<script>alert(1)</script>' }), {
      fontFile,
      pageNumbers: 'in-footer',
    })
    expect(html).not.toContain('<script>')
    expect(html).toContain('&lt;script&gt;')
  })

  it('is headings, lists and a table in the languages that they are in', () => {
    const html = drawDocument(print({}), { fontFile, pageNumbers: 'in-footer' })
    expect(html).toContain('<html lang="pl">')
    expect(html).toContain('<title>CB-2026-000123 decyzja 2</title>')
    expect(html).toMatch(/<h1><span>Karta decyzji<\/span> <span class="second" lang="en">/)
    expect(html).toContain('<th scope="col">')
    expect(html).toContain('<q lang="pl">')
    expect(html).toContain('NIEAKTUALNA')
  })

  it('numbers its pages in the footer of a PDF, or in the page where Chromium can', () => {
    expect(drawFooter(print({}), fontFile)).toContain(
      '<span class="pageNumber"></span> / <span class="totalPages"></span>',
    )
    const numbered = drawDocument(print({}), { fontFile, pageNumbers: 'in-page' })
    expect(numbered).toContain("counter(page) ' / ' counter(pages)")
  })
})
