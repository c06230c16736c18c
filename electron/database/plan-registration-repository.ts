import { sql } from 'kysely'
import type { Registration } from '../../shared/records/plan-registration.ts'
import { planStepSchema, type PlanStep } from '../../shared/records/plan-step.ts'
import { readJson, writeJson } from './json-column.ts'
import { assertChanged, firstRow, prepareQuery, type Value } from './prepare-query.ts'
import type { Database } from './schema.ts'

const columns = [
  'id',
  'device_id as deviceId',
  'plan',
  'code',
  'first_name as firstName',
  'last_name as lastName',
  'email',
  'region',
  'device_activated as deviceActivated',
  'registered_at as registeredAt',
  'who',
] as const

const withdrawn = sql<boolean>`EXISTS (
  SELECT 1 FROM plan_steps
  WHERE plan_steps.registration_id = plan_registrations.id AND plan_steps.kind = 'withdrawn'
    AND plan_steps.device_id = plan_registrations.device_id
)`

const selectRegistration = prepareQuery((db, value: Value<{ deviceId: string }>) =>
  db
    .selectFrom('plan_registrations')
    .select(columns)
    .where('device_id', '=', value('deviceId'))
    .where((condition) => condition.not(withdrawn))
    // Ids are in the order of time: the newest is the one that counts.
    .orderBy('id', 'desc')
    .limit(1),
)

const selectByCode = prepareQuery((db, value: Value<{ code: string }>) =>
  db
    .selectFrom('plan_registrations')
    .select('device_id as deviceId')
    .where('code', '=', value('code'))
    .where((condition) => condition.not(withdrawn))
    .union(
      db.selectFrom('coverages').select('device_id as deviceId').where('code', '=', value('code')),
    ),
)

const addRegistration = prepareQuery((db, value: Value<Registration>) =>
  db.insertInto('plan_registrations').values({
    id: value('id'),
    device_id: value('deviceId'),
    plan: value('plan'),
    code: value('code'),
    first_name: value('firstName'),
    last_name: value('lastName'),
    email: value('email'),
    region: value('region'),
    device_activated: value('deviceActivated'),
    registered_at: value('registeredAt'),
    who: value('who'),
  }),
)

const selectSteps = prepareQuery((db, value: Value<{ deviceId: string }>) =>
  db
    .selectFrom('plan_steps')
    .selectAll()
    .where('device_id', '=', value('deviceId'))
    .orderBy('position'),
)

const addStep = prepareQuery((db, value: Value<Omit<PlanStep, 'detail'> & { detail: string }>) =>
  db.insertInto('plan_steps').values({
    device_id: value('deviceId'),
    position: sql<number>`(
      SELECT coalesce(max(position), 0) + 1 FROM plan_steps WHERE device_id = ${value('deviceId')}
    )`,
    id: value('id'),
    registration_id: value('registrationId'),
    ticket_id: value('ticketId'),
    kind: value('kind'),
    at: value('at'),
    noted_at: value('notedAt'),
    who: value('who'),
    detail: value('detail'),
  }),
)

/** The device's newest registration that was not withdrawn. */
export async function findRegistration(
  db: Database,
  deviceId: string,
): Promise<Registration | undefined> {
  return firstRow(await selectRegistration(db, { deviceId }))
}

/** Whether the device's plan came by a registration that stands. */
export async function isPlanRegistered(db: Database, deviceId: string): Promise<boolean> {
  return (await findRegistration(db, deviceId)) !== undefined
}

/** Devices on which a code stands already, registered here or told at the counter. */
export async function findDevicesOfCode(db: Database, code: string): Promise<string[]> {
  return (await selectByCode(db, { code })).rows.map(({ deviceId }) => deviceId)
}

export async function insertRegistration(db: Database, registration: Registration): Promise<void> {
  assertChanged(await addRegistration(db, registration))
}

/** The history of the device's plans, oldest first. */
export async function readPlanSteps(db: Database, deviceId: string): Promise<PlanStep[]> {
  const { rows } = await selectSteps(db, { deviceId })
  return rows.map((row) => ({
    id: row.id,
    deviceId: row.device_id,
    registrationId: row.registration_id,
    ticketId: row.ticket_id,
    kind: row.kind,
    at: row.at,
    notedAt: row.noted_at,
    who: row.who,
    detail: readJson(row.detail, planStepSchema.shape.detail),
  }))
}

export async function insertPlanStep(db: Database, step: PlanStep): Promise<void> {
  assertChanged(await addStep(db, { ...step, detail: writeJson(step.detail) }))
}
