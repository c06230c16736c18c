import type { z } from 'zod'
import { callChannel, isCallName } from '../../shared/ipc/call-names.ts'
import type { CallName, CallOutput, CallRequest, ChangeTopic } from '../../shared/ipc/contract.ts'
import { firstScreenCalls } from '../../shared/ipc/first-screen-calls.ts'
import { fieldRefusalOf } from '../../shared/ipc/issue-code.ts'
import { refusal, type FieldRefusal, type Refusal, type Result } from '../../shared/ipc/result.ts'
import { refuseFault } from '../services/refuse-fault.ts'
import type { Log } from '../log.ts'
import type { Bench } from '../services/bench.ts'
import type { Handlers } from './handlers.ts'
import { RememberedAnswers } from './remembered-answers.ts'

/** What the door needs of Electron's `ipcMain`: nothing else may call it. */
export interface CallRegistrar<Event> {
  readonly handle: (channel: string, listener: CallListener<Event>) => void
}

export type CallListener<Event> = (event: Event, name: unknown, input: unknown) => Promise<string>

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

let schemas: Partial<Schemas> = firstScreenCalls

/** The whole contract is read with the first call that needs it, not before the first screen. */
async function readContract<Name extends CallName>(name: Name): Promise<Schemas[Name]> {
  const { contract } = await import('../../shared/ipc/contract.ts')
  const all: Schemas = contract
  schemas = all
  return all[name]
}

/**
 * The only door: sender, name and input are judged here, and what comes back is always a Result, as
 * JSON.
 */
export function registerHandlers<Event>(door: Door<Event>): void {
  const remembered = new RememberedAnswers()
  door.registrar.handle(callChannel, async (event, name, input) => {
    if (!door.isOurPage(event)) {
      door.log.error('a call from a page that is not ours was refused')
      return JSON.stringify(refusal('not-allowed'))
    }
    if (typeof name !== 'string' || !isCallName(name)) {
      return JSON.stringify(refusal('unknown-call'))
    }
    try {
      return await answer(door, remembered, name, input)
    } catch (error) {
      return JSON.stringify(refusalOfFault(door, name, error))
    }
  })
}

async function answer<Event>(
  door: Door<Event>,
  remembered: RememberedAnswers,
  name: CallName,
  input: unknown,
): Promise<string> {
  const bench = await door.bench
  if (door.handlers[name].kind !== 'remember') {
    return JSON.stringify(await run(door, remembered, name, input))
  }
  const key = `${name} ${JSON.stringify(input)}`
  const known = remembered.find(key, bench.dataVersion())
  if (known !== undefined) return known
  const { generation } = remembered
  const result = await run(door, remembered, name, input)
  const text = JSON.stringify(result)
  if (result.ok) remembered.keep(key, text, generation)
  return text
}

async function run<Event, Name extends CallName>(
  door: Door<Event>,
  remembered: RememberedAnswers,
  name: Name,
  input: unknown,
): Promise<Result<CallOutput<Name>>> {
  const schema = schemas[name] ?? (await readContract(name))
  const parsed = schema.input.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  const handler = door.handlers[name]
  try {
    const result = await handler.run(await door.bench, parsed.data)
    if (door.checkOutput && result.ok) schema.output.parse(result.value)
    return result
  } finally {
    if (handler.kind === 'write') remembered.forget()
    if (handler.changes.length > 0) door.announce(handler.changes)
  }
}

/** One entry a field: what is wrong first is what has to be put right first. */
function refuseInput({ issues }: z.ZodError): Refusal {
  const byField = new Map<string, FieldRefusal>()
  for (const issue of issues) {
    const fault = fieldRefusalOf(issue)
    if (!byField.has(fault.field)) byField.set(fault.field, fault)
  }
  return refusal('invalid-input', { fields: [...byField.values()] })
}

/** The database's surroundings can fail and a person can help; anything else is a bug for the log. */
function refusalOfFault<Event>(door: Door<Event>, name: CallName, error: unknown): Refusal {
  const known = refuseFault(error)
  if (known) {
    door.log.error(`${name}: ${known.error.code}`)
    return known
  }
  const reference = door.makeReference()
  door.log.error(`${name}: unexpected fault ${reference}`, error)
  return refusal('unexpected-fault', { values: { reference } })
}
