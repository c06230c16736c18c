import type { BrowserWindow, BrowserWindowConstructorOptions, WebContents } from 'electron'

export type CreateWindow = (options: BrowserWindowConstructorOptions) => BrowserWindow

/** One hidden page at a time, for printing: it loads nothing from anywhere and runs no script. */
export interface PrintWindow {
  /** Shows the page, hands its contents to the task, and lets the next page in afterwards. */
  readonly withPage: <Value>(
    html: string,
    task: (page: WebContents) => Promise<Value>,
  ) => Promise<Value>
  /** A window to ask the system with; its page does not matter. */
  readonly contents: () => WebContents
  readonly close: () => void
}

/** A window is kept warm, because opening one takes ten times as long as printing a label. */
export function createPrintWindow(createWindow: CreateWindow): PrintWindow {
  let warm: BrowserWindow | undefined
  let busy: Promise<unknown> = Promise.resolve()

  function open(): BrowserWindow {
    if (warm && !warm.isDestroyed() && !warm.webContents.isCrashed()) return warm
    warm?.destroy()
    warm = createWindow(windowOptions)
    lockDown(warm.webContents)
    return warm
  }

  async function show<Value>(
    html: string,
    task: (page: WebContents) => Promise<Value>,
  ): Promise<Value> {
    const window = open()
    await window.loadURL(`data:text/html;charset=utf-8;base64,${toBase64(html)}`)
    return task(window.webContents)
  }

  return {
    withPage: (html, task) => {
      const turn = busy.then(() => show(html, task))
      // The next page waits for this one, and does not care how it went.
      busy = turn.catch(() => undefined)
      return turn
    },
    contents: () => open().webContents,
    close: () => {
      warm?.destroy()
      warm = undefined
    },
  }
}

const windowOptions: BrowserWindowConstructorOptions = {
  show: false,
  // Shown nowhere: not in the task bar, and nobody can reach it by keyboard.
  focusable: false,
  skipTaskbar: true,
  webPreferences: {
    // In memory, and apart from the application's own session.
    partition: 'printing',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    javascript: false,
    webSecurity: true,
    spellcheck: false,
  },
}

function lockDown(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  contents.session.webRequest.onBeforeRequest((request, answer) =>
    answer({ cancel: !request.url.startsWith('data:') }),
  )
}

function toBase64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64')
}
