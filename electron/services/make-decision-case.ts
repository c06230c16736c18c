import type { Result } from '../../shared/ipc/result.ts'
import type { CaseAnswers } from '../../shared/records/case-answers.ts'
import { usesOf, type Coverage } from '../../shared/records/coverage.ts'
import type {
  CaseCoverage,
  DecimalAmount,
  DecisionCase,
} from '../../shared/records/decision-case.ts'
import { exclusionNumbers, type Diagnosis } from '../../shared/records/diagnosis.ts'
import { toDecimalString, type Money } from '../../shared/records/money.ts'
import { parseDecisionCase } from '../../shared/records/parse-decision-case.ts'
import type { QuoteVersion } from '../../shared/records/quote.ts'
import { regionOfCountry } from '../../shared/records/region-of-country.ts'
import type { TicketSheet } from '../database/ticket-sheet-sqlite.ts'

/** What of a ticket the rules ask for: less than its sheet. */
export interface CaseFacts {
  readonly ticket: Pick<TicketSheet['ticket'], 'id' | 'incidentOn'>
  readonly device: Pick<TicketSheet['device'], 'model' | 'manufacturerWarrantyEndsOn'>
  readonly customer: { readonly address: { readonly country: string } }
  readonly coverage: CoverageFacts | null
  readonly diagnosis: Pick<Diagnosis, 'cause' | 'exclusions' | 'repairable'> | null
  readonly answers: CaseAnswers
}

type CoverageFacts = Omit<Coverage, 'id' | 'code' | 'counted'> & {
  readonly counted: readonly Pick<Coverage['counted'][number], 'ticketId' | 'incidentOn'>[]
}

export type QuoteFacts = Pick<QuoteVersion, 'repairable'> & {
  readonly totals: Pick<QuoteVersion['totals'], 'gross'>
}

/**
 * What is known about the claim on the day, as `decide` reads it. What nobody has answered yet is
 * unknown, never guessed: the decision says when it matters.
 */
export function makeDecisionCase(
  sheet: CaseFacts,
  quote: QuoteFacts | undefined,
  asOf: string,
): Result<DecisionCase> {
  return parseDecisionCase(writeDecisionCase(sheet, quote, asOf))
}

/** The case before anybody has looked whether its days contradict each other. */
export function writeDecisionCase(
  sheet: CaseFacts,
  quote: QuoteFacts | undefined,
  asOf: string,
): DecisionCase {
  const { ticket, device, customer, coverage, diagnosis, answers } = sheet
  return {
    asOf,
    model: device.model,
    manufacturerWarrantyEndsOn: orUnknown(device.manufacturerWarrantyEndsOn),
    coverage: coverage && caseCoverage(coverage, ticket.id),
    incident: {
      on: orUnknown(ticket.incidentOn),
      cause: orUnknown(diagnosis?.cause ?? ''),
      exclusions: exclusionsOf(diagnosis),
    },
    channel: 'partner',
    customerRegion: regionOfCountry(customer.address.country),
    repairQuote: repairPrice(quote, diagnosis),
    shippingIfCrossRegion: answers.shippingIfCrossRegion
      ? decimal(answers.shippingIfCrossRegion)
      : 'unknown',
    exchangeRates: answers.exchangeRates.map(({ from, to, rate, on }) => ({ from, to, rate, on })),
    ...feeAsked(answers),
  }
}

/** Counts are before this claim: what the ticket itself used is left out. */
function caseCoverage(coverage: CoverageFacts, ticketId: string): CaseCoverage {
  const { region, plan, activatedOn, extensions } = coverage
  return {
    region: orUnknown(region),
    periods: [{ plan, activatedOn }, ...extensions],
    uses: usesOf(coverage, ticketId),
  }
}

/** One open question leaves them all open: it may be the one that ends the warranty. */
function exclusionsOf(diagnosis: CaseFacts['diagnosis']): DecisionCase['incident']['exclusions'] {
  if (!diagnosis) return 'unknown'
  const { exclusions } = diagnosis
  if (exclusionNumbers.some((number) => exclusions[number] === '')) return 'unknown'
  return exclusionNumbers.filter((number) => exclusions[number] === 'yes')
}

/** The quote as issued counts; before there is one, at least that nothing can be repaired. */
function repairPrice(
  quote: QuoteFacts | undefined,
  diagnosis: CaseFacts['diagnosis'],
): DecimalAmount | null | 'unknown' {
  if (!quote) return diagnosis?.repairable === 'no' ? null : 'unknown'
  if (!quote.repairable) return null
  return decimal(quote.totals.gross)
}

/** Left out while nobody asked, so that cases without it are frozen as they always were. */
function feeAsked({ replacementFee }: CaseAnswers): Pick<DecisionCase, 'replacementFee'> {
  if (!replacementFee) return {}
  const { cost, source, on } = replacementFee
  return { replacementFee: { ...decimal(cost), source, on } }
}

function decimal(money: Money): DecimalAmount {
  return { amount: toDecimalString(money), currency: money.currency }
}

function orUnknown<Text extends string>(text: Text): Exclude<Text, ''> | 'unknown' {
  return isGiven(text) ? text : 'unknown'
}

function isGiven<Text extends string>(text: Text): text is Exclude<Text, ''> {
  return text !== ''
}
