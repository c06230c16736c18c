import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { z } from 'zod'
import type { ElectronBuild } from './electron-build.ts'
import { prepareStandIn, standInElectron } from './stand-in-electron.ts'
import { StepFailure, cacheFolder, projectFolder, runQuietly, say } from './step.mjs'

export type { ElectronBuild }

const electronPackage = path.join(projectFolder, 'node_modules', 'electron')
const unreachableStamp = path.join(cacheFolder, 'stamps', 'official-electron-unreachable')
const retryAfterMilliseconds = 24 * 60 * 60 * 1000
const longestDownloadSeconds = 1200

async function officialElectron(): Promise<ElectronBuild> {
  const text = await readFile(path.join(electronPackage, 'package.json'), 'utf8')
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(text))
  return { kind: 'official', version, folder: path.join(electronPackage, 'dist') }
}

function isOfficialInstalled(official: ElectronBuild): boolean {
  // Electron's own installer writes path.txt last.
  return existsSync(path.join(electronPackage, 'path.txt')) && existsSync(official.folder)
}

async function wasUnreachableLately(version: string): Promise<boolean> {
  try {
    const [knownVersion, when] = (await readFile(unreachableStamp, 'utf8')).split(' ')
    return knownVersion === version && Date.now() - Number(when) < retryAfterMilliseconds
  } catch {
    return false
  }
}

async function downloadOfficial(official: ElectronBuild): Promise<boolean> {
  if (await wasUnreachableLately(official.version)) return false
  say(`Electron: getting the official ${official.version} ...`)
  const installer = createRequire(import.meta.url).resolve('electron/install.js')
  const { exitCode } = await runQuietly('electron-install', process.execPath, [installer], {
    environment: { ...process.env, CI: '1' },
    longestSeconds: longestDownloadSeconds,
  })
  if (exitCode === 0 && isOfficialInstalled(official)) return true
  await mkdir(path.dirname(unreachableStamp), { recursive: true })
  await writeFile(unreachableStamp, `${official.version} ${String(Date.now())}`)
  return false
}

/** Official first: that is what users get. The stand-in serves development and tests only. */
export async function prepareElectron(): Promise<ElectronBuild> {
  const official = await officialElectron()
  if (isOfficialInstalled(official) || (await downloadOfficial(official))) {
    await rm(unreachableStamp, { force: true })
    say(`Electron: official ${official.version}.`)
    return official
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new StepFailure(
      `Electron ${official.version} could not be downloaded (read .cache/logs/electron-install.log): check the network or proxy, then start again.`,
    )
  }
  await prepareStandIn()
  say(
    `Electron: the official ${official.version} could not be downloaded; using the stand-in ` +
      `${standInElectron.version}, a third party's upload without security fixes, for development and tests only.`,
  )
  return standInElectron
}
