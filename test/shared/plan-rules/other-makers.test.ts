import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { catalogueFileSchema } from '../../../shared/records/plan-catalogue.ts'

function read(name: string): string {
  return readFileSync(resolve('test/shared/plan-rules/other-makers', name), 'utf8')
}

/** The format holds terms that no screen shows yet, and holds them to their rules. */
describe("the catalogue's format expresses other makers' terms", () => {
  test.each([
    { name: 'a money pool', file: 'money-pool.json', from: '"499.00"', to: '"-499.00"' },
    {
      name: 'a rolling window',
      file: 'rolling-window.json',
      from: '"months": 12,',
      to: '"days": 12,',
    },
    {
      name: 'a plan that ends on an event',
      file: 'ends-on-event.json',
      from: '"repair"',
      to: '"sunrise"',
    },
    { name: 'a sub-limit', file: 'sub-limit.json', from: '"event": "flyaway"', to: '"event": ""' },
    {
      name: 'a fee by damage type',
      file: 'fee-by-damage-type.json',
      from: '"29.00"',
      to: '"29.001"',
    },
  ])('$name, and nothing malformed', ({ file, from, to }) => {
    const text = read(file)
    expect(catalogueFileSchema.safeParse(JSON.parse(text)).error?.issues ?? []).toEqual([])
    expect(text).toContain(from)
    expect(catalogueFileSchema.safeParse(JSON.parse(text.replace(from, to))).success).toBe(false)
  })
})
