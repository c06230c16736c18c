import { existsSync } from 'node:fs'
import { _electron, type ElectronApplication } from '@playwright/test'
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
  readonly dataDir: string
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
}

export async function launchPackagedApp(options: LaunchOptions): Promise<ElectronApplication> {
  const { executablePath, args } = packagedApp()
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return _electron.launch({
    executablePath,
    args: [...args, `--data-dir=${options.dataDir}`, ...(options.args ?? [])],
    env: { ...Object.fromEntries(inherited), ...options.env },
  })
}
