import { success, type Result } from '../../shared/ipc/result.ts'
import type { Settings } from '../../shared/records/settings.ts'
import { readSettings, type Bench } from './bench.ts'

/** The settings in force. */
export async function openSettings(bench: Bench): Promise<Result<Settings>> {
  return success(await readSettings(bench.db))
}
