import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from '@playwright/test'
import { packagedApp } from '../helpers/packaged-app.ts'
import { makeDataFolder, removeDataFolder } from './data-folder.ts'
import { openBench, type Technician } from './technician.ts'

let dataFolder: string
let technician: Technician

test.beforeAll(async () => {
  dataFolder = await makeDataFolder()
  technician = await openBench(dataFolder)
})

test.afterAll(async () => {
  await technician.leave()
  await removeDataFolder(dataFolder)
})

test('a page has no Node and no Electron', async () => {
  const kinds = await technician.page.evaluate(() =>
    ['process', 'require', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].map(
      (name) => typeof Reflect.get(globalThis, name),
    ),
  )
  expect(new Set(kinds)).toEqual(new Set(['undefined']))
})

test('all that a page gets is the calls of the contract', async () => {
  const bridge = await technician.page.evaluate(() => Object.keys(window.carebench).sort())
  expect(bridge).toEqual(['call', 'onChange'])
  const refused = await technician.page.evaluate(() =>
    Promise.resolve(Reflect.apply(window.carebench.call, undefined, ['app.quit', null])).then(
      () => 'answered',
      () => 'refused',
    ),
  )
  expect(refused).toBe('refused')
})

test('the window is sandboxed and isolated, without webviews', async () => {
  const preferences: unknown = await technician.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const contents = window?.webContents
    // Not in Electron's types, but what the window really runs with.
    const read: unknown = contents && Reflect.get(contents, 'getLastWebPreferences')
    const preferences: unknown = typeof read === 'function' ? read.call(contents) : null
    return preferences
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
  })
})

test('pages come with a content security policy as a header, without eval', async () => {
  const policy = await technician.page.evaluate(async () => {
    const answer = await fetch(window.location.href)
    return answer.headers.get('content-security-policy') ?? ''
  })
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toContain('unsafe-eval')
  expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/)
  const evaluated = await technician.page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener(
          'securitypolicyviolation',
          (event) => resolve(event.effectiveDirective),
          { once: true },
        )
        const script = document.createElement('script')
        script.textContent = 'window.injected = true'
        document.body.append(script)
      }),
  )
  expect(evaluated).toMatch(/^script-src/)
  expect(await technician.page.evaluate(() => 'injected' in window)).toBe(false)
})

test('nothing is fetched from outside', async () => {
  const outcome = await technician.page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'answered',
      () => 'refused',
    ),
  )
  expect(outcome).toBe('refused')
})

test('files outside the built pages are not served', async () => {
  const answers = await technician.page.evaluate(() =>
    Promise.all(
      [
        '/index.html',
        '/../package.json',
        '/%2e%2e/%2e%2e/package.json',
        '/..%5c..%5cpackage.json',
        '/etc/passwd',
      ].map((path) =>
        fetch(path).then(
          () => 'served',
          () => 'refused',
        ),
      ),
    ),
  )
  expect(answers).toEqual(['served', 'refused', 'refused', 'refused', 'refused'])
})

test('the window goes nowhere else', async () => {
  const { app, page } = technician
  const before = page.url()
  await app.evaluate(({ BrowserWindow }) => {
    const tried: string[] = []
    Reflect.set(globalThis, 'triedToGo', tried)
    // Hears after the guard, and so sees whether it said no.
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-frame-navigate', (event) => {
      tried.push(`${event.url} ${event.defaultPrevented ? 'refused' : 'allowed'}`)
    })
  })
  await page.evaluate(() => {
    for (const address of ['file:///etc/passwd', 'data:text/html,hello', 'https://example.com/']) {
      const link = document.createElement('a')
      link.href = address
      document.body.append(link)
      link.click()
      link.remove()
    }
    window.location.assign('https://example.org/')
  })
  const triedToGo = () => app.evaluate((): unknown => Reflect.get(globalThis, 'triedToGo'))
  await expect.poll(triedToGo).toContain('https://example.org/ refused')
  expect(JSON.stringify(await triedToGo())).not.toContain('allowed')
  const shown = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    return { url: contents?.getURL(), loading: contents?.isLoadingMainFrame() }
  })
  expect(shown).toEqual({ url: before, loading: false })
})

test('no second window opens', async () => {
  const opened = await technician.page.evaluate(() =>
    ['https://example.com/', 'about:blank', window.location.href].map(
      (address) => window.open(address) === null,
    ),
  )
  expect(opened).toEqual([true, true, true])
  const windows = await technician.app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
  )
  expect(windows).toBe(1)
})

test('a webview stays an unknown element', async () => {
  const attached = await technician.page.evaluate(() => {
    const view = document.createElement('webview')
    view.setAttribute('src', 'https://example.com/')
    document.body.append(view)
    const isWebview = 'getWebContentsId' in view
    view.remove()
    return isWebview
  })
  expect(attached).toBe(false)
  const contents = await technician.app.evaluate(
    ({ webContents }) =>
      webContents.getAllWebContents().filter((one) => one.getType() === 'webview').length,
  )
  expect(contents).toBe(0)
})

test('camera, microphone, place, clipboard and notifications are refused', async () => {
  const answers = await technician.page.evaluate(async () => {
    const names = ['camera', 'microphone', 'geolocation', 'clipboard-read', 'notifications', 'midi']
    const states = await Promise.all(
      names.map(async (name) => {
        const { permissions } = navigator
        const status: unknown = await Reflect.apply(
          Reflect.get(permissions, 'query'),
          permissions,
          [{ name }],
        )
        return status instanceof PermissionStatus ? status.state : 'unknown'
      }),
    )
    const asked = await Promise.allSettled([
      navigator.mediaDevices.getUserMedia({ video: true }),
      navigator.clipboard.readText(),
      new Promise((resolve, reject) => {
        navigator.geolocation.getCurrentPosition(resolve, reject)
      }),
    ])
    const notification = await Notification.requestPermission()
    return { states, asked: asked.map(({ status }) => status), notification }
  })
  expect(new Set(answers.states)).toEqual(new Set(['denied']))
  expect(answers.asked).toEqual(['rejected', 'rejected', 'rejected'])
  expect(answers.notification).toBe('denied')
})

test('a call from a page that is not ours is refused', async () => {
  const { app, page } = technician
  // A window that main never makes, with the real preload: the door must look at the sender.
  const answer: unknown = await app.evaluate(async ({ app: main, BrowserWindow }) => {
    const preload = `${main.getAppPath()}/dist/main/preload.cjs`
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { preload, sandbox: true },
    })
    try {
      await stranger.loadURL('app://carebench/index.html')
      const answered: unknown = await stranger.webContents.executeJavaScript(
        "window.carebench.call('settings.read', null)",
      )
      return answered
    } finally {
      stranger.destroy()
    }
  })
  expect(JSON.parse(String(answer))).toEqual({ ok: false, error: { code: 'not-allowed' } })
  const frame = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const inside = document.createElement('iframe')
        inside.src = '/index.html'
        document.addEventListener('securitypolicyviolation', () => resolve('refused'), {
          once: true,
        })
        inside.addEventListener('load', () =>
          resolve(
            inside.contentWindow && 'carebench' in inside.contentWindow ? 'framed' : 'refused',
          ),
        )
        document.body.append(inside)
      }),
  )
  expect(frame).toBe('refused')
})

test('a second start brings the first window forward and ends', async () => {
  await technician.app.evaluate(({ app, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) throw new Error('There is no window.')
    Reflect.set(globalThis, 'broughtForward', 0)
    const focus = window.focus.bind(window)
    window.focus = () => {
      Reflect.set(
        globalThis,
        'broughtForward',
        Number(Reflect.get(globalThis, 'broughtForward')) + 1,
      )
      focus()
    }
    return app.getVersion()
  })
  const { executablePath, args } = packagedApp()
  const second = spawn(executablePath, [...args, `--data-dir=${dataFolder}`], { stdio: 'ignore' })
  const ended: readonly unknown[] = await once(second, 'exit')
  expect(ended[0]).toBe(0)
  await expect
    .poll(() => technician.app.evaluate(() => Number(Reflect.get(globalThis, 'broughtForward'))))
    .toBe(1)
})
