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

/** Asked of Chromium itself: a page's own list of resources leaves out those of `app://`. */
export async function readScreenFiles(page: DevTools): Promise<readonly ScreenFile[]> {
  const answer = await page.send('Page.getResourceTree')
  const { resources } = resourcesSchema.parse(answer).frameTree
  const names = new Set(resources.map(({ url }) => new URL(url).pathname))
  const files = [...names].sort().flatMap((name): ScreenFile[] => {
    const kind = kinds[path.extname(name)]
    return kind === undefined ? [] : [{ kind, path: path.join(builtFolder, 'renderer', name) }]
  })
  if (files.length === 0) throw new Error('the first screen seems to load nothing')
  return files
}
