import { app, ipcMain, nativeTheme, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { v7 as makeUuid } from 'uuid'
import { changeChannel } from '../shared/ipc/call-names.ts'
import type { RefusalDetail } from '../shared/ipc/result.ts'
import { appOrigin, registerAppScheme, serveApp } from './app-protocol.ts'
import { chooseDataFolder } from './data-folder.ts'
import { openDatabase, type OpenDatabase } from './database/open-database.ts'
import { handlers } from './ipc/handlers.ts'
import { registerHandlers } from './ipc/register-handlers.ts'
import { openLog, type Log } from './log.ts'
import { makeBench, presentInstant, type OpenBench } from './make-bench.ts'
import { setMenu } from './menu.ts'
import { readSettings } from './services/bench.ts'
import { endWithFault } from './start-fault.ts'
import { createWindow, guardPages, preloadFileIn, refusePermissions, stateOf } from './window.ts'
import { readWindowState, writeWindowState } from './window-state.ts'

/** The order in which the application starts and ends; what each step does stands elsewhere. */

interface OpenedBench {
  readonly bench: OpenBench
  readonly database: OpenDatabase
}

const dataFolder = chooseDataFolder(process.argv, process.env, app.getPath('userData'))
const folderFault = useDataFolder()
registerAppScheme()
guardPages()

// The lock belongs to the data folder: two benches with two folders may run side by side.
if (folderFault) {
  void app.whenReady().then(() => endWithFault(folderFault))
} else if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(start)
} else {
  app.exit(0)
}

/** What Chromium keeps for itself stays apart from what the bench keeps. */
function useDataFolder(): RefusalDetail | undefined {
  const sessionFolder = path.join(dataFolder, 'session')
  try {
    mkdirSync(sessionFolder, { recursive: true })
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    return { code: 'data-folder-unusable', values: { folder: dataFolder, cause } }
  }
  app.setPath('userData', dataFolder)
  app.setPath('sessionData', sessionFolder)
  return undefined
}

function start(): void {
  const log = openLog(dataFolder)
  serveApp(path.join(app.getAppPath(), 'dist', 'renderer'))
  refusePermissions()
  setMenu()
  // The page loads in its own process while this one opens the database; early calls wait for it.
  const window = createWindow(readWindowState(dataFolder), preloadFileIn(app.getAppPath()))
  const opening = openBench(window, log)
  openDoor(window, opening, log)
  void opening.then(followTheme)
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  })
  window.on('close', () => {
    writeWindowState(dataFolder, stateOf(window))
  })
  // The hidden window of printing would keep the application alive.
  window.on('closed', () => {
    app.quit()
  })
  endCleanly(opening, log)
}

/** Never settles when the database can't be opened: the application says why, and ends. */
async function openBench(window: BrowserWindow, log: Log): Promise<OpenedBench> {
  const opened = await openDatabase({ dataFolder, now: presentInstant }).catch((error: unknown) => {
    log.error('start: the database could not be opened', error)
    return { ok: false, error: { code: 'start-failed' } } as const
  })
  if (!opened.ok) {
    log.error(`start: ${opened.error.code}`)
    await endWithFault(opened.error)
    return new Promise<never>(() => undefined)
  }
  const { backupFile, db, dataVersion } = opened.value
  if (backupFile !== undefined) log.info(`migrated; the database before is ${backupFile}`)
  return { bench: makeBench({ db, dataVersion, window, dataFolder, log }), database: opened.value }
}

function openDoor(window: BrowserWindow, opening: Promise<OpenedBench>, log: Log): void {
  registerHandlers<IpcMainInvokeEvent>({
    registrar: ipcMain,
    isOurPage: ({ sender, senderFrame }) =>
      sender === window.webContents &&
      senderFrame !== null &&
      senderFrame === sender.mainFrame &&
      senderFrame.origin === appOrigin,
    handlers,
    bench: opening.then(({ bench }) => bench),
    announce: (topics) => {
      if (topics.includes('settings')) void opening.then(followTheme)
      if (!window.isDestroyed()) window.webContents.send(changeChannel, topics)
    },
    log,
    makeReference: () => makeUuid().slice(-8),
    checkOutput: process.env['CAREBENCH_CHECK_OUTPUT'] === '1',
  })
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
        bench.closePaper()
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
