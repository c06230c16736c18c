import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadPlanCatalogue } from '../../../electron/services/load-plan-catalogue.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carebench-plans-'))
  cpSync(resolve('resources/plans'), folder, { recursive: true })
})

afterEach(() => rmSync(folder, { recursive: true }))

function change(name: string, from: string, to: string): void {
  const path = join(folder, name)
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
}

describe('the plan catalogue', () => {
  test('is read whole and without a fault', () => {
    const { catalogue, faults } = loadPlanCatalogue(folder)
    expect(faults).toEqual([])
    expect(catalogue.programmes.map(({ id }) => id)).toEqual(['dji-care-refresh'])
    expect(catalogue.models.length).toBeGreaterThan(10)
    expect(catalogue.cards).toHaveLength(1)
  })

  test.each([
    {
      name: 'a wrong value names file and path',
      from: '"219.00"',
      to: '"219.005"',
      fault: /^fees\.json: fees\[0\]\.fees\[0\]\.value: 219\.005 has more decimals than PLN$/,
    },
    {
      name: 'a wrong type names file and path',
      from: '"model": "osmo-360"',
      to: '"model": 360',
      fault: /^fees\.json: fees\[1\]\.model: /,
    },
    {
      name: 'a mistyped key is not passed over',
      from: '"confidence"',
      to: '"confidance"',
      fault: /^fees\.json: fees\[0\]\.fees\[0\]/,
    },
    { name: 'broken JSON names the file', from: '{', to: '', fault: /^fees\.json: is not JSON/ },
  ])('$name, and the rest still works', ({ from, to, fault }) => {
    change('fees.json', from, to)
    const { catalogue, faults } = loadPlanCatalogue(folder)
    expect(faults.length).toBeGreaterThan(0)
    for (const line of faults) expect(line).toMatch(/^fees\.json: /)
    expect(faults[0]).toMatch(fault)
    expect(catalogue.programmes).toHaveLength(1)
    expect(catalogue.fees.map(({ model }) => model)).not.toContain('osmo-pocket-3')
    expect(catalogue.fees.map(({ model }) => model)).toContain('rs-3')
  })

  test('its version changes with any value, and only then', () => {
    const before = loadPlanCatalogue(folder).catalogue.version
    expect(loadPlanCatalogue(folder).catalogue.version).toBe(before)
    change('fees.json', '"219.00"', '"220.00"')
    expect(loadPlanCatalogue(folder).catalogue.version).not.toBe(before)
  })

  test('a folder that is not there is a fault, not a crash', () => {
    const { catalogue, faults } = loadPlanCatalogue(join(folder, 'nowhere'))
    expect(catalogue.programmes).toEqual([])
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain('nowhere: cannot be read')
  })
})
