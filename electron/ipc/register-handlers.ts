import type { z } from 'zod'
import { callChannel, isCallName } from '../../shared/ipc/call-names.ts'
import {
  contract,
  type CallName,
  type CallOutput,
  type CallRequest,
  type ChangeTopic,
} from '../../shared/ipc/contract.ts'
import { fieldRefusalOf } from '../../shared/ipc/issue-code.ts'
import { refusal, type Refusal, type Result } from '../../shared/ipc/result.ts'
import { refusalOfDatabaseError } from '../database/sqlite-fault.ts'
import type { Log } from '../log.ts'
import type { Bench } from '../services/bench.ts'
import type { Handlers } from './handlers.ts'

/** What the door needs of Electron's `ipcMain`: nothing else may call it. */
export interface CallRegistrar<Event> {
  readonly handle: (
    channel: string,
    listener: (event: Event, name: unknown, input: unknown) => Promise<unknown>,
  ) => void
}

export interface Door<Event> {
  readonly registrar: CallRegistrar<Event>
  /** Whether the call comes from the page of our own window. */
  readonly isOurPage: (event: Event) => boolean
  readonly handlers: Handlers
  /** Calls that come before the database is open wait for it. */
  readonly bench: Promise<Bench>
  readonly announce: (topics: readonly ChangeTopic[]) => void
  readonly log: Log
  readonly makeReference: () => string
  /** Also judges what services answer; for tests, because it costs time. */
  readonly checkOutput: boolean
}

type Schemas = {
  readonly [Name in CallName]: {
    readonly input: z.ZodType<CallRequest<Name>>
    readonly output: z.ZodType<CallOutput<Name>>
  }
}

const schemas: Schemas = contract

/** The only door: sender, name and input are judged here, and what comes back is always a Result. */
export function registerHandlers<Event>(door: Door<Event>): void {
  door.registrar.handle(callChannel, async (event, name, input) => {
    if (!door.isOurPage(event)) {
      door.log.error('a call from a page that is not ours was refused')
      return refusal('not-allowed')
    }
    if (typeof name !== 'string' || !isCallName(name)) return refusal('unknown-call')
    try {
      return await answer(door, name, input)
    } catch (error) {
      return refusalOfFault(door, name, error)
    }
  })
}

async function answer<Event, Name extends CallName>(
  door: Door<Event>,
  name: Name,
  input: unknown,
): Promise<Result<CallOutput<Name>>> {
  const parsed = schemas[name].input.safeParse(input)
  if (!parsed.success) {
    return refusal('invalid-input', { fields: parsed.error.issues.map(fieldRefusalOf) })
  }
  const { run, changes } = door.handlers[name]
  const result = await run(await door.bench, parsed.data)
  if (changes.length > 0) door.announce(changes)
  if (door.checkOutput && result.ok) schemas[name].output.parse(result.value)
  return result
}

/** The database's surroundings can fail and a person can help; anything else is a bug for the log. */
function refusalOfFault<Event>(door: Door<Event>, name: CallName, error: unknown): Refusal {
  const known = refusalOfDatabaseError(error)
  if (known) {
    door.log.error(`${name}: ${known.error.code}`)
    return known
  }
  const reference = door.makeReference()
  door.log.error(`${name}: unexpected fault ${reference}`, error)
  return refusal('unexpected-fault', { values: { reference } })
}
