import type { CallOutput, CallRequest } from '../../shared/ipc/contract.ts'
import { refusal, success, type Result } from '../../shared/ipc/result.ts'
import { planStanding, type PlanStanding } from '../../shared/plan-rules/plan-standing.ts'
import { registrationState } from '../../shared/plan-rules/registration.ts'
import { coverageDetailsSchema } from '../../shared/records/coverage.ts'
import type { PlanCatalogue } from '../../shared/records/plan-catalogue.ts'
import { planGroups, type PlanGroup, type PlanRow } from '../../shared/records/plan-view.ts'
import { findCustomersByText } from '../database/customer-repository.ts'
import { foldText } from '../database/fold-text.ts'
import {
  findDevicesByPart,
  findDevicesOfCustomers,
  readAllCountedUses,
  readListedCoverages,
  readOpenRegistrations,
  readOwners,
  readRegisteredNames,
  readSerialChains,
  type ListedCoverage,
  type OpenRegistration,
} from '../database/plan-list-sqlite.ts'
import type { Database } from '../database/schema.ts'
import { readSettings, type Bench } from './bench.ts'
import { familyOf } from './plan-on-device.ts'
import { addDays, dayOf } from './today.ts'

/** A plan that ends within so many days is said to be ending. */
const endingDays = 30

/** Customers whose plans a search by name shows at most. */
const searchedCustomers = 500

/** A row before it is known which page shows it. */
type Entry = Omit<PlanRow, 'serialNumber' | 'earlierSerials'>

/**
 * Plans by the deadline that comes next: activations that wait, plans about to end or to be extended,
 * those that run, and those that are over.
 */
export async function listPlans(
  bench: Bench,
  { search, group, offset, limit }: CallRequest<'plans.list'>,
): Promise<Result<CallOutput<'plans.list'>>> {
  const { db } = bench
  const { catalogue } = bench.catalogue()
  if (catalogue.programmes.length === 0) return refusal('catalogue-unusable')
  const { timeZone } = await readSettings(db)
  const now = bench.now()
  const wanted = await devicesOf(db, search)
  const open = (await readOpenRegistrations(db)).filter(isWanted)
  const coverages = (await readListedCoverages(db)).filter(isWanted)
  const entries = [
    ...open.map((one) => openEntry(one, catalogue, now, timeZone)),
    ...coveredEntries(coverages, await readAllCountedUses(db), catalogue, dayOf(now, timeZone)),
  ]
  const counts: Record<PlanGroup, number> = { open: 0, ending: 0, covered: 0, ended: 0 }
  for (const entry of entries) counts[entry.group] += 1
  const shown = group === null ? entries : entries.filter((entry) => entry.group === group)
  const page = shown.sort(byDeadline).slice(offset, offset + limit)
  return success({ rows: await rowsOf(db, page), total: shown.length, counts })

  function isWanted({ deviceId }: { readonly deviceId: string }): boolean {
    return wanted === null || wanted.has(deviceId)
  }
}

function openEntry(
  one: OpenRegistration,
  catalogue: PlanCatalogue,
  now: string,
  timeZone: string,
): Entry {
  const { deviceId, model, plan, code } = one
  const family = familyOf(catalogue, model)
  const state = family && registrationState(one, one.steps, family, now, timeZone)
  return {
    deviceId,
    model,
    plan,
    code,
    person: one.name,
    group: 'open',
    state: state?.step ?? 'unknown-activation',
    uses: 0,
    usesLeft: null,
    until: state?.until ?? '',
    untilDay: state?.untilDay ?? '',
  }
}

/** Plans of one day, kind and history stand alike: thousands of them are reckoned once. */
function coveredEntries(
  coverages: readonly ListedCoverage[],
  counted: ReadonlyMap<string, readonly string[]>,
  catalogue: PlanCatalogue,
  today: string,
): Entry[] {
  const known = new Map<string, Pick<Entry, 'group' | 'state' | 'uses' | 'usesLeft' | 'untilDay'>>()
  const soon = addDays(today, endingDays)
  return coverages.map((one) => {
    const { deviceId, model, plan, code, activatedOn, extensions, uses } = one
    const days = counted.get(deviceId) ?? []
    const alike = [plan, activatedOn, extensions, uses, ...days].join(' ')
    let state = known.get(alike)
    if (!state) {
      const standing = standingOf(one, days, catalogue, today)
      state = {
        group: groupOf(standing, soon),
        state: standing.state,
        uses: standing.uses,
        usesLeft: standing.leftInChain,
        untilDay: deadlineOf(standing),
      }
      known.set(alike, state)
    }
    return { deviceId, model, person: '', plan, code, until: '', ...state }
  })
}

const { extensions: storedExtensions, uses: storedUses } = coverageDetailsSchema.shape

function standingOf(
  { model, plan, activatedOn, extensions, uses }: ListedCoverage,
  days: readonly string[],
  catalogue: PlanCatalogue,
  today: string,
): PlanStanding {
  const stored = {
    extensions: storedExtensions.parse(JSON.parse(extensions)),
    uses: storedUses.parse(JSON.parse(uses)),
  }
  const own = days.filter((incidentOn) => incidentOn >= activatedOn)
  const counted = own.map((incidentOn) => ({ ticketId: '', number: '', incidentOn, countedAt: '' }))
  return planStanding({ plan, activatedOn, ...stored, counted }, model, false, today, catalogue)
}

function groupOf(standing: PlanStanding, soon: string): PlanGroup {
  if (standing.state === 'ended') return 'ended'
  if (standing.state === 'in-grace') return 'ending'
  return standing.lastCoveredDay <= soon ? 'ending' : 'covered'
}

/** While the plan runs, its last day; then the last day to extend it. */
function deadlineOf({ state, renewal, lastCoveredDay }: PlanStanding): string {
  return state === 'in-grace' && renewal.until !== null ? renewal.until : lastCoveredDay
}

/** Devices found by serial number, code or name, letters without their accents; null: all. */
async function devicesOf(db: Database, search: string): Promise<ReadonlySet<string> | null> {
  const text = foldText(search.trim())
  if (text === '') return null
  const part = search.replace(/\s/g, '').toUpperCase()
  const people = await findCustomersByText(db, search, searchedCustomers)
  const customers = await findDevicesOfCustomers(
    db,
    people.map(({ id }) => id),
  )
  const registered = (await readRegisteredNames(db)).filter(({ name }) =>
    foldText(name).includes(text),
  )
  return new Set([
    ...(await findDevicesByPart(db, part)),
    ...customers,
    ...registered.map(({ deviceId }) => deviceId),
  ])
}

async function rowsOf(db: Database, page: readonly Entry[]): Promise<PlanRow[]> {
  const deviceIds = page.map(({ deviceId }) => deviceId)
  const owners = await readOwners(db, deviceIds)
  const chains = await readSerialChains(db, deviceIds)
  return page.map((entry) => {
    const [serialNumber = '', ...earlierSerials] = chains.get(entry.deviceId) ?? []
    const person = owners.get(entry.deviceId) ?? entry.person
    return { ...entry, person, serialNumber, earlierSerials }
  })
}

function byDeadline(one: Entry, other: Entry): number {
  const groups = planGroups.indexOf(one.group) - planGroups.indexOf(other.group)
  if (groups !== 0) return groups
  // What is over is of least interest the longer it is.
  const sign = one.group === 'ended' ? -1 : 1
  const [a, b] = [keyOf(one), keyOf(other)]
  return a === b ? 0 : (a < b ? -1 : 1) * sign
}

/** No clock runs: after those whose clock does. */
function keyOf({ until, untilDay }: Entry): string {
  return until || untilDay || '9999'
}
