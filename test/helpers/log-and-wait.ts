// A program of its own: logs a device into the data folder of its argument, says the number when
// that is committed, and then waits to be killed.
import { v7 as makeUuid } from 'uuid'
import path from 'node:path'
import { openDatabase } from '../../electron/database/open-database.ts'
import type { Bench } from '../../electron/services/bench.ts'
import { keepCatalogue } from '../../electron/services/keep-catalogue.ts'
import { loadPlanCatalogue } from '../../electron/services/load-plan-catalogue.ts'
import { logDevice } from '../../electron/services/log-device.ts'
import { makeIntake } from './make-ticket.ts'

const dataFolder = process.argv[2] ?? ''
const now = () => new Date().toISOString()
const opened = await openDatabase({ dataFolder, now })
if (!opened.ok) throw new Error(opened.error.code)
const { db, dataVersion } = opened.value
const plans = path.join(import.meta.dirname, '..', '..', 'resources', 'plans')
const bench: Bench = {
  db,
  dataVersion,
  now,
  makeId: () => makeUuid(),
  ...keepCatalogue(() => loadPlanCatalogue(plans), []),
  announce: () => undefined,
  paper: () => {
    throw new Error('this program has no paper')
  },
  chooseFile: () => Promise.resolve(null),
  log: { info: () => undefined, error: () => undefined },
  version: '0.0.0',
  dataFolder,
}
const logged = await logDevice(bench, makeIntake())
process.stdout.write(logged.ok ? logged.value.number : logged.error.code)
setInterval(() => undefined, 60_000)
