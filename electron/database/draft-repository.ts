import { draftSchema, type Draft } from '../../shared/records/draft.ts'
import { readJson, writeJson } from './json-column.ts'
import { assertChanged, firstRow, prepareQuery, type Value } from './prepare-query.ts'
import type { Database } from './schema.ts'

const selectDraft = prepareQuery((db, value: Value<{ key: string }>) =>
  db.selectFrom('drafts').select(['key', 'value', 'saved_at']).where('key', '=', value('key')),
)

const upsertDraft = prepareQuery(
  (db, value: Value<{ key: string; value: string; savedAt: string }>) =>
    db
      .insertInto('drafts')
      .values({ key: value('key'), value: value('value'), saved_at: value('savedAt') })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet({ value: value('value'), saved_at: value('savedAt') }),
      ),
)

const removeDraft = prepareQuery((db, value: Value<{ key: string }>) =>
  db.deleteFrom('drafts').where('key', '=', value('key')),
)

export async function findDraft(db: Database, key: string): Promise<Draft | undefined> {
  const row = firstRow(await selectDraft(db, { key }))
  if (!row) return undefined
  return {
    key: row.key,
    value: readJson(row.value, draftSchema.shape.value),
    savedAt: row.saved_at,
  }
}

export async function writeDraft(db: Database, draft: Draft): Promise<void> {
  assertChanged(await upsertDraft(db, { ...draft, value: writeJson(draft.value) }))
}

/** There may be none: a form that was never left half-way has no draft. */
export async function deleteDraft(db: Database, key: string): Promise<void> {
  await removeDraft(db, { key })
}
