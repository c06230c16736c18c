import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { refusal, success, type Refusal, type Result } from '../../shared/ipc/result.ts'
import type { SavedFile } from './paper.ts'

/**
 * Writes a file whole or not at all: beside its place first, then onto the disk, then renamed. What
 * stood there before stays when anything fails.
 */
export async function saveFile(path: string, bytes: Uint8Array): Promise<Result<SavedFile>> {
  const temporary = join(dirname(path), `.${randomUUID()}.part`)
  try {
    await writeThrough(temporary, bytes)
    await rename(temporary, path)
  } catch (error) {
    // What failed first is what the person needs to know.
    await rm(temporary, { force: true }).catch(() => undefined)
    const refused = fileRefusal(error, path)
    if (refused) return refused
    throw error
  }
  await flushFolder(dirname(path))
  return success({ path })
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Windows keeps no handles on folders, and needs none: the rename itself is journalled there. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

const fileFaults: Readonly<Record<string, string>> = {
  ENOSPC: 'file-disk-full',
  EDQUOT: 'file-disk-full',
  EFBIG: 'file-disk-full',
  EACCES: 'file-not-allowed',
  EPERM: 'file-not-allowed',
  EROFS: 'file-not-allowed',
  ENOENT: 'file-folder-missing',
  ENOTDIR: 'file-folder-missing',
  EISDIR: 'file-is-folder',
  EEXIST: 'file-is-folder',
  ENOTEMPTY: 'file-is-folder',
  ENAMETOOLONG: 'file-name-too-long',
  EINVAL: 'file-name-not-allowed',
  EBUSY: 'file-in-use',
  ETXTBSY: 'file-in-use',
  EIO: 'file-disk-failed',
}

/** The refusal that a failed write means, or nothing when it is not the disk's fault but a bug. */
export function fileRefusal(error: unknown, path: string): Refusal | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return
  const code = fileFaults[error.code]
  return code === undefined ? undefined : refusal(code, { values: { file: basename(path) } })
}
