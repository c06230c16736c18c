import type { Selectable } from 'kysely'
import { decisionRecordSchema, type DecisionRecord } from '../../shared/records/decision-record.ts'
import { readJson, writeJson } from './json-column.ts'
import { assertChanged, prepareQuery, type Value } from './prepare-query.ts'
import type { Database, Schema } from './schema.ts'

type DecisionRow = Selectable<Schema['decisions']>

const selectDecisions = prepareQuery((db, value: Value<{ ticketId: string }>) =>
  db
    .selectFrom('decisions')
    .selectAll()
    .where('ticket_id', '=', value('ticketId'))
    .orderBy('version', 'desc'),
)

const addDecision = prepareQuery((db, value: Value<DecisionRow>) =>
  db.insertInto('decisions').values({
    id: value('id'),
    ticket_id: value('ticket_id'),
    version: value('version'),
    made_at: value('made_at'),
    who: value('who'),
    choice: value('choice'),
    reason: value('reason'),
    against_recommendation: value('against_recommendation'),
    quote_version: value('quote_version'),
    decision_case: value('decision_case'),
    catalogue_version: value('catalogue_version'),
    result: value('result'),
    hash: value('hash'),
  }),
)

/** Every version, newest first; the first is in force. */
export async function readDecisions(db: Database, ticketId: string): Promise<DecisionRecord[]> {
  return (await selectDecisions(db, { ticketId })).rows.map(decisionOfRow)
}

export async function insertDecision(db: Database, decision: DecisionRecord): Promise<void> {
  const row: DecisionRow = {
    id: decision.id,
    ticket_id: decision.ticketId,
    version: decision.version,
    made_at: decision.madeAt,
    who: decision.who,
    choice: decision.choice,
    reason: decision.reason,
    against_recommendation: decision.againstRecommendation ? 1 : 0,
    quote_version: decision.quoteVersion,
    decision_case: writeJson(decision.case),
    catalogue_version: decision.catalogueVersion,
    result: writeJson(decision.result),
    hash: decision.hash,
  }
  assertChanged(await addDecision(db, row))
}

function decisionOfRow(row: DecisionRow): DecisionRecord {
  return {
    id: row.id,
    ticketId: row.ticket_id,
    version: row.version,
    madeAt: row.made_at,
    who: row.who,
    choice: row.choice,
    reason: row.reason,
    againstRecommendation: row.against_recommendation === 1,
    quoteVersion: row.quote_version,
    case: readJson(row.decision_case, decisionRecordSchema.shape.case),
    catalogueVersion: row.catalogue_version,
    result: readJson(row.result, decisionRecordSchema.shape.result),
    hash: row.hash,
  }
}
