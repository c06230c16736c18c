import { connect, type Socket } from 'node:net'
import { refusal, success, type Refusal, type Result } from '../../shared/ipc/result.ts'
import { formatPrinterTarget, type PrinterTarget } from '../../shared/records/printer-target.ts'
import type { SentJob } from './paper.ts'

export interface RawPrinterTimeouts {
  /** How long the printer may take to accept the connection, its name look-up included. */
  readonly connectMilliseconds: number
  /** How long it may take no bytes while there are some to send. */
  readonly stallMilliseconds: number
  /** How long it may take to close the connection after the last byte. */
  readonly closeMilliseconds: number
}

export const defaultRawPrinterTimeouts: RawPrinterTimeouts = {
  connectMilliseconds: 5000,
  stallMilliseconds: 10_000,
  closeMilliseconds: 10_000,
}

/** Pieces small enough that a printer which stops reading is noticed by the piece that it leaves. */
const CHUNK_BYTES = 16_384

/**
 * Sends text to a label printer as it is. Answers well only when the printer took every byte and
 * closed the connection in order: that is all that a raw port ever says. Otherwise it says how far
 * the job got, for a half-sent label may be printed or not, and printing again is the person's choice.
 */
export async function sendRaw(
  text: string,
  target: PrinterTarget,
  timeouts: RawPrinterTimeouts = defaultRawPrinterTimeouts,
): Promise<Result<SentJob>> {
  const opened = await openConnection(target, timeouts.connectMilliseconds)
  if ('ok' in opened) return opened
  try {
    return await sendBytes(opened, Buffer.from(text, 'utf8'), target, timeouts)
  } finally {
    opened.destroy()
  }
}

function openConnection(target: PrinterTarget, milliseconds: number): Promise<Socket | Refusal> {
  return new Promise((resolve) => {
    // A printer that closes its side early must not close ours before the job is judged.
    const socket = connect({ host: target.host, port: target.port, allowHalfOpen: true })
    const timer = setTimeout(() => fail('printer-connect-timed-out'), milliseconds)
    function fail(code: string): void {
      clearTimeout(timer)
      socket.destroy()
      resolve(refuse(code, target))
    }
    socket.once('error', (error) => fail(connectFault(error)))
    socket.once('connect', () => {
      clearTimeout(timer)
      socket.removeAllListeners('error')
      resolve(socket)
    })
  })
}

const connectFaults: Readonly<Record<string, string>> = {
  ENOTFOUND: 'printer-host-unknown',
  EAI_AGAIN: 'printer-host-unknown',
  EHOSTUNREACH: 'printer-unreachable',
  EHOSTDOWN: 'printer-unreachable',
  ENETUNREACH: 'printer-unreachable',
  ENETDOWN: 'printer-unreachable',
  EADDRNOTAVAIL: 'printer-unreachable',
  ECONNREFUSED: 'printer-connection-refused',
  ECONNRESET: 'printer-connection-refused',
  ETIMEDOUT: 'printer-connect-timed-out',
}

/** The refusal that a failed connection means; the look-up of a name may fail in many ways. */
export function connectFault(error: Error): string {
  return connectFaults[systemCode(error)] ?? 'printer-unreachable'
}

function sendBytes(
  socket: Socket,
  bytes: Buffer,
  target: PrinterTarget,
  timeouts: RawPrinterTimeouts,
): Promise<Result<SentJob>> {
  return new Promise((resolve) => {
    let sent = 0
    let timer: NodeJS.Timeout | undefined
    const values = (): Record<string, number> => ({ sent, bytes: bytes.length })
    function settle(result: Result<SentJob>): void {
      clearTimeout(timer)
      resolve(result)
    }
    function watch(code: string, milliseconds: number): void {
      clearTimeout(timer)
      timer = setTimeout(() => settle(refuse(code, target, values())), milliseconds)
    }
    function sendNext(): void {
      if (sent === bytes.length) {
        watch('printer-unconfirmed', timeouts.closeMilliseconds)
        socket.end()
        return
      }
      const chunk = bytes.subarray(sent, sent + CHUNK_BYTES)
      watch('printer-stalled', timeouts.stallMilliseconds)
      socket.write(chunk, (error) => {
        if (error) return
        sent += chunk.length
        sendNext()
      })
    }
    socket.on('error', () => settle(refuse('printer-connection-lost', target, values())))
    socket.on('end', () =>
      settle(
        socket.writableFinished
          ? success({ bytes: sent })
          : refuse('printer-connection-lost', target, values()),
      ),
    )
    // Status messages are taken off the wire, or the printer's close would never be seen.
    socket.resume()
    sendNext()
  })
}

function refuse(
  code: string,
  target: PrinterTarget,
  values: Readonly<Record<string, number>> = {},
): Refusal {
  return refusal(code, { values: { printer: formatPrinterTarget(target), ...values } })
}

function systemCode(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : ''
}
