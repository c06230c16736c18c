import { app, nativeTheme, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import { v7 as makeUuid } from 'uuid'
import { changeChannel } from '../shared/ipc/call-names.ts'
import type { ChangeTopic } from '../shared/ipc/contract.ts'
import { appOrigin } from './app-protocol.ts'
import { readCatalogueEntries } from './database/catalogue-entry-repository.ts'
import { openDatabase, type OpenDatabase } from './database/open-database.ts'
import { handlers } from './ipc/handlers.ts'
import { registerHandlers, type CallRegistrar } from './ipc/register-handlers.ts'
import { openLog, type Log } from './log.ts'
import { makeBench, presentInstant, type OpenBench } from './make-bench.ts'
import { readSettings } from './services/bench.ts'

/** The half of the application that works: everything but opening the window, which comes first. */

interface OpenedBench {
  readonly bench: OpenBench
  readonly database: OpenDatabase
}

export interface BenchPlace {
  readonly dataFolder: string
  readonly window: BrowserWindow
  readonly registrar: CallRegistrar<IpcMainInvokeEvent>
}

/** Opens the database, answers the window's calls, and closes everything in order at the end. */
export function runBench(place: BenchPlace): void {
  const log = openLog(place.dataFolder)
  const opening = openBench(place, log)
  openDoor(place, opening, log)
  void opening.then(followTheme)
  endCleanly(opening, log)
}

/** Never settles when the database can't be opened: the application says why, and ends. */
async function openBench({ dataFolder, window }: BenchPlace, log: Log): Promise<OpenedBench> {
  const opened = await openDatabase({ dataFolder, now: presentInstant }).catch((error: unknown) => {
    log.error('start: the database could not be opened', error)
    return { ok: false, error: { code: 'start-failed' } } as const
  })
  if (!opened.ok) {
    log.error(`start: ${opened.error.code}`)
    const { endWithFault } = await import('./start-fault.ts')
    await endWithFault(opened.error)
    return new Promise<never>(() => undefined)
  }
  const { backupFile, db, dataVersion } = opened.value
  if (backupFile !== undefined) log.info(`migrated; the database before is ${backupFile}`)
  const entries = await readCatalogueEntries(db)
  const announce = (topics: readonly ChangeTopic[]) => announceTo(window, topics)
  const bench = makeBench({ db, dataVersion, window, dataFolder, log, entries, announce })
  return { bench, database: opened.value }
}

function openDoor(
  { window, registrar }: BenchPlace,
  opening: Promise<OpenedBench>,
  log: Log,
): void {
  registerHandlers<IpcMainInvokeEvent>({
    registrar,
    isOurPage: ({ sender, senderFrame }) =>
      sender === window.webContents &&
      senderFrame !== null &&
      senderFrame === sender.mainFrame &&
      senderFrame.origin === appOrigin,
    handlers,
    bench: opening.then(({ bench }) => bench),
    announce: (topics) => {
      if (topics.includes('settings')) void opening.then(followTheme)
      announceTo(window, topics)
    },
    log,
    makeReference: () => makeUuid().slice(-8),
    checkOutput: process.env['CAREBENCH_CHECK_OUTPUT'] === '1',
  })
}

function announceTo(window: BrowserWindow, topics: readonly ChangeTopic[]): void {
  if (!window.isDestroyed()) window.webContents.send(changeChannel, topics)
}

async function followTheme({ bench }: OpenedBench): Promise<void> {
  nativeTheme.themeSource = (await readSettings(bench.db)).theme
}

/** The database is closed last, so that whatever was answered is written and the next start is quick. */
function endCleanly(opening: Promise<OpenedBench>, log: Log): void {
  let ending = false
  app.on('will-quit', (event) => {
    event.preventDefault()
    if (ending) return
    ending = true
    opening
      .then(async ({ bench, database }) => {
        await bench.closePaper()
        await database.close()
      })
      .catch((error: unknown) => {
        log.error('the database could not be closed in order', error)
      })
      .finally(() => {
        app.exit(0)
      })
  })
}
