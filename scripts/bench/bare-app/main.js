// The yardstick: what Electron itself costs on this machine. One window, one page, one call that
// does nothing. Packaged by ../bare-app.ts with the same Electron as CareBench.
import { app, BrowserWindow, ipcMain } from 'electron'
import path from 'node:path'

/** @returns {Promise<void>} */
async function openWindow() {
  const page = app.commandLine.getSwitchValue('bare-page')
  const window = new BrowserWindow({
    width: Number(app.commandLine.getSwitchValue('bare-width')),
    height: Number(app.commandLine.getSwitchValue('bare-height')),
    useContentSize: true,
    webPreferences: { preload: path.join(import.meta.dirname, 'preload.cjs') },
  })
  await window.loadFile(path.join(import.meta.dirname, `${page}.html`))
}

ipcMain.handle('empty', () => null)
// Not awaited: Electron is ready only after this module has run to its end.
void app.whenReady().then(openWindow)
