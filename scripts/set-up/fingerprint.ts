import { createHash } from 'node:crypto'
import type { Stats } from 'node:fs'
import { lstat, mkdir, readFile, readdir, readlink, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { cacheFolder, projectFolder } from './step.mjs'

/** One stamp a step: what it was made from and what it made. */
export const stampsFolder: string = path.join(cacheFolder, 'stamps')

async function filesUnder(place: string): Promise<readonly string[]> {
  const status = await statusOf(place)
  if (status === null) return []
  if (!status.isDirectory()) return [place]
  const names = await readdir(place)
  const nested = await Promise.all(names.map((name) => filesUnder(path.join(place, name))))
  return nested.flat()
}

async function statusOf(place: string): Promise<Stats | null> {
  try {
    return await lstat(place)
  } catch {
    return null
  }
}

/** One hash over the names and contents of files and folders; a missing one changes it too. */
export async function fingerprintOf(places: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const place of places) {
    const absolute = path.resolve(projectFolder, place)
    for (const file of [...(await filesUnder(absolute))].sort()) {
      const status = await lstat(file)
      const content = status.isSymbolicLink() ? await readlink(file) : await readFile(file)
      hash.update(`${path.relative(absolute, file)}\0${String(status.mode & 0o111)}\0`)
      hash.update(createHash('sha256').update(content).digest())
    }
    hash.update('\0\0')
  }
  return hash.digest('hex')
}

export interface CachedStep {
  /** Names the stamp. */
  readonly name: string
  /** Files and folders that the result is made from. */
  readonly inputs: readonly string[]
  /** What else the result depends on: versions, options. */
  readonly salt: string
  /** Files and folders that the step makes. */
  readonly outputs: readonly string[]
  readonly run: () => Promise<void>
}

/**
 * Runs a step unless its inputs are what they were and its outputs are as it left them, so that
 * an interrupted step is run again and a damaged result is made anew.
 */
export async function runUnlessDone(step: CachedStep): Promise<'done' | 'skipped'> {
  const stampFile = path.join(stampsFolder, step.name)
  const wanted = async (): Promise<string> =>
    `${step.salt}\n${await fingerprintOf(step.inputs)}\n${await fingerprintOf(step.outputs)}\n`
  const before = await fingerprintOf(step.inputs)
  if ((await readStamp(stampFile)) === (await wanted())) return 'skipped'
  await rm(stampFile, { force: true })
  await step.run()
  const outputs = await fingerprintOf(step.outputs)
  await mkdir(path.dirname(stampFile), { recursive: true })
  // The inputs as they were before: a file changed during the step makes it run again.
  await writeFile(stampFile, `${step.salt}\n${before}\n${outputs}\n`)
  return 'done'
}

async function readStamp(stampFile: string): Promise<string | null> {
  try {
    return await readFile(stampFile, 'utf8')
  } catch {
    return null
  }
}
