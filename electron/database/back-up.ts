import BetterSqlite3 from 'better-sqlite3'
import { createHash } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

export interface Backup {
  readonly file: string
  readonly sha256: string
}

/**
 * Copies the database as it stands now, checks the copy and puts its checksum beside it (a file
 * that `sha256sum --check` reads). Only a checked copy gets its name; throws when there is none.
 */
export function backUpDatabase(
  connection: BetterSqlite3.Database,
  folder: string,
  name: string,
): Backup {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `${name}.db`)
  const unfinished = `${file}.unfinished`
  rmSync(unfinished, { force: true })
  try {
    connection.prepare('VACUUM INTO ?').run(unfinished)
    checkCopy(unfinished)
    const sha256 = hashFile(unfinished)
    writeFileSync(`${file}.sha256`, `${sha256}  ${path.basename(file)}\n`, { flush: true })
    renameSync(unfinished, file)
    return { file, sha256 }
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

function checkCopy(file: string): void {
  const copy = new BetterSqlite3(file, { readonly: true, fileMustExist: true })
  try {
    const verdict: unknown = copy.pragma('integrity_check', { simple: true })
    if (verdict !== 'ok') throw new Error(`the copy is damaged: ${String(verdict)}`)
  } finally {
    copy.close()
  }
}

/** Read in pieces, for the database may be larger than the memory; flushed, for it must outlast us. */
function hashFile(file: string): string {
  const hash = createHash('sha256')
  const piece = Buffer.alloc(1024 * 1024)
  const descriptor = openSync(file, 'r+')
  try {
    fsyncSync(descriptor)
    for (;;) {
      const length = readSync(descriptor, piece)
      if (length === 0) return hash.digest('hex')
      hash.update(piece.subarray(0, length))
    }
  } finally {
    closeSync(descriptor)
  }
}
