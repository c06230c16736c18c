import { z } from 'zod'
import { say } from '../set-up/step.mjs'
import { evaluate, type DevTools } from './dev-tools.ts'
import { startApp, type Program } from './running-app.ts'
import { spreadOf, type Spread } from './statistics.ts'

const blocks = 60
const warmUpBlocks = 5
const callsInBlock = 100
const ticketsToRead = (blocks + warmUpBlocks) * callsInBlock

export interface CallTimes {
  /** Milliseconds of one call. */
  readonly bareInvoke: Spread
  readonly ping: Spread
  /** A ticket that was not read before in this run. */
  readonly readTicket: Spread
  /** A ticket that was just read: one goes back and forth between its screens. */
  readonly readTicketAgain: Spread
  readonly listTickets: Spread
}

const listInput = '{ search: "", states: [], offset: 0, limit: 50 }'

/** Sequential calls, as a screen makes them, from asking to holding the value. */
function blockOf(count: number, call: string): string {
  return `(async () => {
    const startedAt = performance.now()
    for (let index = 0; index < ${String(count)}; index += 1) await ${call}
    return (performance.now() - startedAt) / ${String(count)}
  })()`
}

/**
 * What `renderer/api.ts` does with a call; a refusal must not pass for a fast answer. As many
 * tickets as are read in all, so that no answer can come from a memory of earlier ones.
 */
const defineCall = `window.benchCall = async (name, input) => {
  const result = JSON.parse(await window.carebench.call(name, input))
  if (!result.ok) throw new Error(name + ' was refused: ' + result.error.code)
  return result.value
}
window.benchIds = []
window.benchNext = () => ({ ticketId: benchIds.pop() })
;(async () => {
  while (benchIds.length < ${String(ticketsToRead)}) {
    const input = { search: '', states: [], offset: benchIds.length, limit: 500 }
    const { rows } = await benchCall('tickets.list', input)
    if (rows.length === 0) throw new Error('there are only ' + benchIds.length + ' tickets')
    benchIds.push(...rows.map(({ id }) => id))
  }
  window.benchOne = { ticketId: benchIds[0] }
  return benchIds.length
})()`

/** Blocks of calls in two windows in turn: the bare one's empty invoke, and CareBench's calls. */
export async function measureCalls(bare: Program, careBench: Program): Promise<CallTimes> {
  say('Bench: calls ...')
  const bareApp = await startApp(bare)
  const app = await startApp(careBench)
  await evaluate(app.page, defineCall, z.int().min(ticketsToRead))
  const measured = await measureInTurn([
    [bareApp.page, blockOf(callsInBlock, 'window.bare.empty()')],
    [app.page, blockOf(callsInBlock, `benchCall('app.ping', null)`)],
    [app.page, blockOf(callsInBlock, `benchCall('tickets.read', benchNext())`)],
    [app.page, blockOf(callsInBlock, `benchCall('tickets.read', benchOne)`)],
    [app.page, blockOf(10, `benchCall('tickets.list', ${listInput})`)],
  ])
  await app.quit()
  await bareApp.quit()
  const [bareInvoke, ping, readTicket, readTicketAgain, listTickets] = measured
  if (!bareInvoke || !ping || !readTicket || !readTicketAgain || !listTickets) {
    throw new Error('nothing was measured')
  }
  return { bareInvoke, ping, readTicket, readTicketAgain, listTickets }
}

async function measureInTurn(
  subjects: readonly (readonly [DevTools, string])[],
): Promise<readonly Spread[]> {
  const times = subjects.map((): number[] => [])
  for (let block = -warmUpBlocks; block < blocks; block += 1) {
    for (const [index, [page, expression]] of subjects.entries()) {
      const time = await evaluate(page, expression, z.number())
      if (block >= 0) times[index]?.push(time)
    }
  }
  return times.map(spreadOf)
}
