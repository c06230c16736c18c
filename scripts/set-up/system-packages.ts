import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ElectronBuild } from './electron-build.ts'
import { NotOffered, StepFailure, runQuietly, say } from './step.mjs'

const electronLibraries = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1']
// Newer Debian and Ubuntu renamed this one; the old name is there an unclear alias.
const renamedPackages: Readonly<Record<string, string>> = { libasound2: 'libasound2t64' }
const fontsWithPolishAndLithuanian = [
  '/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf',
  '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf',
  '/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf',
]

export function isOnPath(program: string): boolean {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin', '/sbin']
  return folders.some((folder) => existsSync(path.join(folder, program)))
}

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

function isDebianLike(): boolean {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

/** What a machine must do by itself, said as one command a person can run. */
export function installCommand(packages: readonly string[]): string {
  return `sudo apt-get install -y ${packages.join(' ')}`
}

async function runAptGet(name: string, aptArguments: readonly string[]): Promise<boolean> {
  const { exitCode } = await runQuietly(
    name,
    'apt-get',
    ['-q', '-o', 'DPkg::Lock::Timeout=120', ...aptArguments],
    { environment: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' } },
  )
  return exitCode === 0
}

function withTodaysNames(packages: readonly string[]): readonly string[] {
  return packages.map((name) => {
    const renamed = renamedPackages[name]
    if (renamed === undefined) return name
    const known = spawnSync('apt-cache', ['show', '--no-all-versions', renamed])
    return known.status === 0 ? renamed : name
  })
}

/** Installs Debian packages as root; everyone else is told the one command to run. */
export async function installPackages(packages: readonly string[], why: string): Promise<void> {
  if (packages.length === 0) return
  if (!isDebianLike()) {
    throw new NotOffered(
      `${why}: install what your system calls ${packages.join(', ')}, then start again.`,
    )
  }
  if (!isRoot()) {
    throw new NotOffered(`${why}: run "${installCommand(packages)}", then start again.`)
  }
  say(`${why}: installing ${packages.join(' ')} ...`)
  await runAptGet('apt-get-update', ['update'])
  const names = withTodaysNames(packages)
  const installed = await runAptGet('apt-get-install', [
    'install',
    '-y',
    '--no-install-recommends',
    ...names,
  ])
  if (!installed) {
    throw new StepFailure(
      `Debian packages could not be installed: read .cache/logs/apt-get-install.log, or run "${installCommand(names)}", then start again.`,
    )
  }
}

function lacksLibraries(electron: ElectronBuild): boolean {
  const program = path.join(electron.folder, 'electron')
  const listed = spawnSync('ldd', [program], { encoding: 'utf8' })
  return listed.stdout.includes('not found')
}

/** What Electron needs from a Linux system; other systems bring it. */
export async function prepareSystemLibraries(
  electron: ElectronBuild,
  options: { readonly needsVirtualDisplay: boolean },
): Promise<void> {
  if (process.platform !== 'linux') return
  const missing = [
    ...(lacksLibraries(electron) ? electronLibraries : []),
    ...(fontsWithPolishAndLithuanian.some((font) => existsSync(font)) ? [] : ['fonts-noto-core']),
    ...(options.needsVirtualDisplay && !isOnPath('Xvfb') ? ['xvfb', 'xauth'] : []),
  ]
  await installPackages(missing, 'System libraries for Electron are missing')
  if (lacksLibraries(electron)) {
    throw new StepFailure(
      `Electron still lacks system libraries: run "ldd ${path.join(electron.folder, 'electron')}" and install what it does not find, then start again.`,
    )
  }
  say('System libraries: in place.')
}

export async function prepareCompiler(): Promise<void> {
  const missing = isOnPath('g++') && isOnPath('gcc') ? [] : ['g++']
  await installPackages(missing, 'A C++ compiler for the stand-in Electron is missing')
}
