// Runs on the Node that is already there (20 or newer), before any dependency is installed.
import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import { constants } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectFolder = path.resolve(fileURLToPath(new URL('../..', import.meta.url)))
export const cacheFolder = path.join(projectFolder, '.cache')

/** A step could not be done. Its message is one sentence: the cause and the way out. */
export class StepFailure extends Error {}

/** This machine does not let us do it: the tests count it as skipped, with this reason. */
export class NotOffered extends StepFailure {}

/**
 * @param {string} line
 * @returns {void}
 */
export function say(line) {
  process.stdout.write(`${line}\n`)
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/**
 * Programs that stay in our process group and end their own children when asked to.
 * @type {WeakSet<import('node:child_process').ChildProcess>}
 */
const cooperative = new WeakSet()

const exitCodeOfSignal = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }

/**
 * Every program gets a process group of its own, so that ending it ends what it started too.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 * @returns {void}
 */
function endGroup(child, signal) {
  if (child.pid === undefined) return
  if (cooperative.has(child)) {
    child.kill(signal)
    return
  }
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' })
    return
  }
  try {
    process.kill(-child.pid, signal)
  } catch {
    // The group has ended already.
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<void>}
 */
export async function endProgram(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  endGroup(child, 'SIGTERM')
  const patience = cooperative.has(child) ? 8000 : 5000
  const forced = setTimeout(() => endGroup(child, 'SIGKILL'), patience)
  await ended
  clearTimeout(forced)
}

let stopping = false

/**
 * @param {number} exitCode
 * @returns {Promise<void>}
 */
async function stopEverything(exitCode) {
  if (stopping) return
  stopping = true
  await Promise.all([...running].map(endProgram))
  process.exit(exitCode)
}

/** @returns {void} */
function endEverythingWithUs() {
  for (const [signal, exitCode] of Object.entries(exitCodeOfSignal)) {
    process.on(signal, () => void stopEverything(exitCode))
  }
  // Whoever started us may be ended without a word: npm passes a signal to its shell alone.
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) void stopEverything(exitCodeOfSignal.SIGTERM)
  }, 500).unref()
  if (process.send !== undefined) {
    process.on('disconnect', () => void stopEverything(exitCodeOfSignal.SIGTERM))
    process.channel?.unref()
  }
}

/**
 * @typedef {object} StartOptions
 * @property {import('node:child_process').StdioOptions} [stdio]
 * @property {NodeJS.ProcessEnv} [environment]
 * @property {string} [folder]
 * @property {boolean} [cooperative] shares our process group and ends its own children
 */

/**
 * @param {string} command
 * @param {readonly string[]} commandArguments
 * @param {StartOptions} [options]
 * @returns {import('node:child_process').ChildProcess}
 */
export function startProgram(command, commandArguments, options = {}) {
  const child = spawn(command, commandArguments, {
    cwd: options.folder ?? projectFolder,
    env: options.environment ?? process.env,
    stdio: options.stdio ?? 'inherit',
    detached: process.platform !== 'win32' && options.cooperative !== true,
    // npm is a .cmd file on Windows, which only a shell can start.
    shell: process.platform === 'win32' && command === 'npm',
  })
  running.add(child)
  if (options.cooperative === true) cooperative.add(child)
  const forget = () => running.delete(child)
  child.once('exit', forget)
  child.once('error', forget)
  return child
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} the exit code; 127 when the program could not be started
 */
export function exitCodeOf(child) {
  return new Promise((resolve) => {
    child.once('error', () => resolve(127))
    child.once('exit', (code, signal) =>
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])),
    )
  })
}

/**
 * Runs a program with its output in a log file, so that the set-up stays readable.
 * @param {string} name names the log file
 * @param {string} command
 * @param {readonly string[]} commandArguments
 * @param {Omit<StartOptions, 'stdio'> & { longestSeconds?: number }} [options]
 * @returns {Promise<{ exitCode: number, output: string, logFile: string }>}
 */
export async function runQuietly(name, command, commandArguments, options = {}) {
  const logFile = path.join(cacheFolder, 'logs', `${name}.log`)
  mkdirSync(path.dirname(logFile), { recursive: true })
  const log = createWriteStream(logFile)
  const child = startProgram(command, commandArguments, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += String(chunk)
      log.write(chunk)
    })
  }
  const limit =
    options.longestSeconds === undefined
      ? undefined
      : setTimeout(() => void endProgram(child), options.longestSeconds * 1000)
  const exitCode = await exitCodeOf(child)
  clearTimeout(limit)
  await new Promise((resolve) => log.end(resolve))
  return { exitCode, output, logFile: path.relative(projectFolder, logFile) }
}

/**
 * Runs a script's main function. Whatever goes wrong ends in one sentence, never a stack trace;
 * CAREBENCH_DEBUG=1 shows the trace to whoever repairs the script.
 * @param {() => Promise<number>} main
 * @returns {Promise<void>}
 */
export async function runMain(main) {
  endEverythingWithUs()
  try {
    const exitCode = await main()
    if (!stopping) process.exitCode = exitCode
  } catch (error) {
    if (stopping) return
    const message = error instanceof Error ? error.message : String(error)
    const sentence =
      error instanceof StepFailure
        ? message
        : `Stopped by a fault in the scripts: ${message.split('\n')[0]} (CAREBENCH_DEBUG=1 shows where).`
    process.stderr.write(`\n${sentence}\n`)
    if (process.env['CAREBENCH_DEBUG'] === '1') console.error(error)
    process.exitCode = 1
  }
}
