import { mkdir, open, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { cacheFolder, say } from './step.mjs'

const lockFile = path.join(cacheFolder, 'set-up.lock')

async function take(): Promise<boolean> {
  try {
    const file = await open(lockFile, 'wx')
    await file.writeFile(String(process.pid))
    await file.close()
    return true
  } catch {
    return false
  }
}

async function holder(): Promise<number | null> {
  try {
    const processId = Number(await readFile(lockFile, 'utf8'))
    process.kill(processId, 0)
    return processId
  } catch {
    return null
  }
}

/** Two commands started at once take turns instead of building into the same folders. */
export async function withSetUpLock<Value>(work: () => Promise<Value>): Promise<Value> {
  await mkdir(cacheFolder, { recursive: true })
  let announced = false
  while (!(await take())) {
    const processId = await holder()
    if (processId === null) {
      // Whoever took it was killed.
      await rm(lockFile, { force: true })
      continue
    }
    if (!announced) say(`Waiting for another set-up (process ${String(processId)}) to finish ...`)
    announced = true
    await wait(250)
  }
  try {
    return await work()
  } finally {
    await rm(lockFile, { force: true })
  }
}
