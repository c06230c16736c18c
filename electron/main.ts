import { app, ipcMain, type IpcMainInvokeEvent } from 'electron'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { RefusalDetail } from '../shared/ipc/result.ts'
import { registerAppScheme, serveApp } from './app-protocol.ts'
import { chooseDataFolder } from './data-folder.ts'
import { holdCalls } from './ipc/hold-calls.ts'
import { setMenu } from './menu.ts'
import { createWindow, guardPages, preloadFileIn, refusePermissions, stateOf } from './window.ts'
import { readWindowState, writeWindowState } from './window-state.ts'

/**
 * The order in which the application starts; what each step does stands elsewhere. The window comes
 * first: whatever it does not need is loaded while its page is on the way, so keep imports here few.
 */

const dataFolder = chooseDataFolder(process.argv, process.env, app.getPath('userData'))
const folderFault = useDataFolder()
registerAppScheme()
guardPages()
// Before Electron makes a menu of its own.
setMenu()

// The lock belongs to the data folder: two benches with two folders may run side by side.
if (folderFault) {
  void Promise.all([import('./start-fault.ts'), app.whenReady()]).then(([{ endWithFault }]) =>
    endWithFault(folderFault),
  )
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
  const pageServed = serveApp(path.join(app.getAppPath(), 'dist', 'renderer'))
  refusePermissions()
  const window = createWindow(readWindowState(dataFolder), preloadFileIn(app.getAppPath()))
  const registrar = holdCalls<IpcMainInvokeEvent>(ipcMain)
  // The page's process is busy getting ready, and this one has nothing to hand it.
  void pageServed
    .then(() => import('./run-bench.ts'))
    .then(({ runBench }) => runBench({ dataFolder, window, registrar }))
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
}
