import type { CallRequest } from '../../shared/ipc/contract.ts'
import { refusal, success, type Refusal, type Result } from '../../shared/ipc/result.ts'
import { decide } from '../../shared/plan-rules/decide.ts'
import { explain } from '../../shared/plan-rules/explain.ts'
import { timeline } from '../../shared/plan-rules/timeline.ts'
import type {
  CustomerChoice,
  DecisionRecord,
  DecisionView,
} from '../../shared/records/decision-record.ts'
import type { DecisionCase } from '../../shared/records/decision-case.ts'
import type { Decision } from '../../shared/records/decision.ts'
import type { QuoteVersion } from '../../shared/records/quote.ts'
import { keepCatalogueVersion } from '../database/catalogue-version-repository.ts'
import { contentHash } from '../database/content-hash.ts'
import { insertDecision, readDecisions } from '../database/decision-repository.ts'
import type { Database } from '../database/schema.ts'
import { findTicketSheet } from '../database/ticket-sheet-sqlite.ts'
import { readSettings, type Bench } from './bench.ts'
import { changeTicket, ticketMissing } from './change-ticket.ts'
import { stillHolds } from './decision-in-force.ts'
import { makeDecisionCase } from './make-decision-case.ts'
import { catalogueOfVersion } from './manage-catalogue.ts'
import { dayOf } from './today.ts'

/**
 * The verdict on the ticket as it stands today, with its reasons and what was decided before. What was
 * decided keeps its hash while it still holds; of a shipped ticket it is all that is shown.
 */
export async function readDecision(
  bench: Bench,
  { ticketId }: CallRequest<'decision.read'>,
): Promise<Result<DecisionView>> {
  const judged = await judgeTicket(bench, bench.db, ticketId, bench.now())
  if (!judged.ok) return judged
  const { catalogue } = bench.catalogue()
  const { quote, isShipped, ...today } = judged.value
  const made = await readDecisions(bench.db, ticketId)
  const shown = shownOf(today, made[0], isShipped)
  // Frozen before catalogues were kept: today's is the nearest that there is.
  const madeWith = (await catalogueOfVersion(bench, shown.catalogueVersion)) ?? catalogue
  return success({
    ...shown,
    explanation: explain(shown.result, shown.case, madeWith),
    timeline: timeline(today.case, catalogue),
    quote: quote ?? null,
    made,
  })
}

type ShownVerdict = Pick<DecisionRecord, 'case' | 'result' | 'catalogueVersion' | 'hash'>

function shownOf(
  today: ShownVerdict,
  inForce: DecisionRecord | undefined,
  isShipped: boolean,
): ShownVerdict {
  if (!inForce || !(isShipped || stillHolds(inForce, today))) return today
  const { case: facts, result, catalogueVersion, hash } = inForce
  return { case: facts, result, catalogueVersion, hash }
}

/**
 * Freezes what the customer chose with the numbers they saw. When those are no longer what holds
 * (a new quote, a first choice on another day), nothing is frozen: they must be shown again first.
 */
export function chooseOutcome(
  bench: Bench,
  { ticketId, choice, reason, shownHash }: CallRequest<'decision.choose'>,
): Promise<Result<DecisionRecord>> {
  const action = choice === 'decline' ? 'decline' : 'approve'
  return changeTicket(bench, ticketId, action, async ({ db, settings, now }) => {
    const judged = await judgeTicket(bench, db, ticketId, now)
    if (!judged.ok) return judged
    const { quote, result, hash } = judged.value
    const [newest] = await readDecisions(db, ticketId)
    if (shownOf(judged.value, newest, false).hash !== shownHash) return refusal('decision-changed')
    const unavailable = refuseUnavailable(choice, result)
    if (unavailable) return unavailable
    const record: DecisionRecord = {
      id: bench.makeId(),
      ticketId,
      version: (newest?.version ?? 0) + 1,
      madeAt: now,
      who: settings.operator,
      choice,
      reason,
      againstRecommendation: isAgainst(choice, result),
      quoteVersion: quote?.version ?? null,
      case: judged.value.case,
      catalogueVersion: judged.value.catalogueVersion,
      result,
      hash,
    }
    await keepCatalogueVersion(db, bench.catalogue().catalogue, now)
    await insertDecision(db, record)
    const { version, againstRecommendation } = record
    const { recommendation } = result
    return success({
      value: record,
      event: {
        kind: 'decision-made',
        detail: { version, choice, recommendation, againstRecommendation },
      },
    })
  })
}

interface Judged {
  readonly case: DecisionCase
  readonly result: Decision
  readonly catalogueVersion: string
  readonly hash: string
  readonly quote: QuoteVersion | undefined
  readonly isShipped: boolean
}

async function judgeTicket(
  bench: Bench,
  db: Database,
  ticketId: string,
  now: string,
): Promise<Result<Judged>> {
  const sheet = await findTicketSheet(db, ticketId)
  if (!sheet) return ticketMissing()
  const { catalogue } = bench.catalogue()
  if (catalogue.programmes.length === 0) return refusal('catalogue-unusable')
  const { timeZone } = await readSettings(db)
  const [quote] = sheet.quotes
  const input = makeDecisionCase(sheet, quote, dayOf(now, timeZone))
  if (!input.ok) return input
  const verdict = {
    case: input.value,
    catalogueVersion: catalogue.version,
    result: decide(input.value, catalogue),
  }
  const isShipped = sheet.ticket.state === 'shipped'
  return success({ ...verdict, hash: contentHash(verdict), quote, isShipped })
}

/** What the rules rule out can't be promised to a customer; against the advice they may choose. */
function refuseUnavailable(choice: CustomerChoice, { options }: Decision): Refusal | undefined {
  const option = options.find(({ kind }) => kind === choice)
  return option?.available === 'no'
    ? refusal('choice-not-available', { field: 'choice' })
    : undefined
}

function isAgainst(choice: CustomerChoice, { recommendation }: Decision): boolean {
  if (recommendation === 'undecided' || recommendation === 'none') return false
  return choice !== recommendation
}
