import path from 'node:path'
import { loadPlanCatalogue } from '../../electron/services/load-plan-catalogue.ts'
import { decide } from '../../shared/plan-rules/decide.ts'
import type { DecisionCase } from '../../shared/records/decision-case.ts'
import type { PlanCatalogue } from '../../shared/records/plan-catalogue.ts'
import { StepFailure, projectFolder, say } from '../set-up/step.mjs'
import { mainPathCases, openCases } from './decision-cases.ts'
import { jsonRulesEngine, zenEngine, type TableEngine } from './decision-engines.ts'
import { factsOf, type TableFacts } from './decision-table.ts'
import { quantileOf, spreadOf, type Spread } from './statistics.ts'

export interface DecisionSpeeds {
  /** Milliseconds a fully known case, the mean of each round. */
  readonly careBench: Spread
  readonly jsonRulesEngine: Spread
  readonly zenEngine: Spread
  /** Given many cases at once, which its threads share. */
  readonly zenEngineAtOnce: Spread
  /** Milliseconds a case that stays undecided, case by case. */
  readonly undecided: Spread & { readonly p99: number }
}

const caseCount = 2_000
const rounds = 15
const manyAtOnce = 64

/**
 * Every case is decided by CareBench in full, from the case as it stands: chain, reasons, break-even,
 * renewal and all. The engines only look up the table, on facts reckoned beforehand.
 */
export async function measureDecisions(): Promise<DecisionSpeeds> {
  const { catalogue, faults } = loadPlanCatalogue(path.join(projectFolder, 'resources', 'plans'))
  if (faults.length > 0) throw new StepFailure(`resources/plans: ${faults.join('; ')}`)
  const cases = mainPathCases(caseCount).map((input) => ({ input, facts: factsOf(input) }))
  const byRows = jsonRulesEngine()
  const byTable = zenEngine()
  for (const engine of [byRows, byTable]) await checkAgreement(cases, engine, catalogue)
  say(`Decisions: CareBench and both engines recommend the same in ${caseCount} cases.`)
  const times = { careBench: series(), byRows: series(), byTable: series(), atOnce: series() }
  // In turns, so that a busy minute of the machine is one for all.
  for (let round = -1; round < rounds; round += 1) {
    const careBench = timeOf(cases, catalogue)
    const rows = await engineTime(byRows, cases, 1)
    const table = await engineTime(byTable, cases, 1)
    const atOnce = await engineTime(byTable, cases, manyAtOnce)
    if (round < 0) continue
    times.careBench.push(careBench)
    times.byRows.push(rows)
    times.byTable.push(table)
    times.atOnce.push(atOnce)
  }
  return {
    careBench: spreadOf(times.careBench),
    jsonRulesEngine: spreadOf(times.byRows),
    zenEngine: spreadOf(times.byTable),
    zenEngineAtOnce: spreadOf(times.atOnce),
    undecided: undecidedTimes(catalogue),
  }
}

function series(): number[] {
  return []
}

interface PreparedCase {
  readonly input: DecisionCase
  readonly facts: TableFacts
}

/** An engine that answers differently would be measured on different work. */
async function checkAgreement(
  cases: readonly PreparedCase[],
  engine: TableEngine,
  catalogue: PlanCatalogue,
): Promise<void> {
  for (const { input, facts } of cases) {
    const ours = decide(input, catalogue).recommendation
    const theirs = await engine.recommend(facts)
    if (theirs === ours) continue
    throw new StepFailure(
      `${engine.name} recommends ${theirs} where CareBench recommends ${ours}: ${JSON.stringify(input)}`,
    )
  }
}

function timeOf(cases: readonly PreparedCase[], catalogue: PlanCatalogue): number {
  const repeats = 10
  const startedAt = performance.now()
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    for (const { input } of cases) decide(input, catalogue)
  }
  return (performance.now() - startedAt) / (cases.length * repeats)
}

async function engineTime(
  engine: TableEngine,
  cases: readonly PreparedCase[],
  atOnce: number,
): Promise<number> {
  const startedAt = performance.now()
  for (let from = 0; from < cases.length; from += atOnce) {
    const some = cases.slice(from, from + atOnce)
    await Promise.all(some.map(({ facts }) => engine.recommend(facts)))
  }
  return (performance.now() - startedAt) / cases.length
}

/** Each case several times, its middle time counts: what the case takes, not what the machine does. */
function undecidedTimes(catalogue: PlanCatalogue): DecisionSpeeds['undecided'] {
  const undecided = openCases(4_000).filter(
    (input) => decide(input, catalogue).recommendation === 'undecided',
  )
  const times = undecided.map((input) => {
    const repeats = Array.from({ length: 5 }, () => {
      const startedAt = performance.now()
      decide(input, catalogue)
      return performance.now() - startedAt
    })
    return quantileOf(repeats, 0.5)
  })
  return { ...spreadOf(times), p99: quantileOf(times, 0.99) }
}
