import {
  caseAnswersSchema,
  noAnswers,
  type CaseAnswers,
} from '../../shared/records/case-answers.ts'
import { readJson, writeJson } from './json-column.ts'
import { assertChanged, firstRow, prepareQuery, type Value } from './prepare-query.ts'
import type { Database } from './schema.ts'

const selectAnswers = prepareQuery((db, value: Value<{ ticketId: string }>) =>
  db.selectFrom('case_answers').select('answers').where('ticket_id', '=', value('ticketId')),
)

const upsertAnswers = prepareQuery(
  (db, value: Value<{ ticketId: string; answers: string; now: string }>) => {
    const given = { answers: value('answers'), answered_at: value('now') }
    return db
      .insertInto('case_answers')
      .values({ ticket_id: value('ticketId'), ...given })
      .onConflict((conflict) => conflict.column('ticket_id').doUpdateSet(given))
  },
)

/** What was answered for the ticket's decision so far. */
export async function readCaseAnswers(db: Database, ticketId: string): Promise<CaseAnswers> {
  const row = firstRow(await selectAnswers(db, { ticketId }))
  return row ? readJson(row.answers, caseAnswersSchema) : noAnswers
}

export async function writeCaseAnswers(
  db: Database,
  ticketId: string,
  answers: CaseAnswers,
  now: string,
): Promise<void> {
  assertChanged(await upsertAnswers(db, { ticketId, answers: writeJson(answers), now }))
}
