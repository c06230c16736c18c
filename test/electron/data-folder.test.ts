import path from 'node:path'
import { expect, it } from 'vitest'
import { chooseDataFolder } from '../../electron/data-folder.ts'

const system = path.resolve('/home/ewa/.config/CareBench')

it.each([
  [[], {}, system],
  [['--data-dir=/bench/one'], {}, path.resolve('/bench/one')],
  [['--data-dir=/bench/one', '--data-dir=/bench/two'], {}, path.resolve('/bench/two')],
  [['--data-dir=/bench/one'], { CAREBENCH_DATA_DIR: '/bench/env' }, path.resolve('/bench/one')],
  [[], { CAREBENCH_DATA_DIR: '/bench/env' }, path.resolve('/bench/env')],
  [['--data-dir='], { CAREBENCH_DATA_DIR: '' }, system],
  [['--data-dir=here'], {}, path.resolve('here')],
])('%j with %j is %s', (programArguments, environment, folder) => {
  expect(chooseDataFolder(programArguments, environment, system)).toBe(folder)
})
