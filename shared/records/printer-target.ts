import { z } from 'zod'

/** A raw label printer on the network: where ZPL is sent as it is. */
export interface PrinterTarget {
  readonly host: string
  readonly port: number
}

/** The port on which label printers listen unless they are told otherwise. */
export const RAW_PRINTER_PORT = 9100

/**
 * Reads `host:9100` as a technician types it: the port may be left out, an IPv6 address stands in
 * brackets. The message of a refusal is its stable code.
 */
export const printerTargetSchema = z
  .string()
  .trim()
  .min(1, 'printer-target-missing')
  .transform((text, context): PrinterTarget => {
    const target = splitTarget(text)
    if ('fault' in target) {
      context.addIssue({ code: 'custom', message: target.fault })
      return z.NEVER
    }
    return target
  })

/** `{ host: 'zebra', port: 9100 }` → `zebra:9100`; what the schema reads back. */
export function formatPrinterTarget(target: PrinterTarget): string {
  const host = target.host.includes(':') ? `[${target.host}]` : target.host
  return `${host}:${target.port}`
}

type TargetFault = 'printer-target-format' | 'printer-target-port'

function splitTarget(text: string): PrinterTarget | { readonly fault: TargetFault } {
  const match = /^(?:\[([^\]]+)\]|([^:[\]]+))(?::([^:/]*))?$/.exec(text)
  const host = match?.[1] ?? match?.[2]
  if (!match || host === undefined || !isHost(host, match[1] !== undefined)) {
    return { fault: 'printer-target-format' }
  }
  const port = match[3] === undefined ? RAW_PRINTER_PORT : readPort(match[3])
  return port === undefined ? { fault: 'printer-target-port' } : { host, port }
}

function isHost(host: string, bracketed: boolean): boolean {
  if (bracketed) return z.ipv6().safeParse(host).success
  // Only digits and dots must be a whole IPv4 address: `192.168.1` is a slip, not a name.
  if (/^[\d.]+$/.test(host)) return z.ipv4().safeParse(host).success
  return host.length <= 253 && host.split('.').every(isHostLabel)
}

function isHostLabel(label: string): boolean {
  return /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/i.test(label)
}

function readPort(text: string): number | undefined {
  if (!/^\d{1,5}$/.test(text)) return undefined
  const port = Number(text)
  return port >= 1 && port <= 65535 ? port : undefined
}
