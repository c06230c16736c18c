import type { ChangeTopic } from '../../shared/ipc/contract.ts'
import { defaultSettings, type Settings } from '../../shared/records/settings.ts'
import type { Database } from '../database/schema.ts'
import { findSettings } from '../database/settings-repository.ts'
import type { Log } from '../log.ts'
import type { Paper } from '../printing/paper.ts'
import type { CatalogueKeeper } from './keep-catalogue.ts'

/** What a service works with. Clock and ids are handed in, so that a test can fix them. */
export interface Bench {
  readonly db: Database
  /** Changes when another process has written to the database. */
  readonly dataVersion: () => number
  /** The present instant, ISO 8601 in UTC. */
  readonly now: () => string
  /** A new UUIDv7. */
  readonly makeId: () => string
  /** What decides: the files, with the manager's entries laid over them. Kept once it was read. */
  readonly catalogue: CatalogueKeeper['catalogue']
  /** What the files of the catalogue say without the manager's entries. */
  readonly filedCatalogue: CatalogueKeeper['filedCatalogue']
  /** Lays these entries over the files from now on: to call when a change of them was committed. */
  readonly useEntries: CatalogueKeeper['useEntries']
  /** Tells the window what changed, of work that goes on after its call was answered. */
  readonly announce: (topics: readonly ChangeTopic[]) => void
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
