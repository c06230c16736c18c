import path from 'node:path'
import type { Database } from '../../electron/database/schema.ts'
import type { Paper } from '../../electron/printing/paper.ts'
import type { Bench } from '../../electron/services/bench.ts'
import { keepCatalogue } from '../../electron/services/keep-catalogue.ts'
import { loadPlanCatalogue } from '../../electron/services/load-plan-catalogue.ts'
import { success } from '../../shared/ipc/result.ts'
import { countingIds, fixedClock, type FixedClock } from './fixed-clock.ts'
import { openTestDatabase } from './open-test-database.ts'

const plans = path.join(import.meta.dirname, '..', '..', 'resources', 'plans')

export interface TestBench extends Bench {
  readonly db: Database
  readonly clock: FixedClock
  readonly logged: string[]
}

/** A bench with a real database and catalogue; only paper, dialog, clock and ids are the test's own. */
export async function openTestBench(changes: Partial<Bench> = {}): Promise<TestBench> {
  const { db, dataVersion, dataFolder } = await openTestDatabase()
  const clock = fixedClock()
  const logged: string[] = []
  return {
    db,
    dataVersion,
    clock,
    logged,
    now: clock.now,
    makeId: countingIds(),
    ...keepCatalogue(() => loadPlanCatalogue(plans), []),
    announce: () => undefined,
    paper: () => makePaper(),
    chooseFile: () => Promise.resolve(null),
    log: { info: (message) => logged.push(message), error: (message) => logged.push(message) },
    version: '0.0.0',
    dataFolder,
    ...changes,
  }
}

/** Paper that takes everything; a test changes what it is about. */
export function makePaper(changes: Partial<Paper> = {}): Paper {
  return {
    labelSvg: (label) => `<svg>${label.title}</svg>`,
    labelPdf: () => Promise.resolve(new Uint8Array([37, 80, 68, 70])),
    documentPdf: () => Promise.resolve(new Uint8Array([37, 80, 68, 70])),
    printDocument: (_document, printer) => Promise.resolve(success({ printer })),
    printers: () => Promise.resolve([]),
    printToQueue: (_label, printer) => Promise.resolve(success({ printer })),
    sendRaw: (zpl) => Promise.resolve(success({ bytes: zpl.length })),
    saveFile: (file) => Promise.resolve(success({ path: file })),
    close: () => undefined,
    ...changes,
  }
}
