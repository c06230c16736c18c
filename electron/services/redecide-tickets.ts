import { setImmediate as nextTurn } from 'node:timers/promises'
import type { CallRequest } from '../../shared/ipc/contract.ts'
import { refusal, success, type Result } from '../../shared/ipc/result.ts'
import { affectedModels } from '../../shared/plan-rules/affected-models.ts'
import { decide } from '../../shared/plan-rules/decide.ts'
import type { DecisionCase } from '../../shared/records/decision-case.ts'
import type { Decision } from '../../shared/records/decision.ts'
import { parseDecisionCase } from '../../shared/records/parse-decision-case.ts'
import type { PlanCatalogue } from '../../shared/records/plan-catalogue.ts'
import type {
  ChangedVerdict,
  Redeciding,
  Redecision,
  ShortVerdict,
} from '../../shared/records/redeciding.ts'
import { keepCatalogueVersion } from '../database/catalogue-version-repository.ts'
import { readOpenCases, type OpenCase } from '../database/open-cases-sqlite.ts'
import {
  findLastRedecision,
  insertChangedVerdicts,
  insertRedecision,
  readChangedVerdicts,
} from '../database/redecision-repository.ts'
import type { Database } from '../database/schema.ts'
import { countTicketsInStates } from '../database/ticket-repository.ts'
import { readSettings, type Bench } from './bench.ts'
import { inTransaction } from './in-transaction.ts'
import { writeDecisionCase } from './make-decision-case.ts'
import { catalogueOfVersion } from './manage-catalogue.ts'
import { dayOf } from './today.ts'

/** So few that every other call waits for less than a frame of the window. */
const ticketsInTurn = 100
/** How often the window hears how far it got: more would only keep it busy. */
const turnsBetweenNews = 25

interface Run {
  done: number
  total: number
  cancelled: boolean
}

/** At most one run a database. */
const runs = new WeakMap<Database, Run>()

/** How far a run is, what the last one found, and whether the catalogue is another since. */
export async function readRedeciding(bench: Bench): Promise<Result<Redeciding>> {
  const last = await findLastRedecision(bench.db)
  const run = runs.get(bench.db)
  const decidedBy = last?.toVersion ?? bench.filedCatalogue().catalogue.version
  return success({
    isDue: decidedBy !== bench.catalogue().catalogue.version,
    running: run ? { done: run.done, total: run.total } : null,
    last: last ?? null,
  })
}

/** A page of the verdicts that a run found changed. */
export async function listChangedVerdicts(
  { db }: Bench,
  page: CallRequest<'redeciding.changes'>,
): Promise<Result<ChangedVerdict[]>> {
  return success(await readChangedVerdicts(db, page))
}

/** Begins a run that goes on after the call; one that is under way is begun afresh. */
export function startRedeciding(bench: Bench): Promise<Result<null>> {
  if (bench.catalogue().catalogue.programmes.length === 0) {
    return Promise.resolve(refusal('catalogue-unusable'))
  }
  redecideTickets(bench).catch((fault: unknown) => {
    bench.log.error('the open tickets could not be decided again', fault)
  })
  return Promise.resolve(success(null))
}

/** Ends a run without a trace: what it found so far would be a part only. */
export function cancelRedeciding({ db }: Bench): Promise<Result<null>> {
  const run = runs.get(db)
  if (run) run.cancelled = true
  return Promise.resolve(success(null))
}

/**
 * Decides every open ticket by the catalogue of the last run and by today's, and keeps which
 * verdicts differ. Works in turns, so that other calls are answered between them. Null: cancelled.
 */
export async function redecideTickets(bench: Bench): Promise<Result<Redecision | null>> {
  await cancelRedeciding(bench)
  const run: Run = { done: 0, total: 0, cancelled: false }
  runs.set(bench.db, run)
  try {
    return await redecide(bench, run)
  } finally {
    if (runs.get(bench.db) === run) runs.delete(bench.db)
    bench.announce(['redeciding'])
  }
}

async function redecide(bench: Bench, run: Run): Promise<Result<Redecision | null>> {
  const { db } = bench
  const startedAt = Date.parse(bench.now())
  const { operator, timeZone } = await readSettings(db)
  const after = bench.catalogue().catalogue
  const before = await catalogueOfLastRun(bench)
  if (after.programmes.length === 0) return refusal('catalogue-unusable')
  run.total = await countTicketsInStates(db, openStates)
  const catalogues = { before, after, asOf: dayOf(bench.now(), timeZone) }
  const changed = await findChanged(bench, run, catalogues)
  if (run.cancelled) return success(null)
  run.done = run.total
  const finishedAt = bench.now()
  const redecision: Redecision = {
    id: bench.makeId(),
    finishedAt,
    who: operator,
    fromVersion: before.version,
    toVersion: after.version,
    tickets: run.done,
    changed: changed.length,
    milliseconds: Math.max(0, Date.parse(finishedAt) - startedAt),
  }
  return inTransaction(db, async (transaction) => {
    await keepCatalogueVersion(transaction, before, finishedAt)
    await keepCatalogueVersion(transaction, after, finishedAt)
    await insertRedecision(transaction, redecision)
    await insertChangedVerdicts(transaction, redecision.id, changed)
    return success(redecision)
  })
}

const openStates = ['received', 'diagnosing', 'quoted', 'approved', 'declined'] as const

/** Before the first run nothing but the files had decided. */
async function catalogueOfLastRun(bench: Bench): Promise<PlanCatalogue> {
  const last = await findLastRedecision(bench.db)
  const kept = last && (await catalogueOfVersion(bench, last.toVersion))
  return kept ?? bench.filedCatalogue().catalogue
}

interface Catalogues {
  readonly before: PlanCatalogue
  readonly after: PlanCatalogue
  readonly asOf: string
}

type FoundChange = Pick<ChangedVerdict, 'ticketId' | 'before' | 'after'>

async function findChanged(bench: Bench, run: Run, catalogues: Catalogues): Promise<FoundChange[]> {
  const changed: FoundChange[] = []
  const models = affectedModels(catalogues.before, catalogues.after, catalogues.asOf)
  let lastSequence = 0
  for (let turn = 0; ; turn += 1) {
    if (turn % turnsBetweenNews === 0) bench.announce(['redeciding'])
    const cases = await readOpenCases(bench.db, models, lastSequence, ticketsInTurn)
    for (const open of cases) {
      const difference = compareVerdicts(open, catalogues)
      if (difference) changed.push(difference)
      lastSequence = open.sequence
    }
    run.done += cases.length
    if (cases.length < ticketsInTurn || run.cancelled) return changed
    await nextTurn()
  }
}

/** Undefined: both catalogues say the same, or the facts contradict each other under both. */
function compareVerdicts(open: OpenCase, catalogues: Catalogues): FoundChange | undefined {
  const input = writeDecisionCase(open.facts, open.quote, catalogues.asOf)
  const before = shortVerdict(input, catalogues.before)
  const after = shortVerdict(input, catalogues.after)
  // Judging a case takes longer than deciding it, and only a changed one must be sound.
  if (isSame(before, after) || !parseDecisionCase(input).ok) return undefined
  return { ticketId: open.facts.ticket.id, before, after }
}

function shortVerdict(input: DecisionCase, catalogue: PlanCatalogue): ShortVerdict {
  const { recommendation, options } = decide(input, catalogue)
  return { recommendation, cost: costOf(recommendation, options) }
}

function costOf(
  recommendation: Decision['recommendation'],
  options: Decision['options'],
): ShortVerdict['cost'] {
  return options.find(({ kind }) => kind === recommendation)?.cost ?? null
}

function isSame(one: ShortVerdict, other: ShortVerdict): boolean {
  return (
    one.recommendation === other.recommendation &&
    one.cost?.amount === other.cost?.amount &&
    one.cost?.currency === other.cost?.currency
  )
}
