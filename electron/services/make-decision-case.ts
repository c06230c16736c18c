import type { Result } from '../../shared/ipc/result.ts'
import type { Coverage } from '../../shared/records/coverage.ts'
import type {
  CaseCoverage,
  DecimalAmount,
  DecisionCase,
} from '../../shared/records/decision-case.ts'
import { exclusionNumbers, type Diagnosis } from '../../shared/records/diagnosis.ts'
import { toDecimalString } from '../../shared/records/money.ts'
import { parseDecisionCase } from '../../shared/records/parse-decision-case.ts'
import type { QuoteVersion } from '../../shared/records/quote.ts'
import { regionOfCountry } from '../../shared/records/region-of-country.ts'
import type { TicketSheet } from '../database/ticket-sheet-sqlite.ts'

/**
 * What is known about the claim on the day, as `decide` reads it. What nobody has answered yet is
 * unknown, never guessed: the decision says when it matters.
 */
export function makeDecisionCase(
  sheet: TicketSheet,
  quote: QuoteVersion | undefined,
  asOf: string,
): Result<DecisionCase> {
  const { ticket, device, customer, coverage, diagnosis } = sheet
  return parseDecisionCase({
    asOf,
    model: device.model,
    manufacturerWarrantyEndsOn: orUnknown(device.manufacturerWarrantyEndsOn),
    coverage: coverage && caseCoverage(coverage),
    incident: {
      on: orUnknown(ticket.incidentOn),
      cause: orUnknown(diagnosis?.cause ?? ''),
      exclusions: exclusionsOf(diagnosis),
    },
    channel: 'partner',
    customerRegion: regionOfCountry(customer.address.country),
    repairQuote: repairPrice(quote, diagnosis),
    shippingIfCrossRegion: 'unknown',
    exchangeRates: [],
  } satisfies DecisionCase)
}

function caseCoverage({ region, plan, activatedOn, extensions, uses }: Coverage): CaseCoverage {
  return {
    region: orUnknown(region),
    periods: [{ plan, activatedOn }, ...extensions],
    uses,
  }
}

/** One open question leaves them all open: it may be the one that ends the warranty. */
function exclusionsOf(diagnosis: Diagnosis | null): DecisionCase['incident']['exclusions'] {
  if (!diagnosis) return 'unknown'
  const { exclusions } = diagnosis
  if (exclusionNumbers.some((number) => exclusions[number] === '')) return 'unknown'
  return exclusionNumbers.filter((number) => exclusions[number] === 'yes')
}

/** The quote as issued counts; before there is one, at least that nothing can be repaired. */
function repairPrice(
  quote: QuoteVersion | undefined,
  diagnosis: Diagnosis | null,
): DecimalAmount | null | 'unknown' {
  if (!quote) return diagnosis?.repairable === 'no' ? null : 'unknown'
  if (!quote.repairable) return null
  const { gross } = quote.totals
  return { amount: toDecimalString(gross), currency: gross.currency }
}

function orUnknown<Text extends string>(text: Text): Exclude<Text, ''> | 'unknown' {
  return isGiven(text) ? text : 'unknown'
}

function isGiven<Text extends string>(text: Text): text is Exclude<Text, ''> {
  return text !== ''
}
