import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { handlers, type Handlers } from '../../../electron/ipc/handlers.ts'
import { registerHandlers } from '../../../electron/ipc/register-handlers.ts'
import { leaveTicketAt } from '../../../electron/services/keep-session.ts'
import { callChannel } from '../../../shared/ipc/call-names.ts'
import type { ChangeTopic } from '../../../shared/ipc/contract.ts'
import { refusal, success, type FieldRefusal } from '../../../shared/ipc/result.ts'
import { defaultSettings } from '../../../shared/records/settings.ts'
import { logTicket, makeIntake } from '../../helpers/make-ticket.ts'
import { openTestBench, type TestBench } from '../../helpers/open-test-bench.ts'

type Listener = (page: string, name: unknown, input: unknown) => Promise<string>

interface OpenDoor {
  readonly bench: TestBench
  readonly announced: ChangeTopic[][]
  readonly ask: (name: unknown, input: unknown, page?: string) => Promise<unknown>
}

/** The real door and services; only Electron's `ipcMain` is played. */
async function openDoor(changes: Partial<Handlers> = {}): Promise<OpenDoor> {
  const bench = await openTestBench()
  const listeners = new Map<string, Listener>()
  const announced: ChangeTopic[][] = []
  registerHandlers<string>({
    registrar: { handle: (channel, listener) => listeners.set(channel, listener) },
    isOurPage: (page) => page === 'ours',
    handlers: { ...handlers, ...changes },
    bench: Promise.resolve(bench),
    announce: (topics) => announced.push([...topics]),
    log: bench.log,
    makeReference: () => 'ref-1',
    checkOutput: true,
  })
  expect([...listeners.keys()]).toEqual([callChannel])
  return {
    bench,
    announced,
    ask: async (name, input, page = 'ours') => {
      const text = await listeners.get(callChannel)?.(page, name, input)
      return JSON.parse(text ?? 'null') as unknown
    },
  }
}

describe('what the door lets in', () => {
  it('answers a call of our page', async () => {
    const { ask } = await openDoor()
    expect(await ask('app.ping', null)).toEqual(success(null))
    expect(await ask('settings.read', null)).toEqual(success(defaultSettings))
  })

  it('refuses any other page, whatever it asks', async () => {
    const { ask, bench } = await openDoor()
    expect(await ask('settings.read', null, 'strange')).toEqual(refusal('not-allowed'))
    expect(bench.logged).toEqual(['a call from a page that is not ours was refused'])
  })

  it.each(['no.such.call', '', 'toString', '__proto__', 7, null, { name: 'app.ping' }])(
    'refuses the name %j',
    async (name) => {
      const { ask } = await openDoor()
      expect(await ask(name, null)).toEqual(refusal('unknown-call'))
    },
  )
})

describe('input that does not fit', () => {
  const intake = makeIntake()
  const inputs: readonly (readonly [string, unknown, FieldRefusal[]])[] = [
    ['app.ping', 'something', [{ field: '', code: 'invalid-value' }]],
    ['tickets.read', { ticketId: 'CB-1' }, [{ field: 'ticketId', code: 'id-format' }]],
    ['tickets.read', {}, [{ field: 'ticketId', code: 'id-format' }]],
    [
      'tickets.list',
      { search: '', states: ['lost'], offset: -1, limit: 501 },
      [
        { field: 'states.0', code: 'invalid-value' },
        { field: 'offset', code: 'too-small', values: { minimum: 0 } },
        { field: 'limit', code: 'too-large', values: { maximum: 500 } },
      ],
    ],
    [
      'intake.log',
      {
        ...intake,
        device: { ...intake.device, serialNumber: ' ' },
        customer: { ...intake.customer, phone: '', email: '', name: '' },
      },
      [
        { field: 'device.serialNumber', code: 'required' },
        { field: 'customer.name', code: 'required' },
        { field: 'customer.phone', code: 'phone-or-email-required' },
      ],
    ],
    [
      'intake.log',
      { ...intake, customer: { ...intake.customer, phone: '', email: '' } },
      [{ field: 'customer.phone', code: 'phone-or-email-required' }],
    ],
    [
      'intake.log',
      { ...intake, visit: { ...intake.visit, incidentOn: '2026-02-30' } },
      [{ field: 'visit.incidentOn', code: 'date-format' }],
    ],
  ]

  it.each(inputs)('%s with %j names each field once', async (name, input, fields) => {
    const { ask, announced } = await openDoor()
    expect(await ask(name, input)).toEqual(refusal('invalid-input', { fields }))
    expect(announced).toEqual([])
  })

  it('comes to the service normalised', async () => {
    const { ask } = await openDoor()
    const device = { ...makeIntake().device, serialNumber: ' 9sdx n4b0 ' }
    expect(await ask('intake.log', makeIntake({ device }))).toMatchObject({ ok: true })
    expect(await ask('intake.find-serial', { model: '', serialNumber: '9SDXN4B0' })).toMatchObject({
      value: { device: { serials: [{ serialNumber: '9SDXN4B0' }] } },
    })
  })
})

describe('what goes wrong inside', () => {
  it('a bug is a refusal with a reference, and the log has its stack', async () => {
    const bug = new Error('a bug')
    const { ask, bench } = await openDoor({
      'app.ping': { run: () => Promise.reject(bug), kind: 'read', changes: [] },
    })
    expect(await ask('app.ping', null)).toEqual(
      refusal('unexpected-fault', { values: { reference: 'ref-1' } }),
    )
    expect(bench.logged).toEqual(['app.ping: unexpected fault ref-1'])
  })

  it('an answer that breaks the contract is a bug too', async () => {
    const { ask } = await openDoor({
      'session.read': {
        run: () => Promise.resolve(JSON.parse('{"ok":true,"value":{"route":7}}')),
        kind: 'read',
        changes: [],
      },
    })
    expect(await ask('session.read', null)).toMatchObject({ error: { code: 'unexpected-fault' } })
  })

  it.each([
    ['SQLITE_FULL', 'disk-full'],
    ['SQLITE_BUSY', 'database-locked'],
    ['SQLITE_BUSY_SNAPSHOT', 'database-locked'],
    ['SQLITE_READONLY_DIRECTORY', 'database-read-only'],
    ['SQLITE_CORRUPT_VTAB', 'database-damaged'],
    ['SQLITE_NOTADB', 'database-damaged'],
    ['SQLITE_IOERR_WRITE', 'database-not-reachable'],
    ['SQLITE_CONSTRAINT_UNIQUE', 'unexpected-fault'],
  ])('%s is told as %s', async (sqliteCode, code) => {
    const fault = new BetterSqlite3.SqliteError('something', sqliteCode)
    const { ask } = await openDoor({
      'session.save': { run: () => Promise.reject(fault), kind: 'write', changes: [] },
    })
    expect(await ask('session.save', { route: '' })).toMatchObject({ ok: false, error: { code } })
  })
})

describe('changes', () => {
  it('are announced after a write, never after a read', async () => {
    const { ask, announced } = await openDoor()
    await ask('tickets.list', { search: '', states: [], offset: 0, limit: 10 })
    expect(announced).toEqual([])
    await ask('intake.log', makeIntake())
    await ask('settings.save', defaultSettings)
    expect(announced).toEqual([['tickets', 'drafts'], ['settings']])
  })

  it('make a remembered ticket read again, whoever made them', async () => {
    let reads = 0
    const { ask, bench } = await openDoor({
      'tickets.read': {
        ...handlers['tickets.read'],
        run: (...request) => {
          reads += 1
          return handlers['tickets.read'].run(...request)
        },
      },
    })
    const ticketId = await logTicket(bench)
    const stageNow = async () => {
      const answer = await ask('tickets.read', { ticketId })
      return { stage: JSON.stringify(answer).match(/"stage":"(\w+)"/)?.[1], reads }
    }
    expect(await stageNow()).toEqual({ stage: 'diagnosis', reads: 1 })
    expect(await stageNow()).toEqual({ stage: 'diagnosis', reads: 1 })
    await ask('tickets.leave-at', { ticketId, stage: 'decision' })
    expect(await stageNow()).toEqual({ stage: 'decision', reads: 2 })

    const other = new BetterSqlite3(`${bench.dataFolder}/carebench.db`)
    other.prepare("UPDATE tickets SET stage = 'shipping' WHERE id = ?").run(ticketId)
    other.close()
    expect(await stageNow()).toEqual({ stage: 'shipping', reads: 3 })
    expect(await leaveTicketAt(bench, { ticketId, stage: 'intake' })).toEqual(success(null))
  })
})
