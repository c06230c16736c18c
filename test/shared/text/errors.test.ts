import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import errors from '../../../shared/text/en/errors.json' with { type: 'json' }
import printing from '../../../shared/text/en/printing.json' with { type: 'json' }

const project = path.join(import.meta.dirname, '../../..')

/** Input of `decide`, whose sentences stand with the rules, for it is told on a command line. */
const toldElsewhere = ['shared/records/decision-case.ts', 'shared/records/parse-decision-case.ts']

function sourcesIn(folder: string): string[] {
  return readdirSync(path.join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => path.relative(project, path.join(entry.parentPath, entry.name)))
    .filter((file) => !toldElsewhere.includes(file))
}

/** How a code of a refusal is written in the sources: an argument, a message, an entry of a table. */
const written = [
  /refusal\(\s*'([a-z0-9-]+)'/g,
  /\bcode: '([a-z]+(?:-[a-z0-9]+)+)'/g,
  /\berror: '([a-z]+(?:-[a-z0-9]+)+)'/g,
  /\.(?:min|max|regex|int|nonnegative|refine)\([^\n]*?,? ?'([a-z]+(?:-[a-z]+)*)',?\n? *\)/g,
  /'([a-z-]+-(?:format|range|unknown|missing|required))'/g,
  /'(?:SQLITE_|E)[A-Z]+', '([a-z-]+)'/g,
  /^ {2}E[A-Z]+: '([a-z-]+)'/gm,
]

function codesIn(file: string): string[] {
  const text = readFileSync(path.join(project, file), 'utf8')
  return written.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''))
}

const folders = ['shared/ipc', 'shared/records', 'electron']
const codes = [...new Set(folders.flatMap(sourcesIn).flatMap(codesIn))].sort()

it('the codes are found at all', () => {
  expect(codes).toEqual(
    expect.arrayContaining([
      'decision-changed',
      'disk-full',
      'email-format',
      'phone-or-email-required',
      'required',
      'serial-characters',
      'too-long',
    ]),
  )
})

it.each(codes)('%s has a sentence that ends', (code) => {
  const sentence: unknown = Reflect.get({ ...printing, ...errors }, code)
  expect(sentence).toMatch(/[.?]$/)
})
