// Runs on the Node that is already there (20 or newer), before any dependency is installed.
import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { StepFailure, cacheFolder, projectFolder, runQuietly, say } from './step.mjs'

const stampFile = path.join(cacheFolder, 'stamps', 'dependencies')
// npm writes this file last: without it, or with another one, an install was interrupted.
const installedLock = path.join(projectFolder, 'node_modules', '.package-lock.json')

/** Node 24 comes as an npm package, so that the machine's own Node may be older. */
export const projectNode = path.join(
  projectFolder,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

/** @returns {string} */
function fingerprintOfDependencies() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  for (const file of [path.join(projectFolder, 'package-lock.json'), installedLock]) {
    if (!existsSync(file)) return 'none'
    hash.update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** @returns {boolean} */
function projectNodeWorks() {
  if (!existsSync(projectNode)) return false
  const { status, stdout } = spawnSync(projectNode, ['--version'], { encoding: 'utf8' })
  return status === 0 && stdout.startsWith('v24.')
}

/** @returns {boolean} */
function areInstalled() {
  if (!existsSync(stampFile)) return false
  return readFileSync(stampFile, 'utf8') === fingerprintOfDependencies() && projectNodeWorks()
}

/**
 * @param {string} name
 * @param {readonly string[]} npmArguments
 * @returns {Promise<void>}
 */
async function runNpm(name, npmArguments) {
  const { exitCode, output, logFile } = await runQuietly(name, 'npm', npmArguments)
  if (exitCode === 0) return
  if (exitCode === 127) {
    throw new StepFailure(
      'npm was not found: install Node.js 20 or newer with npm, then start again.',
    )
  }
  const unreachable = /E(NOTFOUND|AI_AGAIN|CONNREFUSED|TIMEDOUT|CONNRESET)/.exec(output)
  throw new StepFailure(
    unreachable === null
      ? `Dependencies could not be installed (npm exit code ${exitCode}): read ${logFile}, then start again.`
      : `The npm registry could not be reached (${unreachable[0]}): check the network, then start again.`,
  )
}

/**
 * Scripts of packages are not run: npm 10 would compile better-sqlite3, which brings its binary.
 * Only the package `node` needs its script, which puts Node 24 in place.
 * @returns {Promise<void>}
 */
export async function installDependencies() {
  if (areInstalled()) {
    say('Dependencies: in place.')
    return
  }
  say('Dependencies: installing (about a minute the first time) ...')
  rmSync(stampFile, { force: true })
  await runNpm('npm-ci', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'])
  await runNpm('npm-rebuild-node', ['rebuild', 'node'])
  if (!projectNodeWorks()) {
    throw new StepFailure(
      'Node 24 did not start from node_modules/node: delete node_modules, then start again.',
    )
  }
  mkdirSync(path.dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, fingerprintOfDependencies())
}
