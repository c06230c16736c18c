import { rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { builtFolder } from './build-app.ts'
import type { ElectronBuild } from './electron-build.ts'
import { runUnlessDone } from './fingerprint.ts'
import { standInSqlite } from './stand-in-sqlite.ts'
import { StepFailure, cacheFolder, projectFolder, runQuietly, say } from './step.mjs'

/** `test` differs from what is shipped in one fuse: Playwright needs to inspect it. */
export type PackageVariant = 'shipped' | 'test'

const folders: Readonly<Record<PackageVariant, string>> = {
  shipped: path.join(projectFolder, 'out', 'package'),
  test: path.join(projectFolder, 'out', 'package-test'),
}

const unpackedName =
  process.platform === 'linux'
    ? 'linux-unpacked'
    : process.platform === 'darwin'
      ? `mac${process.arch === 'arm64' ? '-arm64' : ''}`
      : 'win-unpacked'

const executableName =
  process.platform === 'linux'
    ? 'carebench'
    : process.platform === 'darwin'
      ? 'CareBench.app/Contents/MacOS/CareBench'
      : 'CareBench.exe'

export function packagedExecutable(variant: PackageVariant): string {
  return path.join(folders[variant], unpackedName, executableName)
}

/** What one run of electron-builder does otherwise than electron-builder.yml says. */
function configurationOf(
  variant: PackageVariant,
  electron: ElectronBuild,
  output: string,
): Readonly<Record<string, unknown>> {
  const standInFiles = [
    '!node_modules/better-sqlite3/prebuilds/**',
    { from: path.dirname(standInSqlite), to: 'node_modules/better-sqlite3/build/Release' },
  ]
  return {
    extends: 'file:./electron-builder.yml',
    directories: { output },
    electronVersion: electron.version,
    electronDist: electron.folder,
    electronFuses: { enableNodeCliInspectArguments: variant === 'test' },
    files: electron.kind === 'stand-in' ? standInFiles : [],
  }
}

async function packageInto(variant: PackageVariant, electron: ElectronBuild): Promise<void> {
  say(`Package: making the ${variant === 'test' ? 'test build' : 'app'} ...`)
  const target = folders[variant]
  const partial = `${target}-partial`
  await rm(partial, { recursive: true, force: true })
  const configuration = path.join(cacheFolder, `electron-builder-${variant}.json`)
  await writeFile(configuration, JSON.stringify(configurationOf(variant, electron, partial)))
  const { exitCode, logFile } = await runQuietly(`package-${variant}`, process.execPath, [
    path.join(projectFolder, 'node_modules', 'electron-builder', 'cli.js'),
    '--dir',
    '--publish=never',
    `--config=${configuration}`,
  ])
  if (exitCode !== 0) {
    throw new StepFailure(
      `The app could not be packaged: read ${logFile}, free some disk space if it names that, then start again.`,
    )
  }
  await rm(target, { recursive: true, force: true })
  await rename(partial, target)
}

export async function packageApp(variant: PackageVariant, electron: ElectronBuild): Promise<void> {
  const result = await runUnlessDone({
    name: `package-${variant}`,
    inputs: [
      builtFolder,
      'resources',
      'package.json',
      'electron-builder.yml',
      'node_modules/better-sqlite3',
      ...(electron.kind === 'stand-in' ? [standInSqlite] : []),
    ],
    salt: `recipe 1 ${electron.kind} ${electron.version}`,
    outputs: [folders[variant]],
    run: () => packageInto(variant, electron),
  })
  if (result === 'skipped') say('Package: unchanged.')
}
