import type { CallInput, CallName, CallOutput, ChangeTopic } from './contract.ts'
import type { JsonText } from './json-text.ts'
import type { Result } from './result.ts'

/** What the preload puts into the window as `carebench`: all that a page has of the main process. */
export interface Bridge {
  /** `renderer/api.ts` reads the answer. */
  readonly call: <Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
  ) => Promise<JsonText<Result<CallOutput<Name>>>>
  /** Hears of every committed change; answers the function that stops listening. */
  readonly onChange: (listener: (topic: ChangeTopic) => void) => () => void
}
