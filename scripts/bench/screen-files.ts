import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { builtFolder } from '../set-up/build-app.ts'
import type { DevTools } from './dev-tools.ts'

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

const resourcesSchema = z.object({
  frameTree: z.object({ resources: z.array(z.object({ url: z.string() })) }),
})

/**
 * What the page names itself, and the fonts it then asked for: Chromium tells, for a page's own list
 * of resources leaves out those of `app://`. What is loaded later, in idle time, does not count.
 */
export async function readScreenFiles(page: DevTools): Promise<readonly ScreenFile[]> {
  const folder = path.join(builtFolder, 'renderer')
  const html = await readFile(path.join(folder, 'index.html'), 'utf8')
  const { resources } = resourcesSchema.parse(await page.send('Page.getResourceTree')).frameTree
  const names = new Set(resources.map(({ url }) => new URL(url).pathname))
  const files = [...names].sort().flatMap((name): ScreenFile[] => {
    const kind = kinds[path.extname(name)]
    if (kind === undefined) return []
    if (kind !== 'font' && !html.includes(path.basename(name))) return []
    return [{ kind, path: path.join(folder, name) }]
  })
  if (!files.some(({ kind }) => kind === 'script')) throw new Error('the page loads no script')
  return files
}
