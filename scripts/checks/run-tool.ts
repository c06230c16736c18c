import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { exitCodeOf, projectFolder, startProgram } from '../set-up/step.mjs'

const Manifest = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) })

/** A tool's script, run by the project's Node: a .cmd shim would need a shell on Windows. */
function scriptOf(packageName: string, tool: string): string {
  const folder = path.join(projectFolder, 'node_modules', packageName)
  const { bin } = Manifest.parse(
    JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')),
  )
  const script = typeof bin === 'string' ? bin : bin[tool]
  if (script === undefined) throw new Error(`${packageName} has no command ${tool}`)
  return path.join(folder, script)
}

export interface Tool {
  readonly package: string
  readonly command: string
  readonly arguments: readonly string[]
  /** For a tool that needs more than Node allows itself on a small machine. */
  readonly heapMegabytes?: number
}

/** How much of a failed tool's output is said again at the end of a long log. */
const lastLines = 40

const endings: string[] = []

/** What the tools that failed printed last: who reads a log by its end sees there what was wrong. */
export function endingsOfFailedTools(): readonly string[] {
  return endings
}

/** Runs a tool of the project with the project's Node, showing what it prints. */
export async function runTool(tool: Tool, environment = process.env): Promise<number> {
  const script = scriptOf(tool.package, tool.command)
  const heap = tool.heapMegabytes
  const nodeArguments = heap === undefined ? [] : [`--max-old-space-size=${heap}`]
  const child = startProgram(process.execPath, [...nodeArguments, script, ...tool.arguments], {
    environment,
    stdio: ['inherit', 'pipe', 'pipe'],
  })
  let printed: string[] = ['']
  const keep = (chunk: Buffer) => {
    const [first = '', ...others] = chunk.toString().split('\n')
    printed = [...printed.slice(0, -1), `${printed.at(-1) ?? ''}${first}`, ...others]
    printed = printed.slice(-lastLines)
  }
  child.stdout?.on('data', (chunk: Buffer) => {
    process.stdout.write(chunk)
    keep(chunk)
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    process.stderr.write(chunk)
    keep(chunk)
  })
  const exitCode = await exitCodeOf(child)
  if (exitCode !== 0) endings.push(`${tool.command} ended with ${exitCode}:\n${printed.join('\n')}`)
  return exitCode
}
