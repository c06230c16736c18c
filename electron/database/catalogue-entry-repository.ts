import type { Insertable } from 'kysely'
import { catalogueEntrySchema, type CatalogueEntry } from '../../shared/records/catalogue-entry.ts'
import { readJson, writeJson } from './json-column.ts'
import { assertChanged, prepareQuery, type Value } from './prepare-query.ts'
import type { Database, Schema } from './schema.ts'

type EntryRow = Omit<Insertable<Schema['catalogue_entries']>, 'sequence'>

const selectEntries = prepareQuery((db) =>
  db
    .selectFrom('catalogue_entries as entry')
    .leftJoin('catalogue_entries as withdrawal', 'withdrawal.withdraws', 'entry.id')
    .where('entry.term', 'is not', null)
    .orderBy('entry.sequence')
    .select([
      'entry.id',
      'entry.at',
      'entry.who',
      'entry.term',
      'entry.valid_from',
      'entry.valid_to',
      'entry.source_title',
      'entry.source_link',
      'entry.clause',
      'entry.wording',
      'entry.retrieved_on',
      'entry.confirms',
      'withdrawal.at as withdrawn_at',
      'withdrawal.who as withdrawn_by',
      'withdrawal.reason as withdrawn_because',
    ]),
)

const addRow = prepareQuery((db, value: Value<EntryRow>) =>
  db.insertInto('catalogue_entries').values({
    id: value('id'),
    at: value('at'),
    who: value('who'),
    term: value('term'),
    confidence: 'confirmed',
    valid_from: value('valid_from'),
    valid_to: value('valid_to'),
    source_title: value('source_title'),
    source_link: value('source_link'),
    clause: value('clause'),
    wording: value('wording'),
    retrieved_on: value('retrieved_on'),
    confirms: value('confirms'),
    withdraws: value('withdraws'),
    reason: value('reason'),
  }),
)

/** Every entry, oldest first, each with its withdrawal if there is one. */
export async function readCatalogueEntries(db: Database): Promise<CatalogueEntry[]> {
  const { rows } = await selectEntries(db, {})
  return rows.map((row): CatalogueEntry => {
    const { withdrawn_at: at, withdrawn_by: who, withdrawn_because: reason } = row
    return {
      id: row.id,
      at: row.at,
      who: row.who,
      term: readJson(row.term ?? '', catalogueEntrySchema.shape.term),
      from: row.valid_from,
      to: row.valid_to,
      sourceTitle: row.source_title,
      sourceLink: row.source_link,
      clause: row.clause,
      wording: row.wording,
      retrievedOn: row.retrieved_on,
      confirms: readJson(row.confirms, catalogueEntrySchema.shape.confirms),
      withdrawn: at === null || who === null ? null : { at, who, reason: reason ?? '' },
    }
  })
}

export async function insertCatalogueEntry(
  db: Database,
  entry: Omit<CatalogueEntry, 'withdrawn'>,
): Promise<void> {
  const row: EntryRow = {
    id: entry.id,
    at: entry.at,
    who: entry.who,
    term: writeJson(entry.term),
    confidence: 'confirmed',
    valid_from: entry.from,
    valid_to: entry.to,
    source_title: entry.sourceTitle,
    source_link: entry.sourceLink,
    clause: entry.clause,
    wording: entry.wording,
    retrieved_on: entry.retrievedOn,
    confirms: writeJson(entry.confirms),
    withdraws: null,
    reason: '',
  }
  assertChanged(await addRow(db, row))
}

export interface Withdrawal {
  readonly id: string
  readonly at: string
  readonly who: string
  readonly entryId: string
  readonly reason: string
}

export async function insertWithdrawal(db: Database, withdrawal: Withdrawal): Promise<void> {
  const { id, at, who, entryId, reason } = withdrawal
  const row: EntryRow = {
    id,
    at,
    who,
    term: null,
    confidence: 'confirmed',
    valid_from: null,
    valid_to: null,
    source_title: '',
    source_link: '',
    clause: '',
    wording: '',
    retrieved_on: '',
    confirms: '[]',
    withdraws: entryId,
    reason,
  }
  assertChanged(await addRow(db, row))
}
