import { z } from 'zod'
import { say } from '../set-up/step.mjs'
import { evaluate, type DevTools } from './dev-tools.ts'
import { startApp, type Program } from './running-app.ts'
import { spreadOf, type Spread } from './statistics.ts'

const blocks = 60
const warmUpBlocks = 5
const callsInBlock = 100

export interface CallTimes {
  /** Milliseconds of one call. */
  readonly bareInvoke: Spread
  readonly ping: Spread
  readonly readTicket: Spread
  readonly listTickets: Spread
  /** How many tickets were read in turn. */
  readonly tickets: number
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

/** What `renderer/api.ts` does with a call; a refusal must not pass for a fast answer. */
const defineCall = `window.benchCall = async (name, input) => {
  const result = JSON.parse(await window.carebench.call(name, input))
  if (!result.ok) throw new Error(name + ' was refused: ' + result.error.code)
  return result.value
}
window.benchCall('tickets.list', ${listInput})
  .then(({ rows }) => { window.benchIds = rows.map(({ id }) => id); return rows.length })`

/** Blocks of calls in two windows in turn: the bare one's empty invoke, and CareBench's calls. */
export async function measureCalls(bare: Program, careBench: Program): Promise<CallTimes> {
  say('Bench: calls ...')
  const bareApp = await startApp(bare)
  const app = await startApp(careBench)
  const tickets = await evaluate(app.page, defineCall, z.int().min(50))
  const measured = await measureInTurn([
    [bareApp.page, blockOf(callsInBlock, 'window.bare.empty()')],
    [app.page, blockOf(callsInBlock, `benchCall('app.ping', null)`)],
    [
      app.page,
      blockOf(
        callsInBlock,
        `benchCall('tickets.read', { ticketId: benchIds[index % benchIds.length] })`,
      ),
    ],
    [app.page, blockOf(10, `benchCall('tickets.list', ${listInput})`)],
  ])
  await app.quit()
  await bareApp.quit()
  const [bareInvoke, ping, readTicket, listTickets] = measured
  if (!bareInvoke || !ping || !readTicket || !listTickets) throw new Error('nothing was measured')
  return { bareInvoke, ping, readTicket, listTickets, tickets }
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
