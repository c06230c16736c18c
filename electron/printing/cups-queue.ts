import { spawn } from 'node:child_process'
import type { LabelSize } from '../../shared/labels/label-description.ts'
import { refusal, success, type Result } from '../../shared/ipc/result.ts'
import type { PrintedJob } from './paper.ts'

export interface CupsJob {
  readonly pdf: Uint8Array
  readonly size: LabelSize
  /** The page by its common name, where it has one: a printer that cuts no paper knows only those. */
  readonly media?: string
  readonly printer: string
  /** What the queue shows: a ticket number, no personal data. */
  readonly title: string
}

export interface CupsSetting {
  /** The client program of CUPS. */
  readonly command: string
  readonly milliseconds: number
}

export const defaultCupsSetting: CupsSetting = { command: 'lp', milliseconds: 60_000 }

/**
 * Hands a PDF to a queue of CUPS. Chromium names a 4×6 in page in its own way and sets its own
 * resolution; a label driver knows neither, and prints on its default page, cut off. The client of
 * CUPS finds the driver's page by its size. Answers `undefined` where that client is not installed.
 */
export function printThroughCups(
  job: CupsJob,
  setting: CupsSetting = defaultCupsSetting,
): Promise<Result<PrintedJob> | undefined> {
  const { printer } = job
  return new Promise((resolve, reject) => {
    const client = spawn(setting.command, clientArguments(job), {
      // Its answer is read, so it must not be translated.
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    let said = ''
    const timer = setTimeout(() => {
      client.kill('SIGKILL')
      resolve(refusal('printer-no-answer', { values: { printer } }))
    }, setting.milliseconds)
    client.once('error', (error) => {
      clearTimeout(timer)
      if ('code' in error && error.code === 'ENOENT') resolve(undefined)
      else reject(error)
    })
    client.stdout.on('data', (data: Buffer) => (said += data.toString('utf8')))
    client.stderr.on('data', (data: Buffer) => (said += data.toString('utf8')))
    client.once('close', (status) => {
      clearTimeout(timer)
      resolve(status === 0 ? queued(printer, said) : failed(printer, said))
    })
    // A client that gives up before it has read everything says why when it ends.
    client.stdin.on('error', () => undefined)
    client.stdin.end(job.pdf)
  })
}

function clientArguments({ printer, title, size, media }: CupsJob): readonly string[] {
  const page = media ?? `Custom.${size.width / 1000}x${size.height / 1000}mm`
  return ['-d', printer, '-t', title, '-o', `media=${page}`, '-o', 'print-scaling=none']
}

/** `request id is ZEBRA-12 (1 file(s))`: the job's name in the queue. */
function queued(printer: string, said: string): Result<PrintedJob> {
  const job = /request id is (\S+)/.exec(said)?.[1]
  return success(job === undefined ? { printer } : { printer, job })
}

function failed(printer: string, said: string): Result<PrintedJob> {
  const reason =
    said
      .replace(/^lp: */, '')
      .replace(/\s+/g, ' ')
      .trim() || 'unknown'
  return refusal('printer-failed', { values: { printer, reason } })
}
