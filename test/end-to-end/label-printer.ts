import { once } from 'node:events'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'

/** A label printer as the network sees it: a port that takes ZPL as it is. */
export interface LabelPrinter {
  /** `127.0.0.1:PORT`, as a technician types it. */
  readonly address: string
  /** The jobs taken so far, whole ones only. */
  readonly jobs: readonly string[]
  /** The next job that nobody has fetched yet. */
  readonly nextJob: () => Promise<string>
  readonly switchOff: () => Promise<void>
}

/** `hangs`: takes the connection and never says anything again, as a printer with an open lid. */
export async function switchOnLabelPrinter(
  options: { readonly port?: number; readonly behaviour?: 'prints' | 'hangs' } = {},
): Promise<LabelPrinter> {
  const jobs: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
    if (options.behaviour === 'hangs') return
    const pieces: Buffer[] = []
    socket.on('data', (piece) => pieces.push(piece))
    socket.on('end', () => {
      jobs.push(Buffer.concat(pieces).toString('utf8'))
      server.emit('job')
      socket.end()
    })
  })
  await listen(server, options.port ?? 0)
  let fetched = 0
  return {
    address: `127.0.0.1:${portOf(server)}`,
    jobs,
    nextJob: async () => {
      fetched += 1
      while (jobs.length < fetched) await once(server, 'job')
      return jobs[fetched - 1] ?? ''
    },
    switchOff: async () => {
      for (const socket of sockets) socket.destroy()
      const closed = once(server, 'close')
      server.close()
      await closed
    },
  }
}

/** A port on which nothing listens: the printer is on the network, but takes no labels there. */
export async function findClosedPort(): Promise<number> {
  const server = createServer()
  await listen(server, 0)
  const port = portOf(server)
  const closed = once(server, 'close')
  server.close()
  await closed
  return port
}

async function listen(server: Server, port: number): Promise<void> {
  const listening = once(server, 'listening')
  server.listen(port, '127.0.0.1')
  await listening
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === 'string') throw new Error('The listener has no port.')
  return address.port
}
