import { mkdir, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { ElectronBuild } from '../set-up/electron.ts'
import { projectFolder, say } from '../set-up/step.mjs'
import type { CallTimes } from './call-times.ts'
import type { DecisionSpeeds } from './decision-speed.ts'
import type { RedecidingTimes } from './redeciding.ts'
import type { StartTimes } from './start-times.ts'
import type { Spread } from './statistics.ts'

/** What was measured, part by part: a run may measure one of them only. */
export interface Measurements {
  readonly app?: AppTimes
  readonly decisions?: DecisionSpeeds
  readonly redeciding?: RedecidingTimes
}

export interface AppTimes {
  readonly starts: StartTimes
  readonly calls: CallTimes
  readonly statement: Spread
}

/** Two medians of one run against each other; only what has a limit can fail. */
export interface Finding {
  readonly what: string
  readonly against: string
  readonly measured: number
  readonly baseline: number
  readonly unit: 'ms' | 'µs' | '/s'
  /** What must be kept: at most this ratio or difference, or at least so many times as fast. */
  readonly compared: 'ratio' | 'difference' | 'times as fast'
  readonly value: number
  readonly limit: number | null
}

export function findingsOf({ app, decisions, redeciding }: Measurements): readonly Finding[] {
  return [
    ...(app ? findingsOfApp(app) : []),
    ...(decisions ? findingsOfDecisions(decisions) : []),
    ...(redeciding ? findingsOfRedeciding(redeciding) : []),
  ]
}

function findingsOfRedeciding({ fee, limit, longestWait }: RedecidingTimes): readonly Finding[] {
  const nothing = { ...fee, median: 0 }
  const what = 'Re-decide 100,000 open tickets'
  return [
    difference(`${what}, a fee changed`, 'nothing', fee, nothing, 5000),
    difference(`${what}, a limit changed`, 'nothing', limit, nothing, 5000),
    difference('Longest wait of a call meanwhile', 'nothing', longestWait, nothing, 250),
  ]
}

function findingsOfApp({ starts, calls, statement }: AppTimes): readonly Finding[] {
  const start = (what: string, measured: Spread, limit: number | null, baseline = starts.bare) =>
    ratio(what, 'bare window, page of the same size', measured, baseline, 'ms', limit)
  return [
    start('Start, empty database', starts['empty-database'], 1.5),
    start('Start, 100,000 tickets', starts['full-database'], 1.5),
    ratio(
      'Start, 100,000 tickets',
      'bare window, empty page',
      starts['full-database'],
      starts['bare-empty-page'],
      'ms',
      null,
    ),
    ratio(
      'Read the ticket in hand',
      'empty invoke',
      calls.readTicketAgain,
      calls.bareInvoke,
      'µs',
      1.5,
    ),
    ratio('Read a new ticket', 'empty invoke', calls.readTicket, calls.bareInvoke, 'µs', null),
    ratio('Call that does nothing', 'empty invoke', calls.ping, calls.bareInvoke, 'µs', null),
    difference('List 50 tickets', 'bare prepared statement', calls.listTickets, statement, 5),
  ]
}

function findingsOfDecisions(speeds: DecisionSpeeds): readonly Finding[] {
  const { careBench, undecided } = speeds
  const known = 'Decide known cases'
  const nothing = { ...undecided, median: 0 }
  const slowest = { ...undecided, median: undecided.p99 }
  return [
    timesAsFast(known, 'json-rules-engine, table', careBench, speeds.jsonRulesEngine, 10),
    timesAsFast(known, '@gorules/zen-engine, table', careBench, speeds.zenEngine, 10),
    timesAsFast(known, '@gorules/zen-engine, 64 at once', careBench, speeds.zenEngineAtOnce, null),
    difference('Decide an undecided case', 'nothing', undecided, nothing, 1),
    difference('Decide an undecided case, 99 in 100', 'nothing', slowest, nothing, 1),
  ]
}

/** Of milliseconds a case: cases a second. */
function timesAsFast(
  what: string,
  against: string,
  measured: Spread,
  baseline: Spread,
  limit: number | null,
): Finding {
  return {
    what,
    against,
    measured: 1000 / measured.median,
    baseline: 1000 / baseline.median,
    unit: '/s',
    compared: 'times as fast',
    value: baseline.median / measured.median,
    limit,
  }
}

function ratio(
  what: string,
  against: string,
  measured: Spread,
  baseline: Spread,
  unit: Finding['unit'],
  limit: number | null,
): Finding {
  const factor = unit === 'µs' ? 1000 : 1
  return {
    what,
    against,
    measured: measured.median * factor,
    baseline: baseline.median * factor,
    unit,
    compared: 'ratio',
    value: measured.median / baseline.median,
    limit,
  }
}

function difference(
  what: string,
  against: string,
  measured: Spread,
  baseline: Spread,
  limit: number,
): Finding {
  const value = measured.median - baseline.median
  const medians = { measured: measured.median, baseline: baseline.median }
  return { what, against, ...medians, unit: 'ms', compared: 'difference', value, limit }
}

export function isBroken({ value, limit, compared }: Finding): boolean {
  if (limit === null) return false
  return compared === 'times as fast' ? value < limit : value > limit
}

export function tableOf(findings: readonly Finding[]): string {
  const rows = findings.map((finding) => [
    finding.what,
    timeOf(finding.measured, finding.unit),
    finding.against,
    timeOf(finding.baseline, finding.unit),
    valueOf(finding, finding.value),
    limitOf(finding),
    finding.limit === null ? 'for information' : isBroken(finding) ? 'BROKEN' : 'kept',
  ])
  const heads = ['What', 'Median', 'Against', 'Median', 'Measured', 'Limit', 'Verdict']
  const all = [heads, ...rows]
  const widths = heads.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  const lines = all.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)))
  const ruler = widths.map((width) => '-'.repeat(width))
  const [head, ...body] = lines.map((line) => line.join('  ').trimEnd())
  return [head, ruler.join('  '), ...body].join('\n')
}

function limitOf(finding: Finding): string {
  const { limit, compared } = finding
  if (limit === null) return ''
  return `${compared === 'times as fast' ? 'at least' : 'at most'} ${valueOf(finding, limit)}`
}

function timeOf(value: number, unit: string): string {
  if (unit === '/s') return `${Math.round(value).toLocaleString('en')} a second`
  return `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`
}

function valueOf({ compared }: Finding, value: number): string {
  return compared === 'difference' ? `+${value.toFixed(2)} ms` : `${value.toFixed(2)}×`
}

export async function writeReport(
  electron: ElectronBuild | undefined,
  measurements: Measurements,
  findings: readonly Finding[],
): Promise<void> {
  const file = path.join(projectFolder, 'out', 'bench.json')
  const [processor] = os.cpus()
  const report = {
    measuredAt: new Date().toISOString(),
    machine: {
      processor: processor?.model ?? 'unknown',
      cores: os.cpus().length,
      memoryGigabytes: Math.round(os.totalmem() / 2 ** 30),
      system: `${os.type()} ${os.release()}`,
    },
    ...(electron && { electron: { kind: electron.kind, version: electron.version } }),
    findings: findings.map((finding) => ({ ...finding, kept: !isBroken(finding) })),
    milliseconds: measurements,
  }
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`)
  say(`Written: ${path.relative(projectFolder, file)}`)
}
