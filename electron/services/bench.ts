import { defaultSettings, type Settings } from '../../shared/records/settings.ts'
import type { Database } from '../database/schema.ts'
import { findSettings } from '../database/settings-repository.ts'
import type { Log } from '../log.ts'
import type { Paper } from '../printing/paper.ts'
import type { LoadedPlanCatalogue } from './load-plan-catalogue.ts'

/** What a service works with. Clock and ids are handed in, so that a test can fix them. */
export interface Bench {
  readonly db: Database
  /** Changes when another process has written to the database. */
  readonly dataVersion: () => number
  /** The present instant, ISO 8601 in UTC. */
  readonly now: () => string
  /** A new UUIDv7. */
  readonly makeId: () => string
  /** Read when first asked for, then kept. */
  readonly catalogue: () => LoadedPlanCatalogue
  /** Opened when first asked for: most days begin without printing. */
  readonly paper: () => Paper | Promise<Paper>
  /** Asks the person where a file goes; null when the dialog was closed. */
  readonly chooseFile: (suggestedName: string) => Promise<string | null>
  readonly log: Log
  readonly version: string
  readonly dataFolder: string
}

/** The settings in force: those saved last, or the ones a new bench starts with. */
export async function readSettings(db: Database): Promise<Settings> {
  return (await findSettings(db)) ?? defaultSettings
}
