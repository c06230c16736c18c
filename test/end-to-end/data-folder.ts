import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A data folder that no other test sees, and that leaves nothing behind. */
export async function withDataFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await makeDataFolder()
  try {
    await work(folder)
  } finally {
    await removeDataFolder(folder)
  }
}

export function makeDataFolder(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'carebench-test-'))
}

export async function removeDataFolder(folder: string): Promise<void> {
  // A window that just ended may still be writing its caches.
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
