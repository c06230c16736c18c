import { describe, expect, test } from 'vitest'
import { holdCalls } from '../../../electron/ipc/hold-calls.ts'
import type { CallListener } from '../../../electron/ipc/register-handlers.ts'
import { callChannel } from '../../../shared/ipc/call-names.ts'

function holdOne() {
  const listeners = new Map<string, CallListener<string>>()
  const held = holdCalls<string>({
    handle: (channel, listener) => {
      listeners.set(channel, listener)
    },
  })
  const call = listeners.get(callChannel)
  if (!call) throw new Error('the channel was not taken')
  return { held, call }
}

describe('calls before the door is loaded', () => {
  test('wait, and are answered in their order once it is', async () => {
    const { held, call } = holdOne()
    const early = [call('sender', 'app.ping', 1), call('sender', 'app.ping', 2)]
    held.handle(callChannel, (event, name, input) =>
      Promise.resolve(`${event} ${String(name)} ${String(input)}`),
    )
    const late = call('sender', 'app.ping', 3)
    expect(await Promise.all([...early, late])).toEqual([
      'sender app.ping 1',
      'sender app.ping 2',
      'sender app.ping 3',
    ])
  })

  test('a fault of the door is a fault of the call', async () => {
    const { held, call } = holdOne()
    const early = call('sender', 'app.ping', null)
    held.handle(callChannel, () => Promise.reject(new Error('broken')))
    await expect(early).rejects.toThrow('broken')
  })

  test('another channel than the one that is held is a bug', () => {
    const { held } = holdOne()
    expect(() => held.handle('other', () => Promise.resolve(''))).toThrow('other')
  })
})
