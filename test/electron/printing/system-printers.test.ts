import { expect, test } from 'vitest'
import { describePrinter, findPrinter } from '../../../electron/printing/system-printers.ts'

const idle = { 'printer-state': '3', 'printer-is-accepting-jobs': 'true' }

test.each([
  ['idle', idle, 'ready'],
  ['printing', { ...idle, 'printer-state': '4' }, 'ready'],
  ['stopped', { ...idle, 'printer-state': '5' }, 'stopped'],
  ['paused', { ...idle, 'printer-state-reasons': 'paused' }, 'stopped'],
  ['rejecting', { ...idle, 'printer-is-accepting-jobs': 'false' }, 'rejecting'],
  ['off', { ...idle, 'printer-state-reasons': 'offline-report' }, 'offline'],
  ['out of labels', { ...idle, 'printer-state-reasons': 'media-empty-error' }, 'no-media'],
  ['well', { ...idle, 'printer-state-reasons': 'none' }, 'ready'],
  ['of a system that tells nothing', {}, 'unknown'],
])('a queue that is %s', (_case, options, state) => {
  expect(describePrinter({ name: 'ZEBRA', displayName: '', options })).toEqual({
    name: 'ZEBRA',
    displayName: 'ZEBRA',
    state,
  })
})

const printers = [
  { name: 'PDF', displayName: 'PDF writer', options: idle },
  { name: 'OLD', displayName: 'Old one', options: { ...idle, 'printer-state': '5' } },
  { name: 'FULL', displayName: 'Full', options: { 'printer-is-accepting-jobs': false } },
  { name: 'OFF', displayName: 'Off', options: { 'printer-state-reasons': 'offline-report' } },
  { name: 'EMPTY', displayName: 'Empty', options: { 'printer-state-reasons': 'media-needed' } },
  { name: 'MUTE', displayName: 'Mute', options: {} },
]

test.each(['PDF', 'MUTE'])('%s can be printed on', (name) => {
  expect(findPrinter(printers, name)).toMatchObject({ ok: true, value: { name } })
})

test.each([
  ['PDF writer', 'printer-unknown'],
  ['', 'printer-unknown'],
  ['OLD', 'printer-stopped'],
  ['FULL', 'printer-rejecting'],
  ['OFF', 'printer-offline'],
  ['EMPTY', 'printer-no-media'],
])('%s is refused before anything is sent: %s', (printer, code) => {
  expect(findPrinter(printers, printer)).toEqual({
    ok: false,
    error: { code, values: { printer } },
  })
})
