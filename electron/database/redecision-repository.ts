import { sql } from 'kysely'
import {
  changedVerdictSchema,
  type ChangedVerdict,
  type Redecision,
} from '../../shared/records/redeciding.ts'
import { readJson, writeJson } from './json-column.ts'
import { assertChanged, firstRow, prepareQuery, type Value } from './prepare-query.ts'
import type { Database } from './schema.ts'

const selectLast = prepareQuery((db) =>
  db
    .selectFrom('redecisions')
    .select([
      'id',
      'finished_at as finishedAt',
      'who',
      'from_version as fromVersion',
      'to_version as toVersion',
      'tickets',
      'changed',
      'milliseconds',
    ])
    .orderBy('sequence', 'desc')
    .limit(1),
)

const addRedecision = prepareQuery((db, value: Value<Redecision>) =>
  db.insertInto('redecisions').values({
    id: value('id'),
    finished_at: value('finishedAt'),
    who: value('who'),
    from_version: value('fromVersion'),
    to_version: value('toVersion'),
    tickets: value('tickets'),
    changed: value('changed'),
    milliseconds: value('milliseconds'),
  }),
)

/** Many rows in one statement: a row each would keep every other call waiting for a second. */
const addChanged = prepareQuery(
  (_db, value: Value<{ redecisionId: string; verdicts: string }>) => sql`
    INSERT INTO changed_verdicts (redecision_id, position, ticket_id, before, after)
    SELECT ${value('redecisionId')}, key + 1,
      value ->> 'ticketId', value -> 'before', value -> 'after'
    FROM json_each(${value('verdicts')})`,
)

interface Page {
  readonly redecisionId: string
  readonly offset: number
  readonly limit: number
}

const selectChanged = prepareQuery((db, value: Value<Page & { last: number }>) =>
  db
    .selectFrom('changed_verdicts as verdict')
    .innerJoin('tickets', 'tickets.id', 'verdict.ticket_id')
    .innerJoin('devices', 'devices.id', 'tickets.device_id')
    .where('verdict.redecision_id', '=', value('redecisionId'))
    .where('verdict.position', '>', value('offset'))
    .where('verdict.position', '<=', value('last'))
    .orderBy('verdict.position')
    .select([
      'verdict.ticket_id as ticketId',
      'tickets.number',
      'tickets.state',
      'tickets.stage',
      'devices.model',
      'tickets.serial_number as serialNumber',
      'verdict.before',
      'verdict.after',
    ]),
)

/** The run that finished last, if one has. */
export async function findLastRedecision(db: Database): Promise<Redecision | undefined> {
  return firstRow(await selectLast(db, {}))
}

export async function insertRedecision(db: Database, redecision: Redecision): Promise<void> {
  assertChanged(await addRedecision(db, redecision))
}

/** The changed verdicts of a run, in their order. */
export async function insertChangedVerdicts(
  db: Database,
  redecisionId: string,
  verdicts: readonly Pick<ChangedVerdict, 'ticketId' | 'before' | 'after'>[],
): Promise<void> {
  const added = await addChanged(db, { redecisionId, verdicts: writeJson(verdicts) })
  assertChanged(added, verdicts.length)
}

/** A page of a run's changed verdicts, with the tickets as they are now. */
export async function readChangedVerdicts(db: Database, page: Page): Promise<ChangedVerdict[]> {
  const { rows } = await selectChanged(db, { ...page, last: page.offset + page.limit })
  const { before, after } = changedVerdictSchema.shape
  return rows.map((row) => ({
    ...row,
    before: readJson(row.before, before),
    after: readJson(row.after, after),
  }))
}
