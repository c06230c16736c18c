import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { StepFailure, runQuietly } from './step.mjs'

/** Fetches one file of the npm registry through npm, so that its settings and proxies hold. */
export async function fetchPackage(
  specifier: string,
  integrity: string,
  folder: string,
): Promise<string> {
  const { exitCode, logFile } = await runQuietly('npm-pack', 'npm', [
    'pack',
    specifier,
    '--silent',
    '--pack-destination',
    folder,
  ])
  const file = (await readdir(folder)).find((name) => name.endsWith('.tgz'))
  if (exitCode !== 0 || file === undefined) {
    throw new StepFailure(
      `The npm package ${specifier} could not be fetched (read ${logFile}): check the network, then start again.`,
    )
  }
  const archive = path.join(folder, file)
  const hash = createHash('sha512')
  await pipeline(createReadStream(archive), hash)
  if (`sha512-${hash.digest('base64')}` !== integrity) {
    throw new StepFailure(
      `The npm package ${specifier} is not the one that was checked (integrity differs): run "npm cache clean --force", then start again.`,
    )
  }
  return archive
}

export async function unpackPackage(archive: string, folder: string): Promise<void> {
  const { exitCode, logFile } = await runQuietly('unpack', 'tar', ['xzf', archive, '-C', folder])
  if (exitCode === 0) return
  throw new StepFailure(
    `A fetched package could not be unpacked (read ${logFile}): free some disk space, then start again.`,
  )
}
