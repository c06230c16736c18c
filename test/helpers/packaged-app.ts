import { existsSync } from 'node:fs'
import { _electron, errors, type ElectronApplication, type Page } from '@playwright/test'
import { packagedExecutable } from '../../scripts/set-up/package-app.ts'
import { sandboxArguments } from '../../scripts/set-up/sandbox.ts'

export interface PackagedApp {
  readonly executablePath: string
  readonly args: readonly string[]
}

/** The packaged test build: what is shipped, but for the one fuse that Playwright needs. */
export function packagedApp(): PackagedApp {
  const executablePath = packagedExecutable('test')
  if (!existsSync(executablePath)) {
    throw new Error('The test build is missing: run "npm run package:test".')
  }
  return { executablePath, args: sandboxArguments() }
}

export interface LaunchOptions {
  /** Every test has a data folder of its own, so that none sees another's tickets. */
  readonly dataDir?: string
  readonly env?: Readonly<Record<string, string>>
}

export interface LaunchedApp {
  readonly app: ElectronApplication
  readonly page: Page
}

const longestAttachMilliseconds = 20_000
const mostAttempts = 3

/**
 * Starts the app and waits for its window. About once in fifty starts, Playwright attaches in the
 * middle of the page's first navigation, misses its end, and waits for ever for an app that runs:
 * only that is tried again.
 */
export async function launchPackagedApp(options: LaunchOptions): Promise<LaunchedApp> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launchOnce(options)
    } catch (error) {
      if (!(error instanceof errors.TimeoutError) || attempt === mostAttempts) throw error
      process.stderr.write('Playwright did not attach to the app in time: starting it again.\n')
    }
  }
}

async function launchOnce({ dataDir, env }: LaunchOptions): Promise<LaunchedApp> {
  const { executablePath, args } = packagedApp()
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  const app = await _electron.launch({
    executablePath,
    args: [...args, ...(dataDir === undefined ? [] : [`--data-dir=${dataDir}`])],
    env: { ...Object.fromEntries(inherited), ...env },
    // Otherwise Playwright switches the sandbox off everywhere, not only where it cannot work.
    chromiumSandbox: true,
    timeout: longestAttachMilliseconds,
  })
  try {
    return { app, page: await app.firstWindow({ timeout: longestAttachMilliseconds }) }
  } catch (error) {
    app.process().kill('SIGKILL')
    throw error
  }
}
