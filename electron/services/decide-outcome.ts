import type { CallRequest } from '../../shared/ipc/contract.ts'
import { refusal, success, type Refusal, type Result } from '../../shared/ipc/result.ts'
import { explain } from '../../shared/plan-rules/explain.ts'
import { timeline } from '../../shared/plan-rules/timeline.ts'
import type {
  CustomerChoice,
  DecisionRecord,
  DecisionView,
} from '../../shared/records/decision-record.ts'
import type { Decision } from '../../shared/records/decision.ts'
import { keepCatalogueVersion } from '../database/catalogue-version-repository.ts'
import { insertDecision, readDecisions } from '../database/decision-repository.ts'
import { readVersions } from '../database/decision-sheet-repository.ts'
import type { Bench } from './bench.ts'
import { changeTicket } from './change-ticket.ts'
import { stillHolds } from './decision-in-force.ts'
import { freezeSheet } from './freeze-sheet.ts'
import { judgeTicket } from './judge-ticket.ts'
import { catalogueOfVersion } from './manage-catalogue.ts'
import { changeSince, shownVersions, supersede } from './supersede-decision.ts'

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
  const { quote, sheet, ...today } = judged.value
  const made = await readDecisions(bench.db, ticketId)
  const versions = shownVersions(await readVersions(bench.db, ticketId))
  const isShipped = sheet.ticket.state === 'shipped'
  const inForce = versions[0]?.superseded && !isShipped ? undefined : made[0]
  const shown = shownOf(today, inForce, isShipped)
  // Frozen before catalogues were kept: today's is the nearest that there is.
  const madeWith = (await catalogueOfVersion(bench, shown.catalogueVersion)) ?? catalogue
  return success({
    ...shown,
    explanation: explain(shown.result, shown.case, madeWith),
    timeline: timeline(today.case, catalogue),
    quote: quote ?? null,
    made,
    versions,
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
    const [kept] = await readVersions(db, ticketId)
    const inForce = kept?.superseded ? undefined : newest
    if (shownOf(judged.value, inForce, false).hash !== shownHash) return refusal('decision-changed')
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
    const seal = await freezeSheet(bench, db, record, judged.value, settings)
    if (kept && inForce) {
      const cause = changeSince(inForce, kept, judged.value) ?? 'chosen-again'
      await supersede(bench, { db, ticketId, now, who: settings.operator }, kept, cause)
    }
    const { version, againstRecommendation } = record
    const { recommendation } = result
    return success({
      value: record,
      event: {
        kind: 'decision-made',
        detail: { version, choice, recommendation, againstRecommendation, seal },
      },
    })
  })
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
