import { spawnSync } from 'node:child_process'
import { homedir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { runQuietly, say } from './step.mjs'
import { installPackages, isOnPath, isRoot } from './system-packages.ts'

// A queue of our own beside whatever the machine prints to; it is removed after the tests.
const queue = 'CareBench-test'
const packages = ['cups', 'cups-client', 'printer-driver-cups-pdf']
const driver = 'lsb/usr/cups-pdf/CUPS-PDF_opt.ppd'

export type TestPrinter =
  | { readonly available: true; readonly environment: Readonly<Record<string, string>> }
  | { readonly available: false; readonly reason: string }

function isSchedulerRunning(): boolean {
  const answer = spawnSync('lpstat', ['-r'], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  })
  return answer.status === 0 && answer.stdout.includes('is running')
}

async function startScheduler(): Promise<boolean> {
  if (isSchedulerRunning()) return true
  // cupsd puts itself into the background.
  await runQuietly('cupsd', 'cupsd', [])
  for (let attempt = 0; attempt < 50; attempt += 1) {
    if (isSchedulerRunning()) return true
    await wait(100)
  }
  return false
}

/** A real print queue whose paper is a PDF file: the whole way through CUPS, without a printer. */
export async function prepareTestPrinter(): Promise<TestPrinter> {
  if (process.platform !== 'linux') {
    return { available: false, reason: 'real printing is tested on Linux, through CUPS' }
  }
  if (!isRoot()) {
    return { available: false, reason: 'a print queue for tests can only be added by root' }
  }
  if (!isOnPath('cupsd') || !isOnPath('lpadmin')) {
    await installPackages(packages, 'CUPS for the printing tests is missing')
  }
  if (!(await startScheduler())) {
    return { available: false, reason: 'CUPS did not start: read .cache/logs/cupsd.log' }
  }
  const added = await runQuietly('lpadmin', 'lpadmin', [
    ...['-p', queue, '-E', '-v', 'cups-pdf:/', '-m', driver],
  ])
  if (added.exitCode !== 0) {
    return { available: false, reason: `the print queue was refused: read ${added.logFile}` }
  }
  say(`Printing: queue ${queue} prints into ${path.join(homedir(), 'PDF')}.`)
  return {
    available: true,
    environment: {
      CAREBENCH_TEST_PRINTER: queue,
      CAREBENCH_TEST_PRINTER_FOLDER: path.join(homedir(), 'PDF'),
    },
  }
}

export async function removeTestPrinter(): Promise<void> {
  await runQuietly('lpadmin-remove', 'lpadmin', ['-x', queue])
}
