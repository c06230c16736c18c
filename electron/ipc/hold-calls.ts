import { callChannel } from '../../shared/ipc/call-names.ts'
import type { CallListener, CallRegistrar } from './register-handlers.ts'

/**
 * Takes the window's calls from the first moment, and holds them until the door, which is loaded
 * later, registers with the registrar that this answers.
 */
export function holdCalls<Event>(registrar: CallRegistrar<Event>): CallRegistrar<Event> {
  let open: (listener: CallListener<Event>) => void
  const opened = new Promise<CallListener<Event>>((resolve) => {
    open = resolve
  })
  registrar.handle(callChannel, async (event, name, input) => (await opened)(event, name, input))
  return {
    handle: (channel, listener) => {
      if (channel !== callChannel) throw new Error(`nobody listens on ${channel}`)
      open(listener)
    },
  }
}
