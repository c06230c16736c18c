import { BrowserWindow, app, nativeTheme, screen, session, type Rectangle } from 'electron'
import path from 'node:path'
import { appOrigin } from './app-protocol.ts'
import type { WindowState } from './window-state.ts'

/** The page's own background, so that nothing flashes before it is drawn. */
const backgrounds = { light: '#f6f6f4', dark: '#151617' } as const

/** The one window of the bench. Its page has no Node, and nothing but the preload's calls. */
export function createWindow(state: WindowState, preloadFile: string): BrowserWindow {
  nativeTheme.themeSource = state.theme
  const window = new BrowserWindow({
    ...(state.bounds && isOnScreen(state.bounds) ? state.bounds : { width: 1440, height: 900 }),
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: 'CareBench',
    backgroundColor: nativeTheme.shouldUseDarkColors ? backgrounds.dark : backgrounds.light,
    autoHideMenuBar: true,
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // It would fetch word lists from outside.
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  if (state.maximised) window.maximize()
  window.once('ready-to-show', () => {
    window.show()
  })
  void window.loadURL(`${appOrigin}/index.html`)
  return window
}

/** How the window stands now, to be opened like that the next time. */
export function stateOf(window: BrowserWindow): WindowState {
  return {
    bounds: window.getNormalBounds(),
    maximised: window.isMaximized(),
    theme: nativeTheme.themeSource,
  }
}

/** Refuses whatever a page could want beyond its own origin; there is no exception. */
export function guardPages(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      event.preventDefault()
    })
    contents.on('will-frame-navigate', (event) => {
      event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => {
      event.preventDefault()
    })
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** The same for what a page may ask of the system. */
export function refusePermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false)
  })
  session.defaultSession.setPermissionCheckHandler(() => false)
  session.defaultSession.setDevicePermissionHandler(() => false)
}

export function preloadFileIn(appFolder: string): string {
  return path.join(appFolder, 'dist', 'main', 'preload.cjs')
}

/** A screen may be gone since: enough of the window must be seen to take hold of it. */
function isOnScreen(bounds: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const left = Math.max(bounds.x, workArea.x)
    const right = Math.min(bounds.x + bounds.width, workArea.x + workArea.width)
    const isTitleSeen = bounds.y >= workArea.y && bounds.y < workArea.y + workArea.height - 50
    return right - left >= 200 && isTitleSeen
  })
}
