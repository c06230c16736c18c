import { sql, type RawBuilder } from 'kysely'
import { planCatalogueSchema, type PlanCatalogue } from '../../shared/records/plan-catalogue.ts'
import { canonicalJson, contentHash } from './content-hash.ts'
import { firstRow, prepareQuery, type Value } from './prepare-query.ts'
import type { Database } from './schema.ts'

/** A catalogue that is kept because decisions were made with it. */
export interface KeptVersion {
  readonly version: string
  readonly keptAt: string
  /** How many decisions were made with it. */
  readonly decisions: number
}

const hasVersion = prepareQuery((db, value: Value<{ version: string }>) =>
  db.selectFrom('catalogue_versions').select('version').where('version', '=', value('version')),
)

const selectContent = prepareQuery((db, value: Value<{ version: string }>) =>
  db
    .selectFrom('catalogue_versions')
    .select(['content', 'hash'])
    .where('version', '=', value('version')),
)

interface NewVersion {
  readonly version: string
  readonly keptAt: string
  readonly content: string
  readonly hash: string
}

const addVersion = prepareQuery((db, value: Value<NewVersion>) =>
  db
    .insertInto('catalogue_versions')
    .values({
      version: value('version'),
      kept_at: value('keptAt'),
      content: value('content'),
      hash: value('hash'),
    })
    .onConflict((conflict) => conflict.doNothing()),
)

const selectVersions = prepareQuery(() => {
  const query: RawBuilder<KeptVersion> = sql`
    SELECT kept.version, kept.kept_at AS keptAt, (
        SELECT count(*) FROM decisions WHERE decisions.catalogue_version = kept.version
      ) AS decisions
    FROM catalogue_versions AS kept ORDER BY kept.kept_at DESC, kept.version`
  return query
})

/** Keeps the catalogue under its version; one that is kept already stays as it is. */
export async function keepCatalogueVersion(
  db: Database,
  catalogue: PlanCatalogue,
  keptAt: string,
): Promise<void> {
  const { version } = catalogue
  if (firstRow(await hasVersion(db, { version }))) return
  const content = canonicalJson(catalogue)
  await addVersion(db, { version, keptAt, content, hash: contentHash(catalogue) })
}

/**
 * The catalogue as it was kept, or undefined when nobody kept it. Throws when it is not what was
 * written, which SQLite itself would not notice.
 */
export async function findCatalogueVersion(
  db: Database,
  version: string,
): Promise<PlanCatalogue | undefined> {
  const row = firstRow(await selectContent(db, { version }))
  if (!row) return undefined
  const content: unknown = JSON.parse(row.content)
  if (contentHash(content) !== row.hash) {
    throw new Error(`the kept plan catalogue ${version} is damaged`)
  }
  return planCatalogueSchema.parse(content, { jitless: true })
}

/** All kept versions, newest first. */
export async function listCatalogueVersions(db: Database): Promise<readonly KeptVersion[]> {
  return (await selectVersions(db, {})).rows
}
