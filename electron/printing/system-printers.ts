import { refusal, success, type Result } from '../../shared/ipc/result.ts'
import type { SystemPrinter } from './paper.ts'

/** What Electron tells of a queue, as far as it is used; the options differ by system. */
export interface ReportedPrinter {
  readonly name: string
  readonly displayName: string
  readonly options?: object
}

/** IPP's printer-state: 3 idle, 4 processing, 5 stopped. */
const STOPPED = '5'

/** Turns what the system reports into what the person can be told. */
export function describePrinter(printer: ReportedPrinter): SystemPrinter {
  return {
    name: printer.name,
    displayName: printer.displayName === '' ? printer.name : printer.displayName,
    state: stateOf(printer),
  }
}

/**
 * Looks the queue up before anything is sent: Chromium prints to the default printer, or reports
 * success, for a queue that is not there or takes no jobs.
 */
export function findPrinter(
  printers: readonly ReportedPrinter[],
  name: string,
): Result<SystemPrinter> {
  const found = printers.find((printer) => printer.name === name)
  if (!found) return refusal('printer-unknown', { values: { printer: name } })
  const described = describePrinter(found)
  const code = stateRefusals[described.state]
  return code === undefined ? success(described) : refusal(code, { values: { printer: name } })
}

const stateRefusals: Readonly<Record<SystemPrinter['state'], string | undefined>> = {
  ready: undefined,
  unknown: undefined,
  stopped: 'printer-stopped',
  rejecting: 'printer-rejecting',
  offline: 'printer-offline',
  'no-media': 'printer-no-media',
}

function stateOf(printer: ReportedPrinter): SystemPrinter['state'] {
  const state = option(printer, 'printer-state')
  const accepting = option(printer, 'printer-is-accepting-jobs')
  const reasons = option(printer, 'printer-state-reasons') ?? ''
  if (accepting === 'false') return 'rejecting'
  if (state === STOPPED || /(^|,)paused\b/.test(reasons)) return 'stopped'
  if (/offline|shutdown/.test(reasons)) return 'offline'
  if (/media-(empty|needed|jam)/.test(reasons)) return 'no-media'
  return state === undefined ? 'unknown' : 'ready'
}

function option(printer: ReportedPrinter, name: string): string | undefined {
  const entry = Object.entries(printer.options ?? {}).find(([key]) => key === name)
  return entry === undefined ? undefined : String(entry[1])
}
