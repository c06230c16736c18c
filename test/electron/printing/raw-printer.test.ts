import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { connectFault, sendRaw } from '../../../electron/printing/raw-printer.ts'
import type { PrinterTarget } from '../../../shared/records/printer-target.ts'

const timeouts = { connectMilliseconds: 300, stallMilliseconds: 300, closeMilliseconds: 300 }
const zpl = '^XA^FDŁódź^FS^XZ\n'
const bytes = Buffer.byteLength(zpl)

/** More than the buffers of both ends of a local connection hold. */
const longJob = 'x'.repeat(64 * 1024 * 1024)

const opened: { server: Server; sockets: Set<Socket> }[] = []

afterEach(async () => {
  for (const { server, sockets } of opened.splice(0)) {
    for (const socket of sockets) socket.destroy()
    server.close()
    if (server.listening) await once(server, 'close')
  }
})

test('a printer that reads everything and closes has the label', async () => {
  let received = ''
  const target = await listen((socket) => {
    socket.setEncoding('utf8').on('data', (text: string) => (received += text))
  })
  expect(await sendRaw(zpl, target, timeouts)).toEqual({ ok: true, value: { bytes } })
  expect(received).toBe(zpl)
})

test('a printer that talks back is listened to', async () => {
  const target = await listen((socket) => {
    socket.write('PRINTER STATUS '.repeat(10_000))
    socket.resume()
  })
  expect(await sendRaw(zpl, target, timeouts)).toEqual({ ok: true, value: { bytes } })
})

test('a long job arrives whole', async () => {
  let received = 0
  const target = await listen((socket) => {
    socket.on('data', (data) => (received += data.length))
  })
  const job = 'x'.repeat(3_000_001)
  expect(await sendRaw(job, target, timeouts)).toEqual({ ok: true, value: { bytes: 3_000_001 } })
  expect(received).toBe(3_000_001)
})

test('a port where nobody listens is refused, and the same job goes through afterwards', async () => {
  const target = await listen((socket) => socket.resume())
  const server = opened[0]?.server
  if (!server) throw new Error('No printer is listening')
  server.close()
  await once(server, 'close')
  expect(await sendRaw(zpl, target, timeouts)).toEqual(
    refused('printer-connection-refused', target),
  )
  server.listen(target.port, target.host)
  await once(server, 'listening')
  expect(await sendRaw(zpl, target, timeouts)).toEqual({ ok: true, value: { bytes } })
})

test('a name that nobody has is unknown', async () => {
  const target = { host: 'no-such-printer.invalid', port: 9100 }
  const slow = { ...timeouts, connectMilliseconds: 20_000 }
  expect(await sendRaw(zpl, target, slow)).toEqual(refused('printer-host-unknown', target))
})

test('a printer that takes everything but never closes has not confirmed', async () => {
  const target = await listen((socket) => socket.pause())
  expect(await sendRaw(zpl, target, timeouts)).toEqual(
    refused('printer-unconfirmed', target, { sent: bytes, bytes }),
  )
})

test('a printer that stops reading is stalled, and how far it got is told', async () => {
  const target = await listen((socket) => socket.pause())
  const result = await sendRaw(longJob, target, timeouts)
  expect(result).toMatchObject(refused('printer-stalled', target, { bytes: longJob.length }))
  expect(sentBytes(result)).toBeGreaterThan(0)
  expect(sentBytes(result)).toBeLessThan(longJob.length)
})

test('a connection that is reset in the middle is lost half-sent', async () => {
  const target = await listen((socket) => {
    socket.once('data', () => socket.resetAndDestroy())
  })
  const result = await sendRaw(longJob, target, timeouts)
  expect(result).toMatchObject(refused('printer-connection-lost', target))
  expect(sentBytes(result)).toBeLessThan(longJob.length)
})

test('a printer that hangs up before it has everything is lost, not done', async () => {
  const target = await listen((socket) => {
    socket.once('data', () => {
      socket.pause()
      socket.end()
    })
  })
  expect(await sendRaw(longJob, target, timeouts)).toMatchObject(
    refused('printer-connection-lost', target),
  )
})

test('a reset right after the last byte is not taken for printed', async () => {
  const target = await listen((socket) => {
    socket.on('end', () => socket.resetAndDestroy()).resume()
  }, true)
  expect(await sendRaw(zpl, target, timeouts)).toEqual(
    refused('printer-connection-lost', target, { sent: bytes, bytes }),
  )
})

test.each([
  ['ENOTFOUND', 'printer-host-unknown'],
  ['EAI_AGAIN', 'printer-host-unknown'],
  ['EHOSTUNREACH', 'printer-unreachable'],
  ['ENETUNREACH', 'printer-unreachable'],
  ['ECONNREFUSED', 'printer-connection-refused'],
  ['ETIMEDOUT', 'printer-connect-timed-out'],
  ['EUNHEARDOF', 'printer-unreachable'],
])('the system error %s means %s', (code, meaning) => {
  expect(connectFault(Object.assign(new Error(code), { code }))).toBe(meaning)
})

async function listen(
  onConnection: (socket: Socket) => void,
  allowHalfOpen = false,
): Promise<PrinterTarget> {
  const sockets = new Set<Socket>()
  const server = createServer({ allowHalfOpen }, (socket) => {
    sockets.add(socket)
    // The test's own end of a connection that is cut may fail; what counts is what the sender says.
    socket.on('error', () => sockets.delete(socket))
    onConnection(socket)
  })
  opened.push({ server, sockets })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port')
  return { host: '127.0.0.1', port: address.port }
}

function refused(code: string, { host, port }: PrinterTarget, values: object = {}) {
  return { ok: false, error: { code, values: { printer: `${host}:${port}`, ...values } } }
}

function sentBytes(result: Awaited<ReturnType<typeof sendRaw>>): number {
  return result.ok ? Number.NaN : Number(result.error.values?.['sent'])
}
