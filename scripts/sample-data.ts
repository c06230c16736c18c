// npm run sample-data -- --tickets 100000 [--data-dir=PATH] [--seed N]: fills a data folder with
// invented tickets, through the application's own migrations and repositories.
import { homedir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { keepCatalogueVersion } from '../electron/database/catalogue-version-repository.ts'
import { openDatabase } from '../electron/database/open-database.ts'
import type { Database } from '../electron/database/schema.ts'
import { chooseDataFolder } from '../electron/data-folder.ts'
import { loadPlanCatalogue } from '../electron/services/load-plan-catalogue.ts'
import { Dice } from './sample-data/dice.ts'
import { writeTicket, type Writing } from './sample-data/write-tickets.ts'
import { StepFailure, projectFolder, runMain, say } from './set-up/step.mjs'

/** A commit for each would make the disk the measure. */
const ticketsInTransaction = 2000
/** How far back the first ticket lies. */
const days = 3 * 365

await runMain(async () => {
  const { tickets, dataFolder, seed } = readArguments()
  const opened = await openDatabase({ dataFolder, now: () => new Date().toISOString() })
  if (!opened.ok) {
    throw new StepFailure(
      `The database in ${dataFolder} can't be used (${opened.error.code}): close CareBench or name another folder with --data-dir=PATH.`,
    )
  }
  const { db, close } = opened.value
  const startedAt = performance.now()
  await makeTickets(db, tickets, seed)
  await close()
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  say(`Sample data: ${tickets} tickets in ${dataFolder} (${seconds} s).`)
  return 0
})

async function makeTickets(db: Database, tickets: number, seed: number): Promise<void> {
  const { catalogue } = loadPlanCatalogue(path.join(projectFolder, 'resources', 'plans'))
  await keepCatalogueVersion(db, catalogue, new Date().toISOString())
  const writing = { dice: new Dice(seed), catalogue, until: Date.now(), known: [] }
  for (let done = 0; done < tickets; done += ticketsInTransaction) {
    const last = Math.min(done + ticketsInTransaction, tickets)
    await db.transaction().execute(async (transaction) => {
      const inTransaction: Writing = { ...writing, db: transaction }
      for (let index = done; index < last; index += 1) {
        await writeTicket(inTransaction, Math.floor((days * (tickets - 1 - index)) / tickets))
      }
    })
    if (last % 50_000 === 0) say(`Sample data: ${last} of ${tickets} ...`)
  }
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      tickets: { type: 'string' },
      'data-dir': { type: 'string' },
      seed: { type: 'string', default: '1' },
    },
  })
  const tickets = Number(values.tickets)
  if (!Number.isInteger(tickets) || tickets < 1) {
    throw new StepFailure('Say how many: npm run sample-data -- --tickets 100000')
  }
  const given = values['data-dir'] === undefined ? [] : [`--data-dir=${values['data-dir']}`]
  const dataFolder = chooseDataFolder(given, process.env, systemDataFolder())
  return { tickets, dataFolder, seed: Number(values.seed) }
}

/** Where Electron keeps the data of an application of this name. */
function systemDataFolder(): string {
  const name = 'CareBench'
  switch (process.platform) {
    case 'win32':
      return path.join(process.env['APPDATA'] ?? homedir(), name)
    case 'darwin':
      return path.join(homedir(), 'Library', 'Application Support', name)
    default:
      return path.join(process.env['XDG_CONFIG_HOME'] ?? path.join(homedir(), '.config'), name)
  }
}
