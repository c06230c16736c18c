import type { DecisionCase } from '../records/decision-case.ts'
import type { DecisionSheetData } from './decision-sheet-data.ts'
import type { DocumentBlock, Fact } from './document-description.ts'
import type { Pen, Phrase, Writer } from './document-pen.ts'
import { toMoney } from './document-values.ts'

/** What was known when the customer chose: what is not known says so. */
export function factsOfSheet(data: DecisionSheetData, write: Writer): DocumentBlock {
  const { case: known, result } = data.decision
  const facts: Fact[] = []
  const add = (key: string, value: Phrase): void => {
    facts.push({ name: write(({ say }) => say(`facts.${key}`)), value: write(value) })
  }
  add('customer', () => data.customerName)
  add('device', () => data.modelName)
  add('serial', () => data.serialNumber)
  add('happened', (pen) => dayOrUnknown(known.incident.on, pen))
  add('cause', ({ say }) => say(`value.${known.incident.cause}`))
  add('exclusions', (pen) => exclusionsOf(known.incident.exclusions, pen))
  add('warranty', (pen) => dayOrUnknown(known.manufacturerWarrantyEndsOn, pen))
  add('plan', (pen) => planOf(known.coverage, pen))
  if (known.coverage && result.coverage) {
    const { uses } = known.coverage
    const { lastCoveredDay, replacementsLeftInPeriod, replacementsLeftInChain } = result.coverage
    add('covered-until', ({ day }) => day(lastCoveredDay))
    add('used', () => String(uses.length))
    add('left', ({ say }) =>
      say('value.left', { period: replacementsLeftInPeriod, chain: replacementsLeftInChain }),
    )
  }
  add('quote', (pen) => quoteOf(data, pen))
  add('as-of', ({ day }) => day(known.asOf))
  return { kind: 'facts', title: write(({ say }) => say('facts.title')), facts }
}

function dayOrUnknown(day: string, pen: Pen): string {
  return day === 'unknown' ? pen.say('value.unknown') : pen.day(day)
}

function exclusionsOf(exclusions: DecisionCase['incident']['exclusions'], { say }: Pen): string {
  if (exclusions === 'unknown') return say('value.exclusions-unknown')
  if (exclusions.length === 0) return say('value.exclusions-none')
  return say('value.exclusions-some', { list: exclusions.join(', ') })
}

function planOf(coverage: DecisionCase['coverage'], { say, day }: Pen): string {
  if (!coverage) return say('value.no-plan')
  const [first, ...extensions] = coverage.periods
  return [
    say(`value.${first.plan}`, { day: day(first.activatedOn) }),
    ...extensions.map(({ plan, boughtOn }) =>
      say(`value.extended-${plan}`, { day: day(boughtOn) }),
    ),
  ].join('; ')
}

function quoteOf({ quote, decision }: DecisionSheetData, { say, day, money }: Pen): string {
  const { repairQuote } = decision.case
  if (repairQuote === null) return say('value.not-repairable')
  if (repairQuote === 'unknown') return say('value.no-quote')
  const price = money(toMoney(repairQuote))
  if (!quote) return say('value.quoted', { price })
  return say('value.quote', { price, version: quote.version, day: day(quote.validUntil) })
}
