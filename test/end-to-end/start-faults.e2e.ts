import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, open, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import BetterSqlite3 from 'better-sqlite3'
import { expect, test } from '@playwright/test'
import { launchPackagedApp, packagedApp } from '../helpers/packaged-app.ts'
import { withDataFolder } from './data-folder.ts'
import { logQuickly, ask } from './quick-visit.ts'
import { databaseFile, readStoredTickets } from './stored-bench.ts'
import { openBench } from './technician.ts'

test('a database of a newer CareBench is refused kindly and left as it is', async () => {
  await withDataFolder(async (folder) => {
    await makeBenchWithTicket(folder)
    const db = new BetterSqlite3(databaseFile(folder))
    db.prepare('INSERT INTO kysely_migration (name, timestamp) VALUES (?, ?)').run(
      '9999-from-the-future',
      new Date().toISOString(),
    )
    db.close()

    const sentence = await startAndReadFault(folder)
    expect(sentence).toMatch(/newer/i)
    expect(sentence).toMatch(/update|install/i)
    expect(readStoredTickets(folder)).toHaveLength(1)
  })
})

test('a file that is no database is named, with a way out, and not overwritten', async () => {
  await withDataFolder(async (folder) => {
    await mkdir(folder, { recursive: true })
    const words = 'This is a shopping list, not a database. '.repeat(100)
    await writeFile(databaseFile(folder), words)
    const sentence = await startAndReadFault(folder)
    expect(sentence).toContain(databaseFile(folder))
    expect(sentence).toMatch(/backup/i)
    const kept = await open(databaseFile(folder))
    expect(await kept.readFile('utf8')).toBe(words)
    await kept.close()
  })
})

test('a database damaged in a crash is noticed at the next start', async () => {
  await withDataFolder(async (folder) => {
    const technician = await openBench(folder)
    await logQuickly(technician)
    await technician.leave()
    // As a power cut leaves it: pages torn, and the mark of an unclean end still there.
    const file = await open(databaseFile(folder), 'r+')
    const { size } = await file.stat()
    for (let page = 4096; page < size; page += 8192) {
      await file.write(Buffer.alloc(512, 0xa5), 0, 512, page)
    }
    await file.close()
    await writeFile(path.join(folder, 'carebench.open'), '')

    const sentence = await startAndReadFault(folder)
    expect(sentence).toContain(databaseFile(folder))
    expect(sentence).toMatch(/backup/i)
  })
})

test('CAREBENCH_DATA_DIR chooses the data folder, and --data-dir wins over it', async () => {
  await withDataFolder(async (folder) => {
    const byVariable = path.join(folder, 'by-variable')
    const byOption = path.join(folder, 'by-option')
    const technician = await openBench(byOption, { CAREBENCH_DATA_DIR: byVariable })
    expect((await ask(technician, 'app.info', null)).dataFolder).toBe(byOption)
    await technician.leave()
    expect(existsSync(databaseFile(byOption))).toBe(true)
    expect(existsSync(byVariable)).toBe(false)

    const { app, page } = await launchPackagedApp({ env: { CAREBENCH_DATA_DIR: byVariable } })
    await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible()
    await app.close()
    expect(await readdir(byVariable)).toContain('carebench.db')
  })
})

async function makeBenchWithTicket(folder: string): Promise<void> {
  const technician = await openBench(folder)
  await logQuickly(technician)
  await technician.leave()
}

/** Starts the app as a person does and reads the one sentence that it leaves in the terminal. */
async function startAndReadFault(folder: string): Promise<string> {
  const { executablePath, args } = packagedApp()
  const started = spawn(executablePath, [...args, `--data-dir=${folder}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  try {
    return await faultLine(started)
  } finally {
    // Its window with the same sentence waits for somebody to close it.
    started.kill('SIGKILL')
    await once(started, 'close')
  }
}

async function faultLine(started: ChildProcess): Promise<string> {
  if (started.stderr === null) throw new Error('The app has no standard error.')
  for await (const line of createInterface({ input: started.stderr })) {
    if (line.startsWith('CareBench: ')) return line
  }
  throw new Error('The app ended without saying why.')
}
