import { buildApp } from './build-app.ts'
import { prepareElectron } from './electron.ts'
import type { ElectronBuild } from './electron-build.ts'
import { withSetUpLock } from './lock.ts'
import { packageApp, type PackageVariant } from './package-app.ts'
import { prepareStandInSqlite } from './stand-in-sqlite.ts'
import { prepareCompiler, prepareSystemLibraries } from './system-packages.ts'

export interface Preparation {
  readonly variants: readonly PackageVariant[]
  readonly needsVirtualDisplay: boolean
}

/** Everything between installed dependencies and a packaged app, each step only when needed. */
export async function prepareApp(preparation: Preparation): Promise<ElectronBuild> {
  return withSetUpLock(async () => {
    const electron = await prepareElectron()
    await prepareSystemLibraries(electron, preparation)
    if (electron.kind === 'stand-in') await prepareStandInSqlite(prepareCompiler)
    await buildApp()
    for (const variant of preparation.variants) await packageApp(variant, electron)
    return electron
  })
}
