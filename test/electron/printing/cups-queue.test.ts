import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { printThroughCups } from '../../../electron/printing/cups-queue.ts'

const job = {
  pdf: Buffer.from('%PDF-1.4 label'),
  size: { width: 101_600, height: 152_400 },
  printer: 'ZEBRA; rm -rf $HOME',
  title: 'CB-2026-000123',
}

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carebench-cups-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

// A script stands for the client; the real one is driven by the end-to-end tests. Windows has neither.
describe.skipIf(process.platform === 'win32')('the client of CUPS', () => {
  test('gets the page by its size, the job by its name, and the PDF as it is', async () => {
    const command = client(`printf '%s\\n' "$LC_ALL" "$@" > ${folder}/arguments
      cat > ${folder}/document
      echo 'request id is ZEBRA-12 (1 file(s))'`)
    expect(await printThroughCups(job, { command, milliseconds: 20_000 })).toEqual({
      ok: true,
      value: { printer: job.printer, job: 'ZEBRA-12' },
    })
    expect(readFileSync(join(folder, 'arguments'), 'utf8').trim().split('\n')).toEqual([
      'C',
      '-d',
      job.printer,
      '-t',
      'CB-2026-000123',
      '-o',
      'media=Custom.101.6x152.4mm',
      '-o',
      'print-scaling=none',
    ])
    expect(readFileSync(join(folder, 'document'), 'utf8')).toBe('%PDF-1.4 label')
  })

  test('is quoted when it fails, and it need not have read the job', async () => {
    const command = client(`echo 'lp: Destination "ZEBRA" is not accepting jobs.' >&2; exit 1`)
    const long = { ...job, pdf: Buffer.alloc(4_000_000) }
    expect(await printThroughCups(long, { command, milliseconds: 20_000 })).toEqual({
      ok: false,
      error: {
        code: 'printer-failed',
        values: {
          printer: job.printer,
          reason: 'Destination "ZEBRA" is not accepting jobs.',
        },
      },
    })
  })

  test('is not waited for without end', async () => {
    const command = client('exec tail -f /dev/null')
    expect(await printThroughCups(job, { command, milliseconds: 200 })).toEqual({
      ok: false,
      error: { code: 'printer-no-answer', values: { printer: job.printer } },
    })
  })

  test('may be missing', async () => {
    const command = join(folder, 'no-such-client')
    expect(await printThroughCups(job, { command, milliseconds: 1000 })).toBeUndefined()
  })
})

function client(script: string): string {
  const path = join(folder, 'lp')
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
  return path
}
