import { refusal, success, type Result } from '../../shared/ipc/result.ts'
import type { ActivationState } from '../../shared/plan-rules/activation.ts'
import { planStanding, type PlanStanding } from '../../shared/plan-rules/plan-standing.ts'
import { registrationState } from '../../shared/plan-rules/registration.ts'
import type { Coverage } from '../../shared/records/coverage.ts'
import type { Device } from '../../shared/records/device.ts'
import type { PlanCatalogue, ProductFamily } from '../../shared/records/plan-catalogue.ts'
import type { Registration } from '../../shared/records/plan-registration.ts'
import type { PlanStep } from '../../shared/records/plan-step.ts'
import type { Settings } from '../../shared/records/settings.ts'
import type { TicketEvent } from '../../shared/records/ticket-event.ts'
import { findCoverage } from '../database/coverage-repository.ts'
import { findDevice } from '../database/device-repository.ts'
import { appendEvent } from '../database/event-repository.ts'
import {
  findRegistration,
  insertPlanStep,
  readPlanSteps,
} from '../database/plan-registration-repository.ts'
import type { Database } from '../database/schema.ts'
import { findTicketHead } from '../database/ticket-repository.ts'
import { readSettings, type Bench } from './bench.ts'
import { ticketMissing } from './change-ticket.ts'
import { inTransaction } from './in-transaction.ts'
import { dayOf } from './today.ts'

/** A device with its plan, read in one transaction, and what a change of it needs. */
export interface PlanOnDevice {
  readonly db: Database
  readonly settings: Settings
  readonly now: string
  /** The day in the centre's time zone. */
  readonly today: string
  readonly catalogue: PlanCatalogue
  readonly device: Device
  readonly registration: Registration | undefined
  readonly coverage: Coverage | undefined
  /** Of all the device's plans, oldest first. */
  readonly steps: readonly PlanStep[]
}

/** A step to be written, and with it an entry in the history of the ticket that it was done on. */
export type NewPlanStep = Pick<PlanStep, 'kind' | 'at' | 'detail' | 'registrationId'>

export async function readPlanOnDevice(
  bench: Bench,
  db: Database,
  deviceId: string,
): Promise<Result<PlanOnDevice>> {
  const { catalogue } = bench.catalogue()
  if (catalogue.programmes.length === 0) return refusal('catalogue-unusable')
  const device = await findDevice(db, deviceId)
  if (!device) return refusal('device-missing')
  const settings = await readSettings(db)
  const now = bench.now()
  return success({
    db,
    settings,
    now,
    today: dayOf(now, settings.timeZone),
    catalogue,
    device,
    registration: await findRegistration(db, deviceId),
    coverage: await findCoverage(db, deviceId),
    steps: await readPlanSteps(db, deviceId),
  })
}

/** The one way to change a plan: all or nothing, with a step of its own and a line in the ticket. */
export function changePlan(
  bench: Bench,
  deviceId: string,
  ticketId: string | null,
  work: (plan: PlanOnDevice) => Promise<Result<NewPlanStep>>,
): Promise<Result<null>> {
  return inTransaction(bench.db, async (db) => {
    const plan = await readPlanOnDevice(bench, db, deviceId)
    if (!plan.ok) return plan
    const step = await work(plan.value)
    if (!step.ok) return step
    return writePlanStep(bench, plan.value, ticketId, step.value)
  })
}

export async function writePlanStep(
  bench: Bench,
  { db, settings, now, device }: Pick<PlanOnDevice, 'db' | 'settings' | 'now' | 'device'>,
  ticketId: string | null,
  step: NewPlanStep,
): Promise<Result<null>> {
  const who = settings.operator
  const id = bench.makeId()
  await insertPlanStep(db, { id, deviceId: device.id, ticketId, notedAt: now, who, ...step })
  if (ticketId === null) return success(null)
  if (!(await findTicketHead(db, ticketId))) return ticketMissing()
  const event: Pick<TicketEvent, 'kind' | 'detail'> = {
    kind: 'plan-noted',
    detail: { step: step.kind, ...step.detail },
  }
  await appendEvent(db, { id: bench.makeId(), ticketId, at: now, who, ...event })
  return success(null)
}

/** Where the registration stands at the instant; null without one. */
export function activationOf(
  { registration, steps, device, catalogue, settings }: PlanOnDevice,
  at: string,
): ActivationState | null {
  if (!registration) return null
  const family = familyOf(catalogue, device.model)
  if (!family) return { step: 'unknown-activation', until: null, untilDay: null }
  const own = stepsOf(registration, steps)
  return registrationState(registration, own, family, at, settings.timeZone)
}

export function stepsOf(
  { id }: Pick<Registration, 'id'>,
  steps: readonly PlanStep[],
): readonly PlanStep[] {
  return steps.filter(({ registrationId }) => registrationId === id)
}

/** How the plan stands today; null while there is none. */
export function standingOf({
  coverage,
  device,
  steps,
  today,
  catalogue,
}: PlanOnDevice): PlanStanding | null {
  if (!coverage) return null
  const isClaimed = steps.some(
    ({ kind, detail }) => kind === 'reward-claimed' && detail['coverageId'] === coverage.id,
  )
  return planStanding(coverage, device.model, isClaimed, today, catalogue)
}

export function familyOf(catalogue: PlanCatalogue, model: string): ProductFamily | undefined {
  const known = catalogue.models.find(({ id }) => id === model)
  return catalogue.families.find(({ id }) => id === known?.family)
}
