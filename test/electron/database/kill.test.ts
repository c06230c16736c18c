import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { isHistoryWhole } from '../../../electron/database/event-repository.ts'
import { listTickets } from '../../../electron/database/ticket-repository.ts'
import { makeDataFolder, openTestDatabase } from '../../helpers/open-test-database.ts'

const program = path.join(import.meta.dirname, '../../helpers/log-and-wait.ts')

it('a kill right after a save loses nothing', { timeout: 60_000 }, async () => {
  const dataFolder = makeDataFolder()
  const child = spawn(process.execPath, [program, dataFolder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (text: Buffer) => (complaint += text.toString()))
  const ended = once(child, 'exit')
  const answer: unknown = await Promise.race([
    once(child.stdout, 'data').then(([text]: unknown[]) => String(text)),
    ended.then(() => complaint),
  ])
  child.kill('SIGKILL')
  expect(answer).toMatch(/^CB-\d{4}-000001$/)
  expect(await ended).toEqual([null, 'SIGKILL'])
  expect(existsSync(path.join(dataFolder, 'carebench.open'))).toBe(true)

  const { db } = await openTestDatabase({ dataFolder })
  const rows = await listTickets(db, { terms: null, states: [] }, 0, 10)
  expect(rows).toMatchObject([{ number: answer, customerName: 'Łucja Żółkiewska' }])
  expect(await isHistoryWhole(db, rows[0]?.id ?? '')).toBe(true)
})
