import { rm } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { ElectronBuild } from '../set-up/electron.ts'
import { packagedExecutable } from '../set-up/package-app.ts'
import { cacheFolder, say } from '../set-up/step.mjs'
import { bareExecutable, packageBareApp, type BarePage } from './bare-app.ts'
import { evaluate, type DevTools } from './dev-tools.ts'
import { startApp, type Program } from './running-app.ts'
import { readScreenFiles } from './screen-files.ts'
import { spreadOf, type Spread } from './statistics.ts'

export const rounds = 15
// The first starts fill the file cache and Chromium's caches in the profile, for both alike.
const warmUps = 3

export const startNames = ['bare-empty-page', 'bare', 'empty-database', 'full-database'] as const
export type StartName = (typeof startNames)[number]
export type StartTimes = Readonly<Record<StartName, Spread>>

export interface Folders {
  readonly empty: string
  readonly full: string
}

export function careBench(dataFolder: string, environment: NodeJS.ProcessEnv): Program {
  return {
    executable: packagedExecutable('shipped'),
    arguments: [`--data-dir=${dataFolder}`],
    environment,
  }
}

export interface WindowSize {
  readonly width: number
  readonly height: number
}

export function bareWindow(
  page: BarePage,
  size: WindowSize,
  environment: NodeJS.ProcessEnv,
): Program {
  return {
    executable: bareExecutable,
    arguments: [
      `--user-data-dir=${path.join(cacheFolder, 'bench', `profile-${page}`)}`,
      `--bare-page=${page}`,
      `--bare-width=${size.width}`,
      `--bare-height=${size.height}`,
    ],
    environment,
  }
}

/** Starts CareBench once to see what its first screen loads, and packages the bare window to match. */
export async function prepareBareWindow(
  electron: ElectronBuild,
  folders: Folders,
  environment: NodeJS.ProcessEnv,
): Promise<WindowSize> {
  await rm(folders.empty, { recursive: true, force: true })
  const app = await startApp(careBench(folders.empty, environment))
  const files = await readScreenFiles(app.page)
  const size = await readWindowSize(app.page)
  await app.quit()
  await packageBareApp(electron, files)
  return size
}

async function readWindowSize(page: DevTools): Promise<WindowSize> {
  const schema = z.object({ width: z.int(), height: z.int() })
  return evaluate(page, '({ width: window.innerWidth, height: window.innerHeight })', schema)
}

/** One start of each in turn, so that whatever else the machine does hits all of them alike. */
export async function measureStarts(
  folders: Folders,
  size: WindowSize,
  environment: NodeJS.ProcessEnv,
): Promise<StartTimes> {
  const programs: Readonly<Record<StartName, Program>> = {
    'bare-empty-page': bareWindow('empty', size, environment),
    bare: bareWindow('same-size', size, environment),
    'empty-database': careBench(folders.empty, environment),
    'full-database': careBench(folders.full, environment),
  }
  const times: Record<StartName, number[]> = {
    'bare-empty-page': [],
    bare: [],
    'empty-database': [],
    'full-database': [],
  }
  for (let round = -warmUps; round < rounds; round += 1) {
    say(round < 0 ? 'Bench: warming up ...' : `Bench: starts, round ${round + 1} of ${rounds} ...`)
    for (const name of startNames) {
      const app = await startApp(programs[name])
      await app.quit()
      if (round >= 0) times[name].push(app.millisecondsToInteractive)
    }
  }
  return {
    'bare-empty-page': spreadOf(times['bare-empty-page']),
    bare: spreadOf(times.bare),
    'empty-database': spreadOf(times['empty-database']),
    'full-database': spreadOf(times['full-database']),
  }
}
