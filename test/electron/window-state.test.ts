import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { readWindowState, writeWindowState } from '../../electron/window-state.ts'
import { makeDataFolder } from '../helpers/open-test-database.ts'

const untouched = { bounds: null, maximised: false, theme: 'system' }

it('the window is found as it was left', () => {
  const folder = makeDataFolder()
  expect(readWindowState(folder)).toEqual(untouched)
  const left = {
    bounds: { x: -10, y: 20, width: 1440, height: 900 },
    maximised: true,
    theme: 'dark',
  } as const
  writeWindowState(folder, left)
  expect(readWindowState(folder)).toEqual(left)
})

it.each(['', '{', '[]', '{"bounds":{"x":0,"y":0,"width":1,"height":1}}', 'null'])(
  'a damaged file %j costs nothing but the place',
  (text) => {
    const folder = makeDataFolder()
    writeFileSync(path.join(folder, 'window.json'), text)
    expect(readWindowState(folder)).toEqual(untouched)
  },
)
