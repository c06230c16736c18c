import { v7 as makeUuid } from 'uuid'
import { contentHash } from '../../electron/database/content-hash.ts'
import { nextTicketCount } from '../../electron/database/counter-repository.ts'
import { writeCoverage } from '../../electron/database/coverage-repository.ts'
import { insertCustomer } from '../../electron/database/customer-repository.ts'
import { insertDecision } from '../../electron/database/decision-repository.ts'
import { insertDevice } from '../../electron/database/device-repository.ts'
import { writeDiagnosis } from '../../electron/database/diagnosis-repository.ts'
import { appendEvent } from '../../electron/database/event-repository.ts'
import { insertQuote } from '../../electron/database/quote-repository.ts'
import type { Database } from '../../electron/database/schema.ts'
import { writeShipment } from '../../electron/database/shipment-repository.ts'
import { insertTicket } from '../../electron/database/ticket-repository.ts'
import { makeDecisionCase, type CaseFacts } from '../../electron/services/make-decision-case.ts'
import { decide } from '../../shared/plan-rules/decide.ts'
import { totalQuote } from '../../shared/quotes/total-quote.ts'
import { noAnswers } from '../../shared/records/case-answers.ts'
import type { Customer } from '../../shared/records/customer.ts'
import type { PlanCatalogue } from '../../shared/records/plan-catalogue.ts'
import type { QuoteVersion } from '../../shared/records/quote.ts'
import { defaultSettings } from '../../shared/records/settings.ts'
import type { TicketEvent } from '../../shared/records/ticket-event.ts'
import { formatTicketNumber } from '../../shared/records/ticket-number.ts'
import type { Ticket } from '../../shared/records/ticket.ts'
import type { Dice } from './dice.ts'
import { inventVisit, type InventedVisit } from './invent-visit.ts'
import { inventCustomer } from './people.ts'

const dayLength = 24 * 60 * 60 * 1000
/** So many of the latest customers may come again. */
const regulars = 5000

export interface Writing {
  readonly db: Database
  readonly dice: Dice
  readonly catalogue: PlanCatalogue
  /** Milliseconds since 1970 of the moment that counts as now. */
  readonly until: number
  /** Customers who may come back. */
  readonly known: Customer[]
}

/** Writes one ticket with everything that its state implies, through the application's repositories. */
export async function writeTicket(writing: Writing, daysAgo: number): Promise<void> {
  const { db, dice, until } = writing
  const loggedAt = until - daysAgo * dayLength
  const at = new Date(loggedAt).toISOString()
  const makeId = () =>
    makeUuid({ msecs: loggedAt, random: dice.bytes(16), seq: dice.between(0, 2 ** 31) })
  const count = await nextTicketCount(db)
  const invented = inventVisit(dice, count, daysAgo, (days) => dayOf(until - days * dayLength))
  const customer = await chooseCustomer(writing, count, makeId, at)
  const { model, serialNumber } = invented
  const deviceId = makeId()
  await insertDevice(db, {
    id: deviceId,
    model,
    serialNumber,
    manufacturerWarrantyEndsOn: '',
    since: at.slice(0, 10),
    now: at,
  })
  const coverage = invented.coverage && { id: makeId(), ...invented.coverage, counted: [] }
  if (coverage) await writeCoverage(db, deviceId, coverage)
  const year = Number(at.slice(0, 4))
  const ticket: Ticket = {
    id: makeId(),
    number: formatTicketNumber(defaultSettings.ticketNumberPattern, year, count),
    state: invented.state,
    stage: stageOf(invented),
    deviceId,
    customerId: customer.id,
    serialNumber,
    ...invented.visit,
    createdAt: at,
    updatedAt: at,
  }
  await insertTicket(db, ticket, customer)
  const append = async (kind: TicketEvent['kind'], detail: TicketEvent['detail']) => {
    const who = defaultSettings.operator
    await appendEvent(db, { id: makeId(), ticketId: ticket.id, at, who, kind, detail })
  }
  await append('ticket-logged', { number: ticket.number, model, serialNumber })
  await writeWork({ ...writing, makeId, append, at }, invented, ticket, customer, coverage)
}

interface Work extends Writing {
  readonly makeId: () => string
  readonly append: (kind: TicketEvent['kind'], detail: TicketEvent['detail']) => Promise<void>
  readonly at: string
}

/** Diagnosis, quote, decision and shipment, as far as the state says that the work has got. */
async function writeWork(
  work: Work,
  { state, diagnosis, model }: InventedVisit,
  ticket: Ticket,
  customer: Customer,
  coverage: CaseFacts['coverage'],
): Promise<void> {
  const { db, append, at } = work
  if (state === 'received') return
  await writeDiagnosis(db, ticket.id, diagnosis, at)
  const { cause, battery, repairable, currency } = diagnosis
  await append('diagnosis-recorded', { cause, battery, repairable, currency })
  if (state === 'diagnosing') return
  const quote = quoteOf(work, ticket, diagnosis)
  await insertQuote(db, quote)
  const { minor } = quote.totals.gross
  await append('quote-issued', { version: 1, minor, currency, repairable: true })
  if (state === 'quoted') return
  const device = { model, manufacturerWarrantyEndsOn: '' }
  const choice = await writeDecision(work, { ticket, device, customer, coverage, diagnosis, quote })
  if (state !== 'shipped') return
  const isReplaced = choice === 'replacement'
  await writeShipment(db, {
    id: work.makeId(),
    ticketId: ticket.id,
    recipient: customer,
    weightGrams: work.dice.between(300, 1900),
    lengthMillimetres: 220,
    widthMillimetres: 160,
    heightMillimetres: 90,
    service: isReplaced ? 'priority' : 'standard',
    planNote: isReplaced,
    savedAt: at,
  })
  await append('label-saved', { file: 'sample.pdf' })
}

type Facts = Omit<CaseFacts, 'answers' | 'ticket'> & {
  readonly ticket: Ticket
  readonly quote: QuoteVersion
}

async function writeDecision(work: Work, { quote, ...facts }: Facts) {
  const { db, catalogue, at, append } = work
  const input = makeDecisionCase({ ...facts, answers: noAnswers }, quote, at.slice(0, 10))
  if (!input.ok) throw new Error(JSON.stringify(input.error))
  const verdict = {
    case: input.value,
    catalogueVersion: catalogue.version,
    result: decide(input.value, catalogue),
  }
  const { recommendation } = verdict.result
  const isDeclined = facts.ticket.state === 'declined'
  const isFollowed = recommendation === 'replacement' && !isDeclined
  const choice = isDeclined ? 'decline' : isFollowed ? 'replacement' : 'repair'
  const againstRecommendation = recommendation !== 'undecided' && recommendation !== choice
  await insertDecision(db, {
    id: work.makeId(),
    ticketId: facts.ticket.id,
    version: 1,
    madeAt: at,
    who: defaultSettings.operator,
    choice,
    reason: '',
    againstRecommendation,
    quoteVersion: 1,
    ...verdict,
    hash: contentHash(verdict),
  })
  await append('decision-made', { version: 1, choice, recommendation, againstRecommendation })
  return choice
}

async function chooseCustomer(
  { db, dice, known }: Writing,
  count: number,
  makeId: () => string,
  at: string,
): Promise<Customer> {
  if (known.length > 0 && dice.chance(0.4)) return dice.pick(known)
  const customer = { id: makeId(), ...inventCustomer(dice, count) }
  await insertCustomer(db, customer, at)
  if (known.length < regulars) known.push(customer)
  else known[dice.between(0, regulars - 1)] = customer
  return customer
}

function quoteOf(
  { makeId, at }: Work,
  ticket: Ticket,
  diagnosis: InventedVisit['diagnosis'],
): QuoteVersion {
  const { currency, quoteLines } = diagnosis
  return {
    id: makeId(),
    ticketId: ticket.id,
    version: 1,
    issuedAt: at,
    validUntil: dayOf(Date.parse(at) + defaultSettings.quoteValidityDays * dayLength),
    currency,
    repairable: true,
    lines: quoteLines,
    totals: totalQuote(quoteLines, currency),
  }
}

function stageOf({ state }: InventedVisit): Ticket['stage'] {
  if (state === 'received' || state === 'diagnosing') return 'diagnosis'
  return state === 'quoted' ? 'decision' : 'shipping'
}

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10)
}
