import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { StepFailure, endProgram, startProgram } from './step.mjs'

export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY'])
}

const displayDescriptor = 3

async function displayNumberFrom(stream: Readable, exited: Promise<unknown>): Promise<string> {
  const lines = createInterface({ input: stream })
  const [line]: readonly unknown[] = await Promise.race([
    once(lines, 'line'),
    exited.then((): readonly unknown[] => []),
  ])
  if (typeof line === 'string') return line.trim()
  throw new StepFailure(
    'The virtual display (Xvfb) did not start: run "Xvfb :99" to see why, then start again.',
  )
}

/**
 * Gives the work a virtual display of its own. Xvfb picks a free number itself, so that two runs
 * never meet; it is ended with the work.
 */
export async function withVirtualDisplay<Value>(
  work: (environment: NodeJS.ProcessEnv) => Promise<Value>,
): Promise<Value> {
  const server = startProgram(
    'Xvfb',
    [
      '-displayfd',
      String(displayDescriptor),
      ...['-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-noreset'],
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  )
  const exited = Promise.race([once(server, 'exit'), once(server, 'error')])
  const answers = server.stdio[displayDescriptor]
  if (!answers || !('read' in answers)) throw new StepFailure('The virtual display gave no number.')
  try {
    const number = await displayNumberFrom(answers, exited)
    const { WAYLAND_DISPLAY: _wayland, ...environment } = process.env
    return await work({ ...environment, DISPLAY: `:${number}` })
  } finally {
    await endProgram(server)
  }
}
