import { expect, test } from 'vitest'
import { formatPrinterTarget, printerTargetSchema } from '../../../shared/records/printer-target.ts'

test.each([
  ['192.168.1.50:9100', '192.168.1.50', 9100],
  ['192.168.1.50', '192.168.1.50', 9100],
  [' zebra-2.local:6101 ', 'zebra-2.local', 6101],
  ['localhost:1', 'localhost', 1],
  ['[::1]:65535', '::1', 65535],
  ['[fe80::1]', 'fe80::1', 9100],
])('%j is %s, port %i', (text, host, port) => {
  const target = printerTargetSchema.parse(text)
  expect(target).toEqual({ host, port })
  expect(printerTargetSchema.parse(formatPrinterTarget(target))).toEqual(target)
})

test.each([
  ['', 'printer-target-missing'],
  ['   ', 'printer-target-missing'],
  ['http://zebra:9100', 'printer-target-format'],
  ['zebra printer:9100', 'printer-target-format'],
  [':9100', 'printer-target-format'],
  ['fe80::1', 'printer-target-format'],
  ['[zebra]:9100', 'printer-target-format'],
  ['192.168.1:9100', 'printer-target-format'],
  ['192.168.1.500:9100', 'printer-target-format'],
  ['-zebra:9100', 'printer-target-format'],
  ['zebra:', 'printer-target-port'],
  ['zebra:0', 'printer-target-port'],
  ['zebra:65536', 'printer-target-port'],
  ['zebra:9100x', 'printer-target-port'],
])('%j is refused with %s', (text, code) => {
  const parsed = printerTargetSchema.safeParse(text)
  expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([code])
})
