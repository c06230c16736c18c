import path from 'node:path'
import { expect, it } from 'vitest'
import { contentTypeOf, findPageFile } from '../../electron/page-files.ts'

const folder = path.resolve('/app/dist/renderer')

it.each([
  ['app://carebench/', 'index.html'],
  ['app://carebench/index.html', 'index.html'],
  ['app://carebench/index.html?a=b#/tickets', 'index.html'],
  ['app://carebench/assets/main-1.js', 'assets/main-1.js'],
  ['app://carebench/assets/two%20words.woff2', 'assets/two words.woff2'],
])('%s is the file %s', (address, file) => {
  expect(findPageFile(folder, address)).toBe(path.join(folder, file))
})

it.each([
  // The address itself is taken to its root before it gets here.
  ['app://carebench/../main/main.js', 'main/main.js'],
  ['app://carebench/%2e%2e/main/main.js', 'main/main.js'],
  ['app://carebench/%2fetc/page.html', 'etc/page.html'],
])('%s stays inside the folder', (address, file) => {
  expect(findPageFile(folder, address)).toBe(path.join(folder, file))
})

it.each([
  'app://carebench/..%2fmain/main.js',
  'app://carebench/assets/..%2f..%2f..%2fmain.js',
  'app://carebench/..%5cmain%5cmain.js',
  'app://carebench/c:%2fmain.js',
  'app://carebench/%2fetc/passwd',
  'app://carebench/assets/a.js%00.html',
  'app://carebench/assets/%ff.js',
  'app://carebench/assets/main.js.map',
  'app://carebench/assets',
  'app://elsewhere/index.html',
  'file:///app/dist/renderer/index.html',
  'https://carebench/index.html',
  'nonsense',
])('%s is no file of ours', (address) => {
  expect(findPageFile(folder, address)).toBeUndefined()
})

it.each([
  ['a.html', 'text/html; charset=utf-8'],
  ['a.js', 'text/javascript; charset=utf-8'],
  ['a.woff2', 'font/woff2'],
])('%s is served as %s', (file, type) => {
  expect(contentTypeOf(file)).toBe(type)
})
