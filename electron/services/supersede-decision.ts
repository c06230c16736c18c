import type { DecisionRecord } from '../../shared/records/decision-record.ts'
import type { DecisionVersion, SupersessionCause } from '../../shared/records/decision-version.ts'
import { readDecisions } from '../database/decision-repository.ts'
import {
  insertSupersession,
  readVersions,
  type KeptVersion,
} from '../database/decision-sheet-repository.ts'
import { appendEvent } from '../database/event-repository.ts'
import type { Database } from '../database/schema.ts'
import type { Bench } from './bench.ts'
import { causeOfChange } from './decision-in-force.ts'
import { judgeTicket, type Judged } from './judge-ticket.ts'

/** Who notices, when, and in which transaction. */
export interface Noticed {
  readonly db: Database
  readonly ticketId: string
  readonly now: string
  readonly who: string
}

/**
 * Marks the newest decision as superseded when the ticket's facts, its quote or the terms are not what
 * it was made with. A decision of a shipped ticket is past, and stays as it is.
 */
export async function supersedeIfChanged(bench: Bench, noticed: Noticed): Promise<void> {
  const { db, ticketId, now } = noticed
  const [newest] = await readDecisions(db, ticketId)
  if (!newest) return
  const [kept] = await readVersions(db, ticketId)
  if (!kept || kept.superseded) return
  const judged = await judgeTicket(bench, db, ticketId, now)
  if (!judged.ok || judged.value.sheet.ticket.state === 'shipped') return
  const cause = changeSince(newest, kept, judged.value)
  if (cause) await supersede(bench, noticed, kept, cause)
}

/** Writes down that a version is not in force any more, with its cause, and tells the history. */
export async function supersede(
  bench: Bench,
  { db, ticketId, now, who }: Noticed,
  { decisionId, version }: KeptVersion,
  cause: SupersessionCause,
): Promise<void> {
  await insertSupersession(db, decisionId, { at: now, who, cause })
  const kind = 'decision-superseded'
  const detail = { version, cause }
  await appendEvent(db, { id: bench.makeId(), ticketId, at: now, who, kind, detail })
}

/** Why the version does not hold any more; null while it does. */
export function changeSince(
  record: DecisionRecord,
  kept: KeptVersion,
  judged: Judged,
): SupersessionCause | null {
  return causeOfChange(record, kept.sheet?.serialNumber ?? null, {
    ...judged,
    quoteVersion: judged.quote?.version ?? null,
    serialNumber: judged.sheet.ticket.serialNumber,
  })
}

/** The versions as the window shows them, newest first: each superseded one with its successor. */
export function shownVersions(kept: readonly KeptVersion[]): DecisionVersion[] {
  return kept.map(({ decisionId, version, sheet, superseded, signature }, index) => ({
    decisionId,
    version,
    seal: sheet?.seal ?? null,
    superseded: superseded && { ...superseded, byVersion: kept[index - 1]?.version ?? null },
    signature: signature && withoutDrawing(signature),
  }))
}

function withoutDrawing(signature: NonNullable<KeptVersion['signature']>) {
  const { svg: _drawing, ...rest } = signature
  return rest
}
