import { describe, expect, it } from 'vitest'
import { readDecision } from '../../../electron/services/decide-outcome.ts'
import { claimReward, extendPlan } from '../../../electron/services/extend-plan.ts'
import { changeIntake } from '../../../electron/services/change-intake.ts'
import { listPlans } from '../../../electron/services/list-plans.ts'
import { notePlanStep } from '../../../electron/services/note-plan-step.ts'
import { openHistory, openTicket } from '../../../electron/services/open-ticket.ts'
import { readPlan } from '../../../electron/services/read-plan.ts'
import { registerPlan } from '../../../electron/services/register-plan.ts'
import type { CallRequest } from '../../../shared/ipc/contract.ts'
import type { CoverageDetails } from '../../../shared/records/coverage.ts'
import type { NotedStep, RegistrationDetails } from '../../../shared/records/plan-registration.ts'
import { logTicket, makeIntake, valueOf } from '../../helpers/make-ticket.ts'
import { openTestBench, type TestBench } from '../../helpers/open-test-bench.ts'

// The bench's clock stands at 2026-11-20 11:00 in Warsaw.
function makeRegistration(changes: Partial<RegistrationDetails> = {}): RegistrationDetails {
  return {
    model: 'osmo-360',
    serialNumber: 'R360-1',
    plan: 'annual',
    code: 'CODE-1',
    firstName: 'Łucja',
    lastName: 'Żółkiewska',
    email: 'lucja@example.com',
    region: 'EU',
    deviceActivatedOn: '2026-11-10',
    deviceActivatedTime: '',
    ...changes,
  }
}

async function register(
  bench: TestBench,
  changes: Partial<RegistrationDetails> = {},
  ticketId: string | null = null,
): Promise<string> {
  const request = { ticketId, registration: makeRegistration(changes) }
  return valueOf(await registerPlan(bench, request)).deviceId
}

/** As a customer tells of it at the counter. */
const toldPlan: CoverageDetails = {
  code: '',
  region: 'EU',
  plan: 'annual',
  activatedOn: '2026-01-10',
  extensions: [],
  uses: [],
}

interface When {
  readonly on?: string
  readonly time?: string
}

function note(
  bench: TestBench,
  deviceId: string,
  kind: NotedStep,
  { on = '', time = '' }: When = {},
) {
  return notePlanStep(bench, { deviceId, ticketId: null, kind, on, time })
}

async function clockOf(bench: TestBench, deviceId: string) {
  const { activation, nextSteps } = valueOf(await readPlan(bench, { deviceId }))
  return [activation?.step, activation?.until ?? null, nextSteps.join(' ')]
}

describe('registering a plan', () => {
  it('keeps what activation asks for and starts the clock', async () => {
    const bench = await openTestBench()
    const deviceId = await register(bench)
    expect(valueOf(await readPlan(bench, { deviceId }))).toMatchObject({
      device: { model: 'osmo-360', serials: [{ serialNumber: 'R360-1' }] },
      person: 'Łucja Żółkiewska',
      registration: { code: 'CODE-1', email: 'lucja@example.com', deviceActivated: '2026-11-10' },
      activation: { step: 'direct', untilDay: '2026-12-10' },
      nextSteps: ['activated', 'withdrawn'],
      coverage: null,
      standing: null,
      steps: [{ kind: 'registered', at: '2026-11-20T10:00:00.000Z', who: 'Bench 1' }],
    })
  })

  const refusals: readonly (readonly [string, Partial<RegistrationDetails>, object])[] = [
    ['the code of another plan', { serialNumber: 'R360-2' }, { code: 'code-registered' }],
    [
      'a second plan while one is being registered',
      { code: 'CODE-2' },
      { code: 'registration-open', field: 'registration.serialNumber' },
    ],
    [
      'a model outside the catalogue',
      { model: 'osmo-9' },
      { fields: [{ field: 'registration.model', code: 'model-unknown' }] },
    ],
    [
      'a device activated tomorrow',
      { deviceActivatedOn: '2026-11-21' },
      { fields: [{ field: 'registration.deviceActivatedOn', code: 'day-in-future' }] },
    ],
    [
      'a device activated in an hour',
      { deviceActivatedOn: '2026-11-20', deviceActivatedTime: '12:00' },
      { fields: [{ field: 'registration.deviceActivatedTime', code: 'time-in-future' }] },
    ],
  ]

  it.each(refusals)('%s is refused and nothing written', async (_name, changes, error) => {
    const bench = await openTestBench()
    await register(bench)
    const request = { ticketId: null, registration: makeRegistration(changes) }
    expect(await registerPlan(bench, request)).toMatchObject({ ok: false, error })
    const page = { search: '', group: null, offset: 0, limit: 10 }
    expect(valueOf(await listPlans(bench, page)).total).toBe(1)
  })

  it('a device with a plan that runs, or can still be extended, gets no second one', async () => {
    const bench = await openTestBench()
    await logTicket(bench)
    const registration = makeRegistration({
      model: 'osmo-pocket-3',
      serialNumber: '9SDXN4B0123K7Q',
    })
    const request = { ticketId: null, registration }
    bench.clock.advance({ days: 415 + 15 })
    expect(await registerPlan(bench, request)).toMatchObject({ error: { code: 'device-has-plan' } })
    bench.clock.advance({ days: 365 })
    expect(await registerPlan(bench, request)).toMatchObject({ ok: true })
  })

  it('a withdrawn one makes room for another, with the same code too', async () => {
    const bench = await openTestBench()
    const deviceId = await register(bench)
    valueOf(await note(bench, deviceId, 'withdrawn'))
    expect(valueOf(await readPlan(bench, { deviceId })).registration).toBeNull()
    expect(await register(bench)).toBe(deviceId)
  })

  it('on a ticket is told in its history, and so is what follows', async () => {
    const bench = await openTestBench()
    const ticketId = await logTicket(bench, { coverage: null })
    const device = { model: 'osmo-pocket-3', serialNumber: '9SDXN4B0123K7Q' }
    const deviceId = await register(bench, device, ticketId)
    valueOf(await notePlanStep(bench, { deviceId, ticketId, kind: 'activated', on: '', time: '' }))
    const events = valueOf(await openHistory(bench, { ticketId }))
    expect(events.slice(1)).toMatchObject([
      { kind: 'plan-noted', detail: { step: 'registered', code: 'CODE-1' } },
      { kind: 'plan-noted', detail: { step: 'activated', activatedOn: '2026-11-20' } },
    ])
    expect(valueOf(await readDecision(bench, { ticketId })).case.coverage).toEqual({
      region: 'EU',
      periods: [{ plan: 'annual', activatedOn: '2026-11-20' }],
      uses: [],
    })
  })
})

describe('the activation', () => {
  // Day 30 counts, and so does the 48th hour; a drone known by its day alone counts from midnight.
  it.each([
    ['osmo-360', '2026-10-21', '', 'direct', '2026-11-20T22:59:59.999Z'],
    ['osmo-360', '2026-10-20', '', 'video-needed', '2026-11-19T22:59:59.999Z'],
    ['mini-4-pro', '2026-11-18', '11:00', 'direct', '2026-11-20T10:00:00Z'],
    ['mini-4-pro', '2026-11-18', '10:59', 'video-needed', '2026-11-20T09:59:00Z'],
    ['mini-4-pro', '2026-11-18', '', 'video-needed', '2026-11-19T23:00:00Z'],
    ['osmo-360', '', '', 'unknown-activation', null],
  ])('of %s, activated on %s %s, is %s until %s', async (model, day, time, step, until) => {
    const bench = await openTestBench()
    const activated = { deviceActivatedOn: day, deviceActivatedTime: time }
    const deviceId = await register(bench, { model, ...activated })
    expect((await clockOf(bench, deviceId)).slice(0, 2)).toEqual([step, until])
  })

  it('after the window goes by video, acceptance and 72 hours', async () => {
    const bench = await openTestBench()
    const deviceId = await register(bench, { deviceActivatedOn: '2026-10-20' })
    const over = '2026-11-19T22:59:59.999Z'
    expect(await clockOf(bench, deviceId)).toEqual(['video-needed', over, 'video-sent withdrawn'])
    expect(await note(bench, deviceId, 'activated')).toMatchObject({
      error: { code: 'activation-window-over' },
    })
    valueOf(await note(bench, deviceId, 'video-sent'))
    expect(await clockOf(bench, deviceId)).toEqual([
      'video-sent',
      null,
      'video-accepted video-rejected withdrawn',
    ])
    bench.clock.advance({ hours: 24 })
    valueOf(await note(bench, deviceId, 'video-rejected'))
    expect(await clockOf(bench, deviceId)).toEqual(['video-rejected', null, 'video-sent withdrawn'])
    valueOf(await note(bench, deviceId, 'video-sent'))
    valueOf(await note(bench, deviceId, 'video-accepted', { on: '2026-11-21', time: '11:00' }))
    const until = '2026-11-24T10:00:00Z'
    expect(await clockOf(bench, deviceId)).toEqual(['approved', until, 'activated withdrawn'])

    bench.clock.advance({ hours: 73 })
    expect(await clockOf(bench, deviceId)).toEqual([
      'approval-missed',
      until,
      'video-sent withdrawn',
    ])
    const missed = { on: '2026-11-24', time: '11:01' }
    expect(await note(bench, deviceId, 'activated', missed)).toMatchObject({ ok: false })
    // Activated in time, and only noted an hour late.
    valueOf(await note(bench, deviceId, 'activated', { on: '2026-11-24', time: '11:00' }))
    expect(valueOf(await readPlan(bench, { deviceId }))).toMatchObject({
      activation: { step: 'activated' },
      nextSteps: [],
      coverage: { code: 'CODE-1', plan: 'annual', region: 'EU', activatedOn: '2026-11-24' },
      standing: { state: 'covered', lastCoveredDay: '2027-11-24', leftInChain: 6 },
      steps: [
        { kind: 'registered' },
        { kind: 'video-sent' },
        { kind: 'video-rejected' },
        { kind: 'video-sent' },
        { kind: 'video-accepted', at: '2026-11-21T10:00:00.000Z' },
        { kind: 'activated', at: '2026-11-24T10:00:00.000Z', notedAt: '2026-11-24T11:00:00.000Z' },
      ],
    })
  })

  it.each([
    ['a step that does not come next', 'video-accepted', {}, 'step-not-possible'],
    ['a day to come', 'video-sent', { on: '2026-11-21' }, 'day-in-future'],
    ['a moment to come', 'video-sent', { on: '2026-11-20', time: '11:01' }, 'time-in-future'],
    ['a time without its day', 'video-sent', { time: '11:00' }, 'time-without-day'],
  ] as const)('%s is refused', async (_name, kind, when, code) => {
    const bench = await openTestBench()
    const deviceId = await register(bench, { deviceActivatedOn: '2026-10-01' })
    expect(await note(bench, deviceId, kind, when)).toMatchObject({ ok: false, error: { code } })
  })

  it('goes forward in time only; a day alone is no earlier than the step before', async () => {
    const bench = await openTestBench()
    const deviceId = await register(bench, { deviceActivatedOn: '2026-10-01' })
    valueOf(await note(bench, deviceId, 'video-sent', { on: '2026-11-19', time: '14:00' }))
    const early = { on: '2026-11-19', time: '13:59' }
    expect(await note(bench, deviceId, 'video-accepted', early)).toMatchObject({
      error: { code: 'before-last-step', field: 'on' },
    })
    valueOf(await note(bench, deviceId, 'video-accepted', { on: '2026-11-19' }))
    expect((await clockOf(bench, deviceId))[1]).toBe('2026-11-22T13:00:00Z')
  })

  it('outlives an intake that speaks of no plan', async () => {
    const bench = await openTestBench()
    const device = { model: 'osmo-pocket-3', serialNumber: '9SDXN4B0123K7Q' }
    const deviceId = await register(bench, device)
    valueOf(await note(bench, deviceId, 'activated'))
    const ticketId = await logTicket(bench, { coverage: null })
    valueOf(await changeIntake(bench, { ticketId, intake: makeIntake({ coverage: null }) }))
    expect(valueOf(await openTicket(bench, { ticketId })).coverage).toMatchObject({
      code: 'CODE-1',
    })
  })
})

async function deviceWith(
  bench: TestBench,
  coverage: Partial<CoverageDetails> = {},
  model = 'osmo-pocket-3',
): Promise<string> {
  const device = { model, serialNumber: 'D-1', manufacturerWarrantyEndsOn: '2026-06-30' }
  const ticketId = await logTicket(bench, {
    device,
    visit: { ...makeIntake().visit, incidentOn: '' },
    coverage: { ...toldPlan, ...coverage },
  })
  return valueOf(await openTicket(bench, { ticketId })).device.id
}

function extend(bench: TestBench, deviceId: string, boughtOn: string) {
  return extendPlan(bench, { deviceId, ticketId: null, boughtOn })
}

describe('an extension', () => {
  it('is recorded, carries the last covered day on, and ends with the longest chain', async () => {
    const bench = await openTestBench()
    const deviceId = await deviceWith(bench)
    const offered = async () => {
      const { standing } = valueOf(await readPlan(bench, { deviceId }))
      return [standing?.lastCoveredDay, standing?.renewal.until, standing?.extendsBy]
    }
    expect(await offered()).toEqual(['2027-01-10', '2027-01-25', ['annual']])
    valueOf(await extend(bench, deviceId, '2026-11-19'))
    expect(await offered()).toEqual(['2028-01-10', '2028-01-25', ['annual']])
    valueOf(await extend(bench, deviceId, '2026-11-20'))
    expect(await offered()).toEqual(['2029-01-10', null, []])
    expect(await extend(bench, deviceId, '2026-11-20')).toMatchObject({
      error: { code: 'chain-complete' },
    })
    const { steps, coverage } = valueOf(await readPlan(bench, { deviceId }))
    expect(coverage?.extensions).toEqual([
      { plan: 'annual', boughtOn: '2026-11-19' },
      { plan: 'annual', boughtOn: '2026-11-20' },
    ])
    expect(steps).toMatchObject([
      {
        kind: 'extension-bought',
        detail: { boughtOn: '2026-11-19', lastCoveredDay: '2028-01-10' },
      },
      {
        kind: 'extension-bought',
        detail: { boughtOn: '2026-11-20', lastCoveredDay: '2029-01-10' },
      },
    ])
  })

  // Activated 2025-11-05: the last covered day is 2026-11-05, the 15th after it the 20th.
  it.each([
    ['2025-11-04', '2026-11-19', 'covered until the 4th', 'extension-too-late', '2026-11-20'],
    ['2025-11-05', '2026-11-20', 'day 15', undefined, '2026-11-20'],
    ['2025-11-04', '2026-11-19', 'day 15, noted a day later', undefined, '2026-11-19'],
    ['2025-11-05', '2026-11-20', 'a day to come', 'day-in-future', '2026-11-21'],
    ['2025-11-05', '2026-11-20', 'before the plan', 'before-last-extension', '2025-11-04'],
  ])('of a plan from %s (until %s): %s', async (activatedOn, until, _name, code, boughtOn) => {
    const bench = await openTestBench()
    const deviceId = await deviceWith(bench, { activatedOn })
    expect(valueOf(await readPlan(bench, { deviceId })).standing?.renewal.until).toBe(until)
    const result = await extend(bench, deviceId, boughtOn)
    expect(result.ok ? undefined : result.error.code).toBe(code)
  })
})

describe('the reward', () => {
  const over = { activatedOn: '2025-10-01' }
  it.each([
    ['a model off the list', 'osmo-360', over, 'not-listed'],
    ['a plan that runs', 'osmo-action-4', {}, 'possible'],
    ['its last covered day', 'osmo-action-4', { activatedOn: '2025-11-20' }, 'possible'],
    ['the day after it', 'osmo-action-4', { activatedOn: '2025-11-19' }, 'earned'],
    [
      'a replacement used',
      'osmo-action-4',
      { ...over, uses: [{ incidentOn: '2025-12-01' }] },
      'lost',
    ],
  ])('for %s (%s)', async (_name, model, coverage, reward) => {
    const bench = await openTestBench()
    const deviceId = await deviceWith(bench, coverage, model)
    expect(valueOf(await readPlan(bench, { deviceId })).standing).toMatchObject({
      reward,
      rewardMonths: 12,
    })
    const claimed = await claimReward(bench, { deviceId })
    expect(claimed.ok ? 'earned' : claimed.error.code.replace('reward-', '')).toBe(reward)
  })

  it('claimed adds a year to the warranty, once', async () => {
    const bench = await openTestBench()
    const deviceId = await deviceWith(bench, over, 'osmo-action-4')
    valueOf(await claimReward(bench, { deviceId }))
    expect(valueOf(await readPlan(bench, { deviceId }))).toMatchObject({
      device: { manufacturerWarrantyEndsOn: '2027-06-30' },
      standing: { reward: 'claimed' },
      steps: [{ kind: 'reward-claimed', detail: { warrantyBefore: '2026-06-30' } }],
    })
    expect(await claimReward(bench, { deviceId })).toMatchObject({
      error: { code: 'reward-claimed' },
    })
  })
})

describe('the list of plans', () => {
  async function openList() {
    const bench = await openTestBench()
    await register(bench, { deviceActivatedOn: '2026-10-25', lastName: 'Nowak' })
    await register(bench, { serialNumber: 'R2', code: 'CODE-2', deviceActivatedOn: '' })
    const days = ['2026-01-10', '2025-11-30', '2025-11-10', '2024-01-01']
    for (const [index, activatedOn] of days.entries()) {
      await logTicket(bench, {
        device: { ...makeIntake().device, serialNumber: `D-${index}` },
        visit: { ...makeIntake().visit, incidentOn: '' },
        coverage: { ...toldPlan, activatedOn },
      })
    }
    return bench
  }

  it('goes by what comes next', async () => {
    const bench = await openList()
    const all = valueOf(await listPlans(bench, { search: '', group: null, offset: 0, limit: 10 }))
    expect(
      all.rows.map((row) => [row.serialNumber, row.group, row.state, row.untilDay, row.usesLeft]),
    ).toEqual([
      ['R360-1', 'open', 'direct', '2026-11-24', null],
      ['R2', 'open', 'unknown-activation', '', null],
      ['D-2', 'ending', 'in-grace', '2026-11-25', 6],
      ['D-1', 'ending', 'covered', '2026-11-30', 6],
      ['D-0', 'covered', 'covered', '2027-01-10', 6],
      ['D-3', 'ended', 'ended', '2025-01-01', 6],
    ])
    expect(all.counts).toEqual({ open: 2, ending: 2, covered: 1, ended: 1 })
  })

  it.each<[Partial<CallRequest<'plans.list'>>, string[]]>([
    [{ search: 'd-2' }, ['D-2']],
    [{ search: 'code-2' }, ['R2']],
    [{ search: 'nowak' }, ['R360-1']],
    [{ search: 'zolkiewska', group: 'covered' }, ['D-0']],
    [{ group: 'ending' }, ['D-2', 'D-1']],
    [{ offset: 4, limit: 1 }, ['D-0']],
    [{ search: 'nothing like it' }, []],
  ])('narrowed by %j', async (request, serials) => {
    const bench = await openList()
    const whole = { search: '', group: null, offset: 0, limit: 10 }
    const { rows } = valueOf(await listPlans(bench, { ...whole, ...request }))
    expect(rows.map(({ serialNumber }) => serialNumber)).toEqual(serials)
  })
})
