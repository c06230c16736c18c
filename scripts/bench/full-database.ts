import BetterSqlite3 from 'better-sqlite3'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fingerprintOf } from '../set-up/fingerprint.ts'
import { StepFailure, cacheFolder, projectFolder, runQuietly, say } from '../set-up/step.mjs'

export const ticketsInFullDatabase = 100_000

const madeOf = ['electron/database/migrations', 'scripts/sample-data.ts', 'scripts/sample-data']

/**
 * The data folder with 100,000 tickets. Made once, as `npm run sample-data` makes it, and again
 * when what makes it has changed.
 */
export async function prepareFullDatabase(): Promise<string> {
  const folder = path.join(cacheFolder, 'bench', 'full-database')
  const stamp = path.join(folder, 'made-of')
  const fingerprint = await fingerprintOf(madeOf)
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === fingerprint) return folder
  say(`Bench: making ${ticketsInFullDatabase} tickets (once) ...`)
  const partial = `${folder}-partial`
  await rm(partial, { recursive: true, force: true })
  await mkdir(partial, { recursive: true })
  const { exitCode, logFile } = await runQuietly('sample-data', process.execPath, [
    path.join(projectFolder, 'scripts', 'sample-data.ts'),
    '--tickets',
    String(ticketsInFullDatabase),
    `--data-dir=${partial}`,
  ])
  const made = exitCode === 0 ? countTickets(partial) : 0
  if (made !== ticketsInFullDatabase) {
    throw new StepFailure(
      `${made} of ${ticketsInFullDatabase} tickets were made (exit code ${exitCode}): read ${logFile}, free some disk space if it names that, then run npm run bench again.`,
    )
  }
  await writeFile(path.join(partial, 'made-of'), fingerprint)
  await rm(folder, { recursive: true, force: true })
  await rename(partial, folder)
  return folder
}

function countTickets(folder: string): number {
  const database = new BetterSqlite3(path.join(folder, 'carebench.db'), { readonly: true })
  try {
    return Number(database.prepare('SELECT count(*) FROM tickets').pluck().get())
  } finally {
    database.close()
  }
}
