import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ElectronBuild } from '../set-up/electron.ts'
import { runUnlessDone } from '../set-up/fingerprint.ts'
import { StepFailure, cacheFolder, projectFolder, runQuietly, say } from '../set-up/step.mjs'
import type { ScreenFile } from './screen-files.ts'

const templateFolder = path.join(import.meta.dirname, 'bare-app')
const sourceFolder = path.join(cacheFolder, 'bench', 'bare-source')
const packageFolder = path.join(cacheFolder, 'bench', 'bare-package')

/** `empty` says one word; `same-size` also loads as many bytes as CareBench's first screen. */
export type BarePage = 'empty' | 'same-size'

export const bareExecutable = path.join(
  packageFolder,
  process.platform === 'linux'
    ? 'linux-unpacked/carebench-bare'
    : process.platform === 'darwin'
      ? `mac${process.arch === 'arm64' ? '-arm64' : ''}/CareBench bare.app/Contents/MacOS/CareBench bare`
      : 'win-unpacked/CareBench bare.exe',
)

/** Makes the yardstick: packaged like CareBench, with the same Electron and the same fuses. */
export async function packageBareApp(
  electron: ElectronBuild,
  screenFiles: readonly ScreenFile[],
): Promise<void> {
  await runUnlessDone({
    name: 'bench-bare',
    inputs: [templateFolder, import.meta.filename, 'electron-builder.yml'],
    salt: JSON.stringify([electron.kind, electron.version, screenFiles]),
    outputs: [packageFolder],
    run: async () => {
      say('Bench: packaging the bare window ...')
      await writeSource(screenFiles)
      await packageSource(electron)
    },
  })
}

async function writeSource(screenFiles: readonly ScreenFile[]): Promise<void> {
  await rm(sourceFolder, { recursive: true, force: true })
  await mkdir(sourceFolder, { recursive: true })
  await cp(templateFolder, sourceFolder, { recursive: true })
  const manifest = {
    name: 'carebench-bare',
    productName: 'CareBench bare',
    version: '1.0.0',
    description: 'A bare window to measure CareBench against.',
    author: 'CareBench contributors',
    type: 'module',
    main: 'main.js',
  }
  await writeFile(path.join(sourceFolder, 'package.json'), JSON.stringify(manifest))
  await writeFile(path.join(sourceFolder, 'mark.js'), markInteractive)
  await writeFile(path.join(sourceFolder, 'empty.html'), pageOf([]))
  await writeFile(path.join(sourceFolder, 'same-size.html'), pageOf(screenFiles))
  for (const file of screenFiles) {
    await writeFile(path.join(sourceFolder, bareName(file)), await idleContentOf(file))
  }
}

// The same moment that CareBench marks: what is there has been painted, and the page's thread is
// free for the next key.
const markInteractive = `document.fonts.ready.then(() => {
  requestAnimationFrame(() => setTimeout(() => performance.mark('interactive')))
})
`

function bareName(file: ScreenFile): string {
  return `idle-${path.basename(file.path)}`
}

function pageOf(files: readonly ScreenFile[]): string {
  const tags = files.map((file) => {
    const name = bareName(file)
    if (file.kind === 'script') return `<script defer src="${name}"></script>`
    if (file.kind === 'style') return `<link rel="stylesheet" href="${name}">`
    return `<style>@font-face { font-family: Idle; src: url(${name}) } body { font-family: Idle }</style>`
  })
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Bare window</title>
${tags.join('\n')}
<p>Bare</p>
<script defer src="mark.js"></script>
</html>
`
}

async function idleContentOf(file: ScreenFile): Promise<string | Buffer> {
  const content = await readFile(file.path)
  return file.kind === 'script' ? idleScript(content.length) : content
}

/** A script of that many bytes in functions that nobody calls: read and parsed, never run. */
export function idleScript(bytes: number): string {
  const parts: string[] = []
  let length = 0
  for (let number = 0; ; number += 1) {
    const part =
      `function idle${number}(left, right) { const sum = left.value + right.value * ${number};` +
      ` if (sum > left.limit) return { sum, names: [left.name, right.name] }; return null }\n`
    if (length + part.length > bytes) break
    parts.push(part)
    length += part.length
  }
  return parts.join('') + ' '.repeat(bytes - length)
}

async function packageSource(electron: ElectronBuild): Promise<void> {
  const partial = `${packageFolder}-partial`
  await rm(partial, { recursive: true, force: true })
  const shipped = path.join(projectFolder, 'electron-builder.yml')
  const configuration = {
    extends: `file:${shipped}`,
    appId: 'eu.carebench.bare',
    productName: 'CareBench bare',
    directories: { output: partial, buildResources: path.join(projectFolder, 'resources/icons') },
    files: ['**/*'],
    electronVersion: electron.version,
    electronDist: electron.folder,
    // A bare app loads its page the plain way, from a file in its archive.
    electronFuses: { grantFileProtocolExtraPrivileges: true },
  }
  const configurationFile = path.join(cacheFolder, 'bench', 'electron-builder-bare.json')
  await writeFile(configurationFile, JSON.stringify(configuration))
  const { exitCode, logFile } = await runQuietly('package-bare', process.execPath, [
    path.join(projectFolder, 'node_modules', 'electron-builder', 'cli.js'),
    '--dir',
    '--publish=never',
    `--projectDir=${sourceFolder}`,
    `--config=${configurationFile}`,
  ])
  if (exitCode !== 0) {
    throw new StepFailure(
      `The bare window could not be packaged: read ${logFile}, then run npm run bench again.`,
    )
  }
  await rm(packageFolder, { recursive: true, force: true })
  await rename(partial, packageFolder)
}
