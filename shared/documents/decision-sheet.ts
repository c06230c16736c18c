import { townLines } from '../labels/address-format.ts'
import type { DecisionSheetData } from './decision-sheet-data.ts'
import { factsOfSheet } from './decision-sheet-facts.ts'
import { optionsOfSheet } from './decision-sheet-options.ts'
import type { DocumentBlock, DocumentDescription, Fact, Words } from './document-description.ts'
import { bilingualWriter, penOf, type Pen, type Phrase, type Writer } from './document-pen.ts'
import { readable, toMoney } from './document-values.ts'

/**
 * The sheet that the customer reads and signs: facts, the three options with price and grounds, the
 * recommendation and the choice, in their language and beside it in the centre's.
 */
export function decisionSheet(data: DecisionSheetData): DocumentDescription {
  const { customer, centre } = data.languages
  const main = penOf(customer, data.timeZone)
  const second = customer === centre ? null : penOf(centre, data.timeZone)
  const write = bilingualWriter(main, second)
  const { version } = data.decision
  return {
    title: main.say('sheet.file', { number: data.ticketNumber, version }),
    languages: { main: customer, second: second && centre },
    issuer: issuerOf(data, main),
    heading: write(({ say }) => say('sheet.title')),
    references: referencesOf(data, write),
    blocks: [
      factsOfSheet(data, write),
      optionsOfSheet(data, write, customer),
      recommendationOf(data, write),
      choiceOf(data, write),
    ],
  }
}

function issuerOf({ centre }: DecisionSheetData, pen: Pen): DocumentDescription['issuer'] {
  const { street, line2, postalCode, city, country } = centre.address
  const town = townLines({ name: centre.name, lines: [], postalCode, city, country })
  const isAddressed = [street, line2, ...town].some((line) => line !== '')
  const lines = [
    street,
    line2,
    ...town,
    isAddressed ? pen.country(country) : '',
    centre.phone,
    centre.email,
  ]
  return { name: centre.name, lines: lines.filter((line) => line !== '') }
}

function referencesOf({ ticketNumber, decision }: DecisionSheetData, write: Writer): Fact[] {
  const fact = (key: string, value: Phrase): Fact => ({
    name: write(({ say }) => say(`sheet.${key}`)),
    value: write(value),
  })
  return [
    fact('ticket', () => ticketNumber),
    fact('version', () => String(decision.version)),
    fact('decided', ({ instant }) => instant(decision.madeAt)),
  ]
}

function recommendationOf(data: DecisionSheetData, write: Writer): DocumentBlock {
  const { result } = data.decision
  const { breakEven, renewal } = result
  const phrases: Phrase[] = [verdictOf(data)]
  if (breakEven) {
    phrases.push(({ say, money }) =>
      say('verdict.break-even', { price: money(toMoney(breakEven)) }),
    )
  }
  for (const { code, values } of data.explanation.warnings) {
    phrases.push((pen) => pen.say(`rules:warnings.${code}`, readable(values, pen)))
  }
  for (const setting of data.explanation.settingsThatMattered) {
    phrases.push(({ say }) => say('verdict.setting', { setting: say(`rules:settings.${setting}`) }))
  }
  if (renewal.reason !== 'no-plan') {
    phrases.push((pen) =>
      pen.say(`rules:renewal.${renewal.reason}`, readable({ day: renewal.until ?? '' }, pen)),
    )
  }
  return paragraphs('verdict.title', phrases.map(write), write)
}

function verdictOf({ decision }: DecisionSheetData): Phrase {
  const { recommendation, options } = decision.result
  const option = options.find(({ kind }) => kind === recommendation)
  const cost = option?.cost
  if (recommendation === 'repair' || recommendation === 'replacement') {
    const isAbout = recommendation === 'replacement' && options[2].estimated
    return ({ say, money }) => {
      if (!cost) return say(`options.${recommendation}`)
      const price = money(toMoney(cost))
      const shown = isAbout ? say('options.about', { price }) : price
      return say(`verdict.${recommendation}`, { price: shown })
    }
  }
  return ({ say }) => say(`verdict.${recommendation}`)
}

function choiceOf({ decision }: DecisionSheetData, write: Writer): DocumentBlock {
  const { choice, againstRecommendation, reason } = decision
  const phrases: Phrase[] = [({ say }) => say(`choice.${choice}`)]
  if (againstRecommendation) phrases.push(({ say }) => say('choice.against'))
  if (reason !== '') phrases.push(({ say }) => say('choice.reason', { reason }))
  phrases.push(({ say }) => say('choice.declaration'))
  return paragraphs('choice.title', phrases.map(write), write)
}

function paragraphs(title: string, lines: Words[], write: Writer): DocumentBlock {
  return {
    kind: 'paragraphs',
    title: write(({ say }) => say(title)),
    emphasised: true,
    paragraphs: lines,
  }
}
