import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runUnlessDone, stampsFolder } from '../../scripts/set-up/fingerprint.ts'

let folder = ''
let runs = 0
let name = ''

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'carebench-step-'))
  name = `test-${path.basename(folder)}`
  runs = 0
  await mkdir(path.join(folder, 'source'))
  await writeFile(path.join(folder, 'source', 'a'), 'one')
})
afterEach(async () => {
  await rm(folder, { recursive: true })
  await rm(path.join(stampsFolder, name), { force: true })
})

function copyStep(salt = ''): Promise<'done' | 'skipped'> {
  return runUnlessDone({
    name,
    inputs: [path.join(folder, 'source')],
    salt,
    outputs: [path.join(folder, 'result')],
    run: async () => {
      runs += 1
      const content = await readFile(path.join(folder, 'source', 'a'))
      await writeFile(path.join(folder, 'result'), content)
    },
  })
}

test('a step whose inputs and outputs are unchanged is skipped', async () => {
  expect([await copyStep(), await copyStep(), runs]).toEqual(['done', 'skipped', 1])
})

test.each([
  ['a changed input', () => writeFile(path.join(folder, 'source', 'a'), 'two')],
  ['a new input', () => writeFile(path.join(folder, 'source', 'b'), '')],
  ['a damaged output of the same size', () => writeFile(path.join(folder, 'result'), 'onf')],
  ['a missing output', () => rm(path.join(folder, 'result'))],
])('%s runs the step again', async (_what, change) => {
  await copyStep()
  await change()
  expect([await copyStep(), await copyStep()]).toEqual(['done', 'skipped'])
})

test('another version of the step runs it again', async () => {
  await copyStep('recipe 1')
  expect(await copyStep('recipe 2')).toBe('done')
})

test('an interrupted step is run again', async () => {
  await copyStep()
  await writeFile(path.join(folder, 'source', 'a'), 'two')
  const interrupted = runUnlessDone({
    name,
    inputs: [path.join(folder, 'source')],
    salt: '',
    outputs: [path.join(folder, 'result')],
    run: () => Promise.reject(new Error('power cut')),
  })
  await expect(interrupted).rejects.toThrow('power cut')
  expect(await copyStep()).toBe('done')
})
