import { sql, type RawBuilder } from 'kysely'
import { coverageDetailsSchema, type Coverage } from '../../shared/records/coverage.ts'
import type { PlanStep } from '../../shared/records/plan-step.ts'
import { planStepKinds } from '../../shared/records/plan-step.ts'
import { planKindSchema } from '../../shared/records/coverage.ts'
import { readColumns, readRows } from './column-reader.ts'
import { prepareQuery } from './prepare-query.ts'
import type { Database } from './schema.ts'

/** A device in the list of plans; its serial numbers are newest first. */
export interface ListedDevice {
  readonly deviceId: string
  readonly model: string
  readonly serials: readonly string[]
}

export interface ListedCoverage extends ListedDevice {
  readonly coverage: Coverage
  readonly isRewardClaimed: boolean
}

/** A registration whose plan is not active yet. */
export interface OpenRegistration extends ListedDevice {
  readonly id: string
  readonly plan: Coverage['plan']
  readonly code: string
  readonly name: string
  readonly deviceActivated: string
  readonly steps: readonly Pick<PlanStep, 'kind' | 'at'>[]
}

interface JsonRow {
  readonly json: string
}

const serials = sql`(
  SELECT json_group_array(serial_number ORDER BY position DESC)
  FROM device_serials WHERE device_id = d.id
)`

/** Each plan as one text: a row of ten columns takes longer to cross from SQLite than to read. */
const selectCoverages = prepareQuery(() => {
  const query: RawBuilder<JsonRow> = sql`
    SELECT json_array(
      d.id, d.model, ${serials}, p.id, p.code, p.region, p.plan, p.activated_on, p.extensions, p.uses,
      (
        SELECT json_group_array(json_array(u.ticket_id, u.incident_on, u.counted_at))
        FROM plan_uses AS u WHERE u.device_id = d.id AND u.incident_on >= p.activated_on
      ),
      EXISTS (
        SELECT 1 FROM plan_steps AS s
        WHERE s.device_id = d.id AND s.kind = 'reward-claimed' AND s.detail ->> 'coverageId' = p.id
      )
    ) AS json
    FROM coverages AS p JOIN devices AS d ON d.id = p.device_id`
  return query
})

const selectOpen = prepareQuery(() => {
  const query: RawBuilder<JsonRow> = sql`
    SELECT json_array(
      d.id, d.model, ${serials}, r.id, r.plan, r.code, r.first_name || ' ' || r.last_name,
      r.device_activated,
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

/** Every plan that is, or was, active. */
export async function readListedCoverages(db: Database): Promise<ListedCoverage[]> {
  const { extensions, uses } = coverageDetailsSchema.shape
  return (await selectCoverages(db, {})).rows.map(({ json }) => {
    const { text, flag, oneOf, json: inner } = readColumns(json)
    return {
      deviceId: text(),
      model: text(),
      serials: textsOf(text()),
      coverage: {
        id: text(),
        code: text(),
        region: text(),
        plan: oneOf(planKindSchema.options),
        activatedOn: text(),
        extensions: inner(extensions),
        uses: inner(uses),
        counted: readRows(text(), (use) => ({
          ticketId: use.text(),
          number: '',
          incidentOn: use.text(),
          countedAt: use.text(),
        })),
      },
      isRewardClaimed: flag(),
    }
  })
}

export async function readOpenRegistrations(db: Database): Promise<OpenRegistration[]> {
  return (await selectOpen(db, {})).rows.map(({ json }) => {
    const { text, oneOf } = readColumns(json)
    return {
      deviceId: text(),
      model: text(),
      serials: textsOf(text()),
      id: text(),
      plan: oneOf(planKindSchema.options),
      code: text(),
      name: text(),
      deviceActivated: text(),
      steps: readRows(text(), (step) => ({ kind: step.oneOf(planStepKinds), at: step.text() })),
    }
  })
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

const selectAllOwners = prepareQuery(() => {
  const query: RawBuilder<{ deviceId: string; name: string | null }> = sql`
    SELECT p.device_id AS deviceId, (
      SELECT c.name FROM tickets AS t JOIN customers AS c ON c.id = t.customer_id
      WHERE t.device_id = p.device_id ORDER BY t.sequence DESC LIMIT 1
    ) AS name
    FROM coverages AS p`
  return query
})

/** The same for every plan, for a search by name. */
export async function readAllOwners(db: Database): Promise<ReadonlyMap<string, string>> {
  const { rows } = await selectAllOwners(db, {})
  return new Map(rows.map(({ deviceId, name }) => [deviceId, name ?? '']))
}

function textsOf(array: string): string[] {
  const parsed: unknown = JSON.parse(array)
  if (!Array.isArray(parsed)) throw new Error('the serial numbers are no list')
  return parsed.map(String)
}
