import { ZenEngine } from '@gorules/zen-engine'
import { Engine, type TopLevelCondition } from 'json-rules-engine'
import { mainPath, type TableFacts, type TableRow } from './decision-table.ts'

export interface TableEngine {
  readonly name: string
  /** The recommendation that the table of the main path gives. */
  readonly recommend: (facts: TableFacts) => Promise<string>
}

const numberColumns = ['uses', 'price'] as const
const otherColumns = [
  'cause',
  'warrantyRuns',
  'warrantyExcluded',
  'plan',
  'dayCovered',
  'excluded',
  'repairable',
  'model',
] as const

/**
 * One rule a row; the first that holds stops the engine, as rows further down do not count. That
 * stops all runs of the engine, so cases go through it one by one.
 */
export function jsonRulesEngine(rows = mainPath): TableEngine {
  const engine = new Engine()
  rows.forEach((row, index) => {
    engine.addRule({
      conditions: conditionsOf(row),
      event: { type: row.recommendation },
      priority: rows.length - index,
    })
  })
  engine.on('success', () => engine.stop())
  const recommend = async (facts: TableFacts) => {
    const { events } = await engine.run({ ...facts })
    return events[0]?.type ?? 'no row'
  }
  return { name: 'json-rules-engine', recommend }
}

function conditionsOf({ cells }: TableRow): TopLevelCondition {
  const all = []
  for (const fact of otherColumns) {
    const value = cells[fact]
    if (value !== undefined) all.push({ fact, operator: 'equal', value })
  }
  for (const fact of numberColumns) {
    const { from, above, below } = cells[fact] ?? {}
    if (from !== undefined) all.push({ fact, operator: 'greaterThanInclusive', value: from })
    if (above !== undefined) all.push({ fact, operator: 'greaterThan', value: above })
    if (below !== undefined) all.push({ fact, operator: 'lessThan', value: below })
  }
  return { all }
}

/** The engine's own decision table, with its hit policy "first"; it works in threads of its own. */
export function zenEngine(rows = mainPath): TableEngine {
  const columns = [...otherColumns, ...numberColumns]
  const table = {
    hitPolicy: 'first',
    inputs: columns.map((field) => ({ id: field, name: field, field })),
    outputs: [{ id: 'recommendation', name: 'recommendation', field: 'recommendation' }],
    rules: rows.map((row, index) => ({
      _id: String(index),
      ...Object.fromEntries(otherColumns.map((field) => [field, text(row.cells[field])])),
      ...Object.fromEntries(numberColumns.map((field) => [field, range(row.cells[field])])),
      recommendation: text(row.recommendation),
    })),
  }
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'case', name: 'case', type: 'inputNode' },
      { id: 'table', name: 'table', type: 'decisionTableNode', content: table },
      { id: 'answer', name: 'answer', type: 'outputNode' },
    ],
    edges: [
      { id: 'in', sourceId: 'case', targetId: 'table' },
      { id: 'out', sourceId: 'table', targetId: 'answer' },
    ],
  })
  const recommend = async (facts: TableFacts) => {
    const response: { readonly result: unknown } = await decision.evaluate(facts)
    const { result } = response
    if (typeof result !== 'object' || result === null || !('recommendation' in result)) {
      return 'no row'
    }
    return String(result.recommendation)
  }
  return { name: '@gorules/zen-engine', recommend }
}

/** A cell of the engine's language; empty when it holds always. */
function text(value: string | boolean | undefined): string {
  return value === undefined ? '' : JSON.stringify(value)
}

function range(cell: TableRow['cells']['uses']): string {
  const { from, above, below } = cell ?? {}
  const bounds = []
  if (from !== undefined) bounds.push(`>= ${from}`)
  if (above !== undefined) bounds.push(`> ${above}`)
  if (below !== undefined) bounds.push(`< ${below}`)
  return bounds.join(' and ')
}
