import { BrowserWindow, app, dialog } from 'electron'
import path from 'node:path'
import { v7 as makeUuid } from 'uuid'
import type { CatalogueEntry } from '../shared/records/catalogue-entry.ts'
import type { Database } from './database/schema.ts'
import type { Log } from './log.ts'
import type { Paper } from './printing/paper.ts'
import type { Bench } from './services/bench.ts'
import { keepCatalogue } from './services/keep-catalogue.ts'
import { loadPlanCatalogue } from './services/load-plan-catalogue.ts'

export interface BenchSetting {
  readonly db: Database
  readonly dataVersion: () => number
  readonly window: BrowserWindow
  readonly dataFolder: string
  readonly log: Log
  /** The manager's entries of the plan catalogue, as they stand at the start. */
  readonly entries: readonly CatalogueEntry[]
  readonly announce: Bench['announce']
}

export interface OpenBench extends Bench {
  /** Closes what printing keeps warm. */
  readonly closePaper: () => Promise<void>
}

/** The present instant: the one clock of the application. */
export function presentInstant(): string {
  return new Date().toISOString()
}

/** What the services work with, in the real application. */
export function makeBench(setting: BenchSetting): OpenBench {
  const { db, dataVersion, window, dataFolder, log, entries, announce } = setting
  const resources = path.join(app.getAppPath(), 'resources')
  let paper: Promise<Paper> | undefined
  return {
    db,
    dataVersion,
    now: presentInstant,
    makeId: () => makeUuid(),
    ...keepCatalogue(() => loadPlanCatalogue(path.join(resources, 'plans')), entries),
    announce,
    paper: () => (paper ??= openPaper(path.join(resources, 'fonts'))),
    chooseFile: (suggestedName) => chooseFile(window, suggestedName),
    log,
    version: app.getVersion(),
    dataFolder,
    closePaper: async () => (await paper)?.close(),
  }
}

/** Loaded when first asked for: most days begin without printing. */
async function openPaper(fontFolder: string): Promise<Paper> {
  const { createPaper } = await import('./printing/create-paper.ts')
  return createPaper({ createWindow: (options) => new BrowserWindow(options), fontFolder })
}

async function chooseFile(window: BrowserWindow, suggestedName: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: path.join(app.getPath('documents'), suggestedName),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  })
  return canceled || filePath === '' ? null : filePath
}
