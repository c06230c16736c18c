import {
  coverageDetailsSchema,
  type Coverage,
  type CoverageDetails,
} from '../../shared/records/coverage.ts'
import { readJson, writeJson } from './json-column.ts'
import { readCountedUses } from './plan-use-repository.ts'
import { assertChanged, firstRow, prepareQuery, type Value } from './prepare-query.ts'
import type { Database } from './schema.ts'

export interface CoverageRow {
  readonly id: string
  readonly code: string
  readonly region: string
  readonly plan: 'annual' | 'two-year'
  readonly activated_on: string
  readonly extensions: string
  readonly uses: string
}

interface WrittenCoverage extends CoverageRow {
  readonly deviceId: string
}

const selectCoverage = prepareQuery((db, value: Value<{ deviceId: string }>) =>
  db
    .selectFrom('coverages')
    .select(['id', 'code', 'region', 'plan', 'activated_on', 'extensions', 'uses'])
    .where('device_id', '=', value('deviceId')),
)

const upsertCoverage = prepareQuery((db, value: Value<WrittenCoverage>) => {
  const details = {
    code: value('code'),
    region: value('region'),
    plan: value('plan'),
    activated_on: value('activated_on'),
    extensions: value('extensions'),
    uses: value('uses'),
  }
  return db
    .insertInto('coverages')
    .values({ id: value('id'), device_id: value('deviceId'), ...details })
    .onConflict((conflict) => conflict.column('device_id').doUpdateSet(details))
})

const removeCoverage = prepareQuery((db, value: Value<{ deviceId: string }>) =>
  db.deleteFrom('coverages').where('device_id', '=', value('deviceId')),
)

export async function findCoverage(db: Database, deviceId: string): Promise<Coverage | undefined> {
  const row = firstRow(await selectCoverage(db, { deviceId }))
  if (!row) return undefined
  const counted = await readCountedUses(db, deviceId)
  return {
    ...coverageOfRow(row),
    // One from before the activation was another plan's.
    counted: counted.filter(({ incidentOn }) => incidentOn >= row.activated_on),
  }
}

/** One plan a device: a known one keeps its id and gets the new details. */
export async function writeCoverage(
  db: Database,
  deviceId: string,
  coverage: Omit<Coverage, 'counted'>,
): Promise<void> {
  const { id, code, region, plan, activatedOn, extensions, uses } = coverage
  const row = { id, deviceId, code, region, plan, activated_on: activatedOn }
  assertChanged(
    await upsertCoverage(db, { ...row, extensions: writeJson(extensions), uses: writeJson(uses) }),
  )
}

/** The plan was entered by mistake; what it said stays in the ticket's history. */
export async function deleteCoverage(db: Database, deviceId: string): Promise<void> {
  assertChanged(await removeCoverage(db, { deviceId }))
}

function coverageOfRow(row: CoverageRow): CoverageDetails & Pick<Coverage, 'id'> {
  const { extensions, uses } = coverageDetailsSchema.shape
  return {
    id: row.id,
    code: row.code,
    region: row.region,
    plan: row.plan,
    activatedOn: row.activated_on,
    extensions: readJson(row.extensions, extensions),
    uses: readJson(row.uses, uses),
  }
}
