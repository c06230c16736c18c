import type { Bridge } from '../shared/ipc/bridge.ts'
import type { CallInput, CallName, CallOutput, ChangeTopic } from '../shared/ipc/contract.ts'
import { readJsonText } from '../shared/ipc/json-text.ts'
import type { Refusal, RefusalDetail, Result } from '../shared/ipc/result.ts'

declare global {
  interface Window {
    readonly carebench: Bridge
  }
}

/** A refusal on its way through code that knows failures as exceptions (react-query). */
export class RefusedCall extends Error {
  readonly detail: RefusalDetail

  constructor(refusal: Refusal) {
    super(refusal.error.code)
    this.name = 'RefusedCall'
    this.detail = refusal.error
  }
}

/** Asks the main process; the only way out of the window. */
export async function call<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<Result<CallOutput<Name>>> {
  return readJsonText(await window.carebench.call(name, input))
}

/** Like `call`, with the value as such; a refusal is thrown as `RefusedCall`. */
export async function callOrThrow<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const result = await call(name, input)
  if (result.ok) return result.value
  throw new RefusedCall(result)
}

/** Hears of every committed change; answers the function that stops listening. */
export function onChange(listener: (topic: ChangeTopic) => void): () => void {
  return window.carebench.onChange(listener)
}

/** Tells the log about a bug; itself never fails, for it is called when something already has. */
export function reportFault(fault: unknown): void {
  const error = fault instanceof Error ? fault : new Error(String(fault))
  const report = {
    message: error.message.slice(0, 2000),
    stack: (error.stack ?? '').slice(0, 8000),
  }
  call('app.report-fault', report).catch(() => undefined)
}
