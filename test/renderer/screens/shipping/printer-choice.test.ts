import { describe, expect, test } from 'vitest'
import {
  firstChoice,
  queueChoice,
  queueNameOf,
  RAW_CHOICE,
} from '../../../../renderer/screens/shipping/printer-choice.ts'

const printers = [{ name: 'PDF' }, { name: 'ZEBRA' }]

describe('the printer before anybody chooses', () => {
  test.each([
    {
      name: 'the one used last',
      printers,
      last: { name: 'ZEBRA', address: '' },
      expected: 'ZEBRA',
    },
    {
      name: 'the one used last, before an address',
      printers,
      last: { name: 'ZEBRA', address: 'z:9100' },
      expected: 'ZEBRA',
    },
    {
      name: 'the address, when the last one is gone',
      printers,
      last: { name: 'OLD', address: 'z:9100' },
      expected: null,
    },
    { name: 'the first one', printers, last: { name: '', address: '' }, expected: 'PDF' },
    {
      name: 'the address, without any',
      printers: [],
      last: { name: '', address: '' },
      expected: null,
    },
  ])('$name', ({ printers: known, last, expected }) => {
    expect(queueNameOf(firstChoice(known, last))).toBe(expected)
  })

  test('a queue named like the address entry is still a queue', () => {
    expect(queueChoice('raw')).not.toBe(RAW_CHOICE)
    expect(queueNameOf(queueChoice('raw'))).toBe('raw')
  })
})
