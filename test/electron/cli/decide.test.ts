import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { decide } from '../../../shared/plan-rules/decide.ts'
import { catalogue, exampleCase, makeCase } from '../../shared/plan-rules/make-case.ts'

const folder = mkdtempSync(join(tmpdir(), 'carebench-decide-'))
afterAll(() => rmSync(folder, { recursive: true }))

function run(
  args: readonly string[],
  options: { input?: string; cwd?: string; env?: object } = {},
) {
  const { INIT_CWD: _, ...environment } = process.env
  const done = spawnSync(process.execPath, [resolve('electron/cli/decide.ts'), ...args], {
    input: options.input ?? '',
    cwd: options.cwd ?? process.cwd(),
    env: { ...environment, ...options.env },
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  })
  return { code: done.status, out: done.stdout, err: done.stderr }
}

function fileWith(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

describe('decide on the command line', () => {
  test('answers a case from a file', () => {
    const { code, out, err } = run([fileWith('one.json', exampleCase)])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(out)).toEqual(decide(exampleCase, catalogue))
  })

  test('answers a case from standard input', () => {
    const { code, out } = run(['-'], { input: JSON.stringify(exampleCase) })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual(decide(exampleCase, catalogue))
  })

  test('answers a list with a list, in order', () => {
    const cases = [exampleCase, makeCase({ coverage: null }), makeCase({ repairQuote: null })]
    const { code, out } = run([fileWith('list.json', cases)])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual(cases.map((one) => decide(one, catalogue)))
  })

  test('answers an empty list with an empty list', () => {
    expect(run(['-'], { input: '[]' })).toEqual({ code: 0, out: '[]\n', err: '' })
  })

  test('finds a file by the folder where npm was called', () => {
    fileWith('called.json', exampleCase)
    expect(run(['called.json'], { env: { INIT_CWD: folder } }).code).toBe(0)
  })

  test('answers a thousand cases within a second, the start of the process included', () => {
    const path = fileWith(
      'thousand.json',
      Array.from({ length: 1_000 }, () => exampleCase),
    )
    // Its own work is measured: what else this machine is doing is no fault of the program.
    const report = `process.on('exit', () => {
      const { user, system } = process.cpuUsage()
      process.stderr.write(String((user + system) / 1000))
    })`
    const { code, out, err } = run([path], {
      env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(report)}` },
    })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toHaveLength(1_000)
    expect(Number(err)).toBeGreaterThan(10)
    expect(Number(err)).toBeLessThan(1_000)
  })
})

describe('what does not fit: exit 2, nothing on standard output, one line a field', () => {
  test('in a case', () => {
    const wrong = { ...exampleCase, asOf: '2026-02-30', channel: 'dealer' }
    const { code, out, err } = run([fileWith('wrong.json', wrong)])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err.trimEnd().split('\n')).toEqual([
      'asOf: must be a day that exists, as YYYY-MM-DD',
      'channel: must be "partner" or "manufacturer"',
    ])
  })

  test('in a list, by its place', () => {
    const late = { ...exampleCase, incident: { on: '2026-11-21' } }
    const input = JSON.stringify([exampleCase, late, exampleCase, { ...late, model: 5 }, 7])
    const { code, out, err } = run(['-'], { input })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err.trimEnd().split('\n')).toEqual([
      '[1].incident.on: is after the day of the decision, 2026-11-20',
      '[3].model: must be a text',
      '[3].incident.on: is after the day of the decision, 2026-11-20',
      '[4]: must be an object',
    ])
  })

  test.each([
    { name: 'no file named', args: [], line: /^usage: / },
    { name: 'two files named', args: ['a.json', 'b.json'], line: /^usage: / },
    {
      name: 'no such file',
      args: ['nowhere.json'],
      line: /^nowhere\.json: cannot be read \(.*ENOENT/,
    },
    { name: 'a folder', args: ['.'], line: /^\.: cannot be read \(/ },
    { name: 'not JSON', args: ['-'], input: '{"asOf": ', line: /^standard input: is not JSON \(/ },
    { name: 'nothing at all', args: ['-'], input: '', line: /^standard input: is not JSON \(/ },
    { name: 'no case', args: ['-'], input: '5', line: /^input: must be an object$/ },
  ])('$name', ({ args, input, line }) => {
    const { code, out, err } = run(args, input === undefined ? {} : { input })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err.trimEnd()).toMatch(line)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })
})
