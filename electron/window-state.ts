import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** How the window was left: in a file of its own, for it is needed before the database is open. */
const windowStateSchema = z.object({
  bounds: z
    .object({ x: z.int(), y: z.int(), width: z.int().min(400), height: z.int().min(300) })
    .nullable(),
  maximised: z.boolean(),
  theme: z.enum(['system', 'light', 'dark']),
})

export type WindowState = z.infer<typeof windowStateSchema>

const untouched: WindowState = { bounds: null, maximised: false, theme: 'system' }

/** A missing or damaged file costs nothing but the place on the screen. */
export function readWindowState(dataFolder: string): WindowState {
  try {
    const text = readFileSync(fileOf(dataFolder), 'utf8')
    const parsed = windowStateSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : untouched
  } catch {
    return untouched
  }
}

export function writeWindowState(dataFolder: string, state: WindowState): void {
  writeFileSync(fileOf(dataFolder), `${JSON.stringify(state)}\n`)
}

function fileOf(dataFolder: string): string {
  return path.join(dataFolder, 'window.json')
}
