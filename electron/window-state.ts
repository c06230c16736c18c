import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** How the window was left: in a file of its own, for it is needed before the database is open. */
export interface WindowState {
  readonly bounds: WindowBounds | null
  readonly maximised: boolean
  readonly theme: 'system' | 'light' | 'dark'
}

interface WindowBounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const untouched: WindowState = { bounds: null, maximised: false, theme: 'system' }

/** A missing or damaged file costs nothing but the place on the screen. */
export function readWindowState(dataFolder: string): WindowState {
  try {
    const text = readFileSync(fileOf(dataFolder), 'utf8')
    return stateOf(JSON.parse(text)) ?? untouched
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

// By hand, though schemas do this everywhere else: the window would wait until zod is loaded.
function stateOf(value: unknown): WindowState | undefined {
  if (!isRecord(value)) return undefined
  const { bounds, maximised, theme } = value
  if (typeof maximised !== 'boolean') return undefined
  if (theme !== 'system' && theme !== 'light' && theme !== 'dark') return undefined
  if (bounds === null) return { bounds, maximised, theme }
  const known = boundsOf(bounds)
  return known && { bounds: known, maximised, theme }
}

function boundsOf(value: unknown): WindowBounds | undefined {
  if (!isRecord(value)) return undefined
  const { x, y, width, height } = value
  if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height)) return undefined
  return width >= 400 && height >= 300 ? { x, y, width, height } : undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value)
}
