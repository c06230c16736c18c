import path from 'node:path'
import { z } from 'zod'
import { builtFolder } from '../set-up/build-app.ts'
import { evaluate, type DevTools } from './dev-tools.ts'

/** A file that CareBench's page had loaded when its first screen was interactive. */
export interface ScreenFile {
  readonly kind: 'script' | 'style' | 'font'
  readonly path: string
}

const kinds: Readonly<Record<string, ScreenFile['kind']>> = {
  '.js': 'script',
  '.css': 'style',
  '.woff2': 'font',
}

const loadedBeforeMark = `(() => {
  const [mark] = performance.getEntriesByName('interactive')
  return performance.getEntriesByType('resource')
    .filter((entry) => entry.startTime <= mark.startTime)
    .map((entry) => new URL(entry.name).pathname)
})()`

export async function readScreenFiles(page: DevTools): Promise<readonly ScreenFile[]> {
  const names = await evaluate(page, loadedBeforeMark, z.array(z.string()))
  return [...new Set(names)].sort().flatMap((name) => {
    const kind = kinds[path.extname(name)]
    return kind === undefined ? [] : [{ kind, path: path.join(builtFolder, 'renderer', name) }]
  })
}
