import type { CallOutput, CallRequest } from '../../shared/ipc/contract.ts'
import { refusal, success, type Result } from '../../shared/ipc/result.ts'
import { planStanding, type PlanStanding } from '../../shared/plan-rules/plan-standing.ts'
import { registrationState } from '../../shared/plan-rules/registration.ts'
import type { PlanCatalogue } from '../../shared/records/plan-catalogue.ts'
import { planGroups, type PlanGroup, type PlanRow } from '../../shared/records/plan-view.ts'
import { foldText } from '../database/fold-text.ts'
import {
  readAllOwners,
  readListedCoverages,
  readOpenRegistrations,
  readOwners,
  type ListedCoverage,
  type OpenRegistration,
} from '../database/plan-list-sqlite.ts'
import type { Database } from '../database/schema.ts'
import { readSettings, type Bench } from './bench.ts'
import { familyOf } from './plan-on-device.ts'
import { addDays, dayOf } from './today.ts'

/** A plan that ends within so many days is said to be ending. */
const endingDays = 30

/**
 * Plans by the deadline that comes next: activations that wait, plans about to end or to be extended,
 * those that run, and those that are over.
 */
export async function listPlans(
  bench: Bench,
  { search, group, offset, limit }: CallRequest<'plans.list'>,
): Promise<Result<CallOutput<'plans.list'>>> {
  const { catalogue } = bench.catalogue()
  if (catalogue.programmes.length === 0) return refusal('catalogue-unusable')
  const { timeZone } = await readSettings(bench.db)
  const now = bench.now()
  const today = dayOf(now, timeZone)
  const open = await readOpenRegistrations(bench.db)
  const rows = [
    ...open.map((one) => openRow(one, catalogue, now, timeZone)),
    ...(await readListedCoverages(bench.db)).map((one) => coveredRow(one, catalogue, today)),
  ]
  const found = await searched(bench.db, rows, search)
  const counts: Record<PlanGroup, number> = { open: 0, ending: 0, covered: 0, ended: 0 }
  for (const row of found) counts[row.group] += 1
  const wanted = found.filter((row) => group === null || row.group === group)
  const page = wanted.sort(byDeadline).slice(offset, offset + limit)
  return success({ rows: await named(bench.db, page), total: wanted.length, counts })
}

function openRow(
  one: OpenRegistration,
  catalogue: PlanCatalogue,
  now: string,
  timeZone: string,
): PlanRow {
  const family = familyOf(catalogue, one.model)
  const state = family && registrationState(one, one.steps, family, now, timeZone)
  return {
    ...deviceOf(one),
    person: one.name,
    plan: one.plan,
    code: one.code,
    group: 'open',
    state: state?.step ?? 'unknown-activation',
    uses: 0,
    usesLeft: null,
    until: state?.until ?? '',
    untilDay: state?.untilDay ?? '',
  }
}

function coveredRow(one: ListedCoverage, catalogue: PlanCatalogue, today: string): PlanRow {
  const { coverage, model, isRewardClaimed } = one
  const standing = planStanding(coverage, model, isRewardClaimed, today, catalogue)
  return {
    ...deviceOf(one),
    person: '',
    plan: coverage.plan,
    code: coverage.code,
    group: groupOf(standing, today),
    state: standing.state,
    uses: standing.uses,
    usesLeft: standing.leftInChain,
    until: '',
    untilDay: deadlineOf(standing),
  }
}

function deviceOf({
  deviceId,
  model,
  serials: [serialNumber = '', ...earlierSerials],
}: {
  readonly deviceId: string
  readonly model: string
  readonly serials: readonly string[]
}) {
  return { deviceId, model, serialNumber, earlierSerials }
}

function groupOf(standing: PlanStanding, today: string): PlanGroup {
  if (standing.state === 'ended') return 'ended'
  if (standing.state === 'in-grace') return 'ending'
  return standing.lastCoveredDay <= addDays(today, endingDays) ? 'ending' : 'covered'
}

/** While the plan runs, its last day; then the last day to extend it. */
function deadlineOf({ state, renewal, lastCoveredDay }: PlanStanding): string {
  return state === 'in-grace' && renewal.until !== null ? renewal.until : lastCoveredDay
}

/** By serial number, code and name, letters without their accents. */
async function searched(
  db: Database,
  rows: readonly PlanRow[],
  search: string,
): Promise<readonly PlanRow[]> {
  const text = foldText(search.trim())
  if (text === '') return rows
  const serial = text.replace(/\s/g, '')
  const people = await readAllOwners(db)
  return rows.filter((row) => {
    const person = row.person === '' ? (people.get(row.deviceId) ?? '') : row.person
    const serials = [row.serialNumber, ...row.earlierSerials]
    return (
      foldText(person).includes(text) ||
      foldText(row.code).includes(text) ||
      serials.some((one) => foldText(one).includes(serial))
    )
  })
}

async function named(db: Database, rows: readonly PlanRow[]): Promise<PlanRow[]> {
  const owners = await readOwners(
    db,
    rows.map(({ deviceId }) => deviceId),
  )
  return rows.map((row) => ({ ...row, person: owners.get(row.deviceId) ?? row.person }))
}

function byDeadline(one: PlanRow, other: PlanRow): number {
  const groups = planGroups.indexOf(one.group) - planGroups.indexOf(other.group)
  if (groups !== 0) return groups
  // What is over is of least interest the longer it is.
  const sign = one.group === 'ended' ? -1 : 1
  const [a, b] = [keyOf(one), keyOf(other)]
  return a === b ? 0 : (a < b ? -1 : 1) * sign
}

/** No clock runs: after those whose clock does. */
function keyOf({ until, untilDay }: PlanRow): string {
  return until || untilDay || '9999'
}
