import { sql, type RawBuilder } from 'kysely'
import { planKindSchema, type Coverage } from '../../shared/records/coverage.ts'
import { planStepKinds, type PlanStep } from '../../shared/records/plan-step.ts'
import { readColumns, readRows } from './column-reader.ts'
import { prepareQuery, type Value } from './prepare-query.ts'
import type { Database } from './schema.ts'

/** A plan as it is stored: a hundred thousand of them are read at once, few of them in full. */
export interface ListedCoverage {
  readonly deviceId: string
  readonly model: string
  readonly coverageId: string
  readonly code: string
  readonly plan: Coverage['plan']
  readonly activatedOn: string
  /** JSON, as in the record. */
  readonly extensions: string
  readonly uses: string
}

/** A registration whose plan is not active yet. */
export interface OpenRegistration {
  readonly deviceId: string
  readonly model: string
  readonly plan: Coverage['plan']
  readonly code: string
  readonly name: string
  readonly deviceActivated: string
  readonly steps: readonly Pick<PlanStep, 'kind' | 'at'>[]
}

interface JsonRow {
  readonly json: string
}

const selectCoverages = prepareQuery((db) =>
  db
    .selectFrom('coverages')
    .innerJoin('devices', 'devices.id', 'coverages.device_id')
    .select([
      'coverages.device_id as deviceId',
      'devices.model',
      'coverages.id as coverageId',
      'coverages.code',
      'coverages.plan',
      'coverages.activated_on as activatedOn',
      'coverages.extensions',
      'coverages.uses',
    ]),
)

const selectOpen = prepareQuery(() => {
  const query: RawBuilder<JsonRow> = sql`
    SELECT json_array(
      d.id, d.model, r.plan, r.code, r.first_name || ' ' || r.last_name, r.device_activated,
      (
        SELECT json_group_array(json_array(s.kind, s.at) ORDER BY s.position)
        FROM plan_steps AS s WHERE s.device_id = d.id AND s.registration_id = r.id
      )
    ) AS json
    FROM plan_registrations AS r JOIN devices AS d ON d.id = r.device_id
    WHERE NOT EXISTS (
      SELECT 1 FROM plan_steps AS s
      WHERE s.device_id = d.id AND s.registration_id = r.id AND s.kind IN ('activated', 'withdrawn')
    )`
  return query
})

const selectCounted = prepareQuery((db) =>
  db.selectFrom('plan_uses').select(['device_id as deviceId', 'incident_on as incidentOn']),
)

/** Devices that have or had such a serial number, or whose plan or registration has such a code. */
const selectMatching = prepareQuery((_db, value: Value<{ part: string }>) => {
  const query: RawBuilder<{ deviceId: string }> = sql`
    SELECT device_id AS deviceId FROM device_serials WHERE instr(serial_number, ${value('part')}) > 0
    UNION SELECT device_id FROM coverages WHERE instr(upper(code), ${value('part')}) > 0
    UNION SELECT device_id FROM plan_registrations WHERE instr(upper(code), ${value('part')}) > 0`
  return query
})

const selectNames = prepareQuery((db) =>
  db
    .selectFrom('plan_registrations')
    .select(['device_id as deviceId', 'first_name as firstName', 'last_name as lastName']),
)

/** Every plan that is, or was, active. */
export async function readListedCoverages(db: Database): Promise<readonly ListedCoverage[]> {
  return (await selectCoverages(db, {})).rows
}

export async function readOpenRegistrations(db: Database): Promise<OpenRegistration[]> {
  return (await selectOpen(db, {})).rows.map(({ json }) => {
    const { text, oneOf } = readColumns(json)
    return {
      deviceId: text(),
      model: text(),
      plan: oneOf(planKindSchema.options),
      code: text(),
      name: text(),
      deviceActivated: text(),
      steps: readRows(text(), (step) => ({ kind: step.oneOf(planStepKinds), at: step.text() })),
    }
  })
}

/** Days of all replacements that were counted here, by device. */
export async function readAllCountedUses(
  db: Database,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const byDevice = new Map<string, string[]>()
  for (const { deviceId, incidentOn } of (await selectCounted(db, {})).rows) {
    const days = byDevice.get(deviceId)
    if (days) days.push(incidentOn)
    else byDevice.set(deviceId, [incidentOn])
  }
  return byDevice
}

/** By a part of a serial number or code, in capitals. */
export async function findDevicesByPart(db: Database, part: string): Promise<string[]> {
  return (await selectMatching(db, { part })).rows.map(({ deviceId }) => deviceId)
}

/** Under whose name plans were registered. */
export async function readRegisteredNames(
  db: Database,
): Promise<readonly { readonly deviceId: string; readonly name: string }[]> {
  const { rows } = await selectNames(db, {})
  return rows.map(({ deviceId, firstName, lastName }) => ({
    deviceId,
    name: `${firstName} ${lastName}`,
  }))
}

/** Devices with which these customers came. */
export async function findDevicesOfCustomers(
  db: Database,
  customerIds: readonly string[],
): Promise<string[]> {
  if (customerIds.length === 0) return []
  const rows = await db
    .selectFrom('tickets')
    .select('device_id')
    .distinct()
    .where('customer_id', 'in', customerIds)
    .execute()
  return rows.map((row) => row.device_id)
}

/** The chains of serial numbers of these devices, each newest first. */
export async function readSerialChains(
  db: Database,
  deviceIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (deviceIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('device_serials')
    .select(['device_id', 'serial_number'])
    .where('device_id', 'in', deviceIds)
    .orderBy('position', 'desc')
    .execute()
  const chains = new Map<string, string[]>()
  for (const row of rows) {
    const chain = chains.get(row.device_id)
    if (chain) chain.push(row.serial_number)
    else chains.set(row.device_id, [row.serial_number])
  }
  return chains
}

/** The customer of each device's newest visit. */
export async function readOwners(
  db: Database,
  deviceIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (deviceIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('tickets')
    .innerJoin('customers', 'customers.id', 'tickets.customer_id')
    .select(['tickets.device_id', 'customers.name'])
    .where('tickets.device_id', 'in', deviceIds)
    .orderBy('tickets.sequence')
    .execute()
  return new Map(rows.map((row) => [row.device_id, row.name]))
}
