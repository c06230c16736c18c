import { settingsSchema, type Settings } from '../../shared/records/settings.ts'
import { readJson, writeJson } from './json-column.ts'
import { assertChanged, firstRow, prepareQuery, type Value } from './prepare-query.ts'
import type { Database } from './schema.ts'

const selectSettings = prepareQuery((db) => db.selectFrom('settings').select('value'))

const upsertSettings = prepareQuery((db, value: Value<{ value: string; savedAt: string }>) =>
  db
    .insertInto('settings')
    .values({ id: 1, value: value('value'), saved_at: value('savedAt') })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ value: value('value'), saved_at: value('savedAt') }),
    ),
)

const selectRoute = prepareQuery((db) => db.selectFrom('session').select('route'))

const upsertRoute = prepareQuery((db, value: Value<{ route: string }>) =>
  db
    .insertInto('session')
    .values({ id: 1, route: value('route') })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ route: value('route') })),
)

/** Settings that were saved before there was a question for each. */
const keptSettingsSchema = settingsSchema.extend({
  documentPrinterName: settingsSchema.shape.documentPrinterName.default(''),
})

/** The settings as they were saved, or undefined while nobody has. */
export async function findSettings(db: Database): Promise<Settings | undefined> {
  const row = firstRow(await selectSettings(db, {}))
  return row && readJson(row.value, keptSettingsSchema)
}

export async function writeSettings(
  db: Database,
  settings: Settings,
  savedAt: string,
): Promise<void> {
  assertChanged(await upsertSettings(db, { value: writeJson(settings), savedAt }))
}

export async function findRoute(db: Database): Promise<string | undefined> {
  return firstRow(await selectRoute(db, {}))?.route
}

export async function writeRoute(db: Database, route: string): Promise<void> {
  assertChanged(await upsertRoute(db, { route }))
}
