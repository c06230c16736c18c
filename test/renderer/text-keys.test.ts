import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const projectFolder = path.resolve(import.meta.dirname, '../..')
const textFolder = path.join(projectFolder, 'shared/text/en')
const sources = readdirSync(path.join(projectFolder, 'renderer'), { recursive: true })
  .map((name) => path.join('renderer', String(name)))
  .filter((name) => /\.tsx?$/.test(name))

/** Every key of a text file in dots; plural forms by their stem. */
function keysOf(namespace: string): ReadonlySet<string> {
  const keys = new Set<string>()
  const collect = (value: unknown, prefix: string): void => {
    if (typeof value === 'string')
      keys.add(prefix.replace(/(_ordinal)?_(zero|one|two|few|many|other)$/, ''))
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        collect(inner, prefix === '' ? key : `${prefix}.${key}`)
      }
    }
  }
  collect(JSON.parse(readFileSync(path.join(textFolder, `${namespace}.json`), 'utf8')), '')
  return keys
}

const texts = new Map(
  readdirSync(textFolder).map((file) => {
    const namespace = file.replace(/\.json$/, '')
    return [namespace, keysOf(namespace)] as const
  }),
)

/** Keys written out in a source that no text file of its namespaces has. */
function missingKeys(source: string): readonly string[] {
  const namespaces = [...source.matchAll(/useTranslation\((\[[^\]]*\]|'[^']*'|)\)/g)].flatMap(
    ([, list = '']) => [...list.matchAll(/'([^']+)'/g)].map(([, name = '']) => name),
  )
  // A file that is handed its `t` does not say whose texts it reads.
  const known = namespaces.length === 0 ? [...texts.keys()] : namespaces
  return [...source.matchAll(/\bt\('([^'$]+)'/g)]
    .map(([, key = '']) => key)
    .filter((key) => {
      const [namespace, inner] = key.includes(':') ? key.split(':') : [undefined, key]
      const searched = namespace === undefined ? known : [namespace]
      return !searched.some((name) => texts.get(name)?.has(inner))
    })
}

describe('texts of the window', () => {
  it.each(sources)('%s uses only keys that have a text', (name) => {
    expect(missingKeys(readFileSync(path.join(projectFolder, name), 'utf8'))).toEqual([])
  })

  it('notices a key without a text', () => {
    expect(missingKeys("useTranslation('window'); t('no.such.key'); t('new-ticket')")).toEqual([
      'no.such.key',
    ])
  })
})
