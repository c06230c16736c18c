import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fileRefusal, saveFile } from '../../../electron/printing/save-file.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carebench-save-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a file is written whole, and takes the place of the old one', async () => {
  const path = join(folder, 'label.pdf')
  writeFileSync(path, 'old')
  expect(await saveFile(path, Buffer.from('new'))).toEqual({ ok: true, value: { path } })
  expect(readFileSync(path, 'utf8')).toBe('new')
  expect(readdirSync(folder)).toEqual(['label.pdf'])
})

test.each([
  ['missing/label.pdf', 'file-folder-missing'],
  ['a-file/label.pdf', 'file-folder-missing'],
  ['a-folder', 'file-is-folder'],
  [`${'x'.repeat(300)}.pdf`, 'file-name-too-long'],
])('%s is refused with %s and leaves nothing behind', async (name, code) => {
  writeFileSync(join(folder, 'a-file'), 'kept')
  mkdirSync(join(folder, 'a-folder'))
  writeFileSync(join(folder, 'a-folder', 'content'), 'kept')
  const result = await saveFile(join(folder, name), Buffer.from('new'))
  expect(result).toEqual({
    ok: false,
    error: { code, values: { file: name.slice(name.indexOf('/') + 1) } },
  })
  expect(readdirSync(folder).sort()).toEqual(['a-file', 'a-folder'])
  expect(readFileSync(join(folder, 'a-file'), 'utf8')).toBe('kept')
})

test.each([
  ['ENOSPC', 'file-disk-full'],
  ['EDQUOT', 'file-disk-full'],
  ['EACCES', 'file-not-allowed'],
  ['EROFS', 'file-not-allowed'],
  ['EBUSY', 'file-in-use'],
  ['EIO', 'file-disk-failed'],
])('the system error %s means %s', (code, meaning) => {
  const error = Object.assign(new Error(code), { code })
  expect(fileRefusal(error, '/folder/label.pdf')).toEqual({
    ok: false,
    error: { code: meaning, values: { file: 'label.pdf' } },
  })
})

test('what is no fault of the disk stays an exception', () => {
  expect(fileRefusal(new TypeError('a bug'), 'label.pdf')).toBeUndefined()
  expect(fileRefusal(Object.assign(new Error(), { code: 'EBADF' }), 'label.pdf')).toBeUndefined()
})
