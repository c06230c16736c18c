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
}

export function runTool(tool: Tool, environment = process.env): Promise<number> {
  const script = scriptOf(tool.package, tool.command)
  return exitCodeOf(startProgram(process.execPath, [script, ...tool.arguments], { environment }))
}
