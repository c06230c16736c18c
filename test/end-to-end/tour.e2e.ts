import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@playwright/test'

const projectFolder = path.resolve(import.meta.dirname, '..', '..')

test('the guided tour gets through and leaves what it promises', async () => {
  test.setTimeout(120_000)
  const tour = spawn(process.execPath, [path.join(import.meta.dirname, 'tour.ts')], {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [tour.stdout, tour.stderr]) {
    stream.on('data', (data: Buffer) => (said += data.toString('utf8')))
  }
  const ended: readonly unknown[] = await once(tour, 'close')
  expect(ended[0], said).toBe(0)
  const left = await readdir(path.join(projectFolder, 'out', 'tour'))
  expect(left).toEqual(expect.arrayContaining(['label.pdf', 'label.zpl', 'decision.json', 'data']))
  expect(left.filter((name) => /^\d\d-.*\.png$/.test(name)).length).toBeGreaterThanOrEqual(8)
})
