import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { isRoot } from '../set-up/system-packages.ts'
import { endProgram, startProgram } from '../set-up/step.mjs'
import { connectToBrowser, connectToPage, evaluate, type DevTools } from './dev-tools.ts'

export interface Program {
  readonly executable: string
  readonly arguments: readonly string[]
  readonly environment: NodeJS.ProcessEnv
}

export interface RunningApp {
  readonly page: DevTools
  /** From the start of the process to the page's mark `interactive`, in milliseconds. */
  readonly millisecondsToInteractive: number
  /** Ends it the way a person does, and waits until it is gone. */
  readonly quit: () => Promise<void>
}

const longestStartMilliseconds = 30_000
const longestQuitMilliseconds = 10_000
// Nobody talks to the app before its start is over: a connected inspector would be part of it.
const undisturbedMilliseconds = 1500

// The mark may have been set long before this asks: the observer is told of past marks too.
const instantOfMark = `new Promise((resolve, reject) => {
  const longest = setTimeout(() => reject(new Error('no mark "interactive"')), ${String(longestStartMilliseconds)})
  new PerformanceObserver((list) => {
    const [mark] = list.getEntriesByName('interactive')
    if (mark === undefined) return
    clearTimeout(longest)
    resolve(performance.timeOrigin + mark.startTime)
  }).observe({ type: 'mark', buffered: true })
})`

/**
 * Starts a packaged app and reads when its first screen was interactive. The page itself takes the
 * time, on the same clock as this process, so asking late costs no accuracy.
 */
export async function startApp(program: Program): Promise<RunningApp> {
  const startedAt = performance.timeOrigin + performance.now()
  const child = startProgram(
    program.executable,
    [...(isRoot() ? ['--no-sandbox'] : []), '--remote-debugging-port=0', ...program.arguments],
    { environment: program.environment, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  try {
    const port = await debuggingPortOf(child)
    await wait(undisturbedMilliseconds)
    const page = await connectToPage(port)
    const interactiveAt = await evaluate(page, instantOfMark, z.number())
    return {
      page,
      millisecondsToInteractive: interactiveAt - startedAt,
      quit: () => quitApp(child, port, page),
    }
  } catch (error) {
    await endProgram(child)
    throw error
  }
}

async function quitApp(child: ChildProcess, port: number, page: DevTools): Promise<void> {
  const exited = once(child, 'exit')
  page.close()
  const browser = await connectToBrowser(port)
  // The answer may be lost, for the browser ends while it is on its way.
  browser.send('Browser.close').catch(() => undefined)
  const forced = setTimeout(() => void endProgram(child), longestQuitMilliseconds)
  await exited
  clearTimeout(forced)
}

async function debuggingPortOf(child: ChildProcess): Promise<number> {
  let output = ''
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => {
      reject(new Error(`the app ended with exit code ${String(code)} during its start: ${output}`))
    })
    child.once('error', reject)
    child.stderr?.on('data', (chunk) => {
      if (output.length > 10_000) return
      output += String(chunk)
      const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(output)?.[1]
      if (port !== undefined) resolve(Number(port))
    })
  })
}
