import BetterSqlite3 from 'better-sqlite3'
import { cp, rm } from 'node:fs/promises'
import path from 'node:path'
import { v7 as makeUuid } from 'uuid'
import { openDatabase } from '../../electron/database/open-database.ts'
import type { Bench } from '../../electron/services/bench.ts'
import { keepCatalogue } from '../../electron/services/keep-catalogue.ts'
import { loadPlanCatalogue } from '../../electron/services/load-plan-catalogue.ts'
import { enterTerm } from '../../electron/services/manage-catalogue.ts'
import { redecideTickets } from '../../electron/services/redecide-tickets.ts'
import type { CatalogueEntryForm } from '../../shared/records/catalogue-entry.ts'
import { StepFailure, cacheFolder, projectFolder } from '../set-up/step.mjs'
import { ticketsInFullDatabase } from './full-database.ts'
import { spreadOf, type Spread } from './statistics.ts'

export interface RedecidingTimes {
  /** A fee has changed: only tickets of its model can have another verdict. */
  readonly fee: Spread
  /** A limit has changed: every ticket is decided by both catalogues. */
  readonly limit: Spread
  /** The longest that another call had to wait meanwhile. */
  readonly longestWait: Spread
}

const runs = 5

/** Decides 100,000 open tickets again after a change of terms, as the app does it. */
export async function measureRedeciding(fullDatabase: string): Promise<RedecidingTimes> {
  const folder = path.join(cacheFolder, 'bench', 'open-tickets')
  await rm(folder, { recursive: true, force: true })
  await cp(fullDatabase, folder, { recursive: true })
  openAllTickets(folder)
  const { bench, close } = await openBench(folder)
  const [fee, limit, waits]: [number[], number[], number[]] = [[], [], []]
  try {
    for (let run = 0; run < runs; run += 1) {
      const amounts = { ...noFees, first: String(150 + run) }
      fee.push(await measureRun(bench, { kind: 'fee', subject: 'osmo-360', fees: amounts }, waits))
      const replacements = String(1 + (run % 3))
      limit.push(
        await measureRun(bench, { kind: 'plan-limit', subject: 'annual', replacements }, waits),
      )
    }
  } finally {
    await close()
    await rm(folder, { recursive: true, force: true })
  }
  return { fee: spreadOf(fee), limit: spreadOf(limit), longestWait: spreadOf(waits) }
}

/** Most invented tickets are shipped long since; here all of them wait. */
function openAllTickets(folder: string): void {
  const database = new BetterSqlite3(path.join(folder, 'carebench.db'))
  database.exec("UPDATE tickets SET state = 'quoted' WHERE state = 'shipped'")
  database.close()
}

async function openBench(dataFolder: string) {
  const now = () => new Date().toISOString()
  const opened = await openDatabase({ dataFolder, now })
  if (!opened.ok) throw new StepFailure(`The bench's database: ${opened.error.code}`)
  const { db, dataVersion, close } = opened.value
  const plans = path.join(projectFolder, 'resources', 'plans')
  const bench: Bench = {
    db,
    dataVersion,
    now,
    makeId: () => makeUuid(),
    ...keepCatalogue(() => loadPlanCatalogue(plans), []),
    announce: () => undefined,
    paper: () => Promise.reject(new Error('nothing is printed here')),
    chooseFile: () => Promise.resolve(null),
    log: { info: () => undefined, error: () => undefined },
    version: '0.0.0',
    dataFolder,
  }
  return { bench, close }
}

async function measureRun(
  bench: Bench,
  changes: Partial<CatalogueEntryForm>,
  waits: number[],
): Promise<number> {
  const entered = await enterTerm(bench, { ...form, ...changes })
  if (!entered.ok) throw new StepFailure(`A term was refused: ${entered.error.code}`)
  const watch = watchTurns()
  const startedAt = performance.now()
  const done = await redecideTickets(bench)
  const time = performance.now() - startedAt
  waits.push(watch())
  if (!done.ok || done.value?.tickets !== ticketsInFullDatabase) {
    throw new StepFailure(`Not all tickets were decided: ${JSON.stringify(done)}`)
  }
  return time
}

/** How long the process did nothing else at most: so long a call of the window would have waited. */
function watchTurns(): () => number {
  let longest = 0
  let last = performance.now()
  let watching = true
  const look = () => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
    if (watching) setImmediate(look)
  }
  setImmediate(look)
  return () => {
    watching = false
    return longest
  }
}

const noFees = { first: '', second: '', third: '', fourth: '' }

const form: CatalogueEntryForm = {
  kind: 'fee',
  subject: '',
  currency: 'PLN',
  fees: noFees,
  event: '',
  months: '',
  replacements: '',
  days: '',
  direct: '',
  directUnit: 'days',
  approvalHours: '',
  from: '',
  to: '',
  sourceTitle: 'Bench',
  sourceLink: '',
  clause: 'Bench',
  wording: '',
  retrievedOn: '2026-01-01',
  confirms: [],
}
