import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import {
  openDatabase,
  type OpenDatabase,
  type OpenOptions,
} from '../../electron/database/open-database.ts'

/** A folder of its own for the running test; gone afterwards. */
export function makeDataFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'carebench-test-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** A real database on disk, with every migration, closed when the test ends. */
export async function openTestDatabase(
  options: Partial<OpenOptions> = {},
): Promise<OpenDatabase & { readonly dataFolder: string }> {
  const dataFolder = options.dataFolder ?? makeDataFolder()
  const now = () => '2026-11-20T10:00:00.000Z'
  const opened = await openDatabase({ now, ...options, dataFolder })
  if (!opened.ok) throw new Error(`the test database was refused: ${opened.error.code}`)
  onTestFinished(() => opened.value.close())
  return { ...opened.value, dataFolder }
}
