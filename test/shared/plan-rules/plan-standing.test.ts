import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadPlanCatalogue } from '../../../electron/services/load-plan-catalogue.ts'
import { planStanding } from '../../../shared/plan-rules/plan-standing.ts'
import type { Coverage } from '../../../shared/records/coverage.ts'
import type { PlanCatalogue, Programme } from '../../../shared/records/plan-catalogue.ts'

const plans = path.join(import.meta.dirname, '../../../resources/plans')
const { catalogue } = loadPlanCatalogue(plans)

type Told = Pick<Coverage, 'plan' | 'activatedOn' | 'extensions' | 'uses' | 'counted'>

const annual: Told = {
  plan: 'annual',
  activatedOn: '2026-01-10',
  extensions: [],
  uses: [],
  counted: [],
}

function standing(today: string, changes: Partial<Told> = {}) {
  return planStanding({ ...annual, ...changes }, 'osmo-360', false, today, catalogue)
}

/** The catalogue whose deciding programme says something else. */
function programmeWith(changes: Partial<Programme>): PlanCatalogue {
  const [programme] = catalogue.programmes
  if (!programme) throw new Error('no programme')
  return { ...catalogue, programmes: [{ ...programme, ...changes }] }
}

const late: Partial<Told> = { extensions: [{ plan: 'annual', boughtOn: '2027-01-20' }] }

describe('how a plan stands', () => {
  it.each<[string, string, Partial<Told>, string, number | null]>([
    ['the day before it was activated', '2026-01-09', {}, 'before', null],
    ['the day of activation', '2026-01-10', {}, 'covered', 1],
    ['the last covered day', '2027-01-10', {}, 'covered', 1],
    ['the day after it', '2027-01-11', {}, 'in-grace', null],
    ['day 15: can still be extended (S0)', '2027-01-25', {}, 'in-grace', null],
    ['day 16', '2027-01-26', {}, 'ended', null],
    ['between period and late extension (exclusion 7)', '2027-01-15', late, 'in-gap', null],
    ['the day the extension was bought', '2027-01-20', late, 'covered', 2],
    ['29 February ends on the 28th', '2029-02-28', { activatedOn: '2028-02-29' }, 'covered', 1],
  ])('%s', (_name, today, changes, state, period) => {
    expect(standing(today, changes)).toMatchObject({ state, period })
  })

  it('counts what was told and what was shipped here alike', () => {
    const counted = [{ ticketId: 't', number: 'CB-1', incidentOn: '2026-06-01', countedAt: '' }]
    const uses = [{ incidentOn: '2026-03-01' }]
    expect(standing('2026-11-20', { uses, counted })).toMatchObject({
      uses: 2,
      leftInChain: 4,
      periods: [{ number: 1, from: '2026-01-10', to: '2027-01-10', uses: 2, left: 0 }],
    })
  })

  it('names extensions that do not count', () => {
    const extensions = [{ plan: 'two-year' as const, boughtOn: '2026-06-01' }]
    expect(standing('2026-11-20', { extensions }).refusedExtensions).toEqual([0])
  })

  it('has no limits where the catalogue states none', () => {
    const plans = catalogue.programmes[0]?.plans.map((plan) => ({
      ...plan,
      limits: plan.limits.map((dated) => ({
        ...dated,
        value: [{ kind: 'rolling-window' as const, months: 12, count: 2 }],
      })),
    }))
    const unlimited = programmeWith({ chain: null, ...(plans && { plans }) })
    const { leftInChain, periods } = planStanding(
      annual,
      'osmo-360',
      false,
      '2026-11-20',
      unlimited,
    )
    expect([leftInChain, periods[0]?.left]).toEqual([null, null])
  })
})

describe('the way to extend', () => {
  const annualBought = (boughtOn: string) => ({ plan: 'annual', boughtOn }) as const
  const three = [annualBought('2027-01-05'), annualBought('2028-01-05')]

  it.each<[string, string, Partial<Told>, readonly string[], object]>([
    [
      'while covered',
      '2027-01-10',
      {},
      ['annual'],
      { allowed: true, until: '2027-01-25', reason: 'within-validity' },
    ],
    [
      'on day 15 after it',
      '2027-01-25',
      {},
      ['annual'],
      { allowed: true, until: '2027-01-25', reason: 'within-grace' },
    ],
    [
      'on day 16',
      '2027-01-26',
      {},
      [],
      { allowed: false, until: '2027-01-25', reason: 'grace-over' },
    ],
    [
      'a chain of 36 months',
      '2026-11-20',
      { extensions: three },
      [],
      { allowed: false, until: null, reason: 'chain-complete' },
    ],
  ])('%s', (_name, today, changes, extendsBy, renewal) => {
    expect(standing(today, changes)).toMatchObject({ extendsBy, renewal })
  })

  it('names every kind of plan that extends', () => {
    const [stated] = catalogue.programmes[0]?.extendsBy ?? []
    if (!stated) throw new Error('nothing extends')
    const both = programmeWith({ extendsBy: [{ ...stated, value: ['annual', 'two-year'] }] })
    expect(planStanding(annual, 'osmo-360', false, '2026-11-20', both).extendsBy).toEqual([
      'annual',
      'two-year',
    ])
  })

  it('is over with the day that completes the chain', () => {
    expect(standing('2029-01-10', { extensions: three })).toMatchObject({
      state: 'covered',
      period: 3,
      lastCoveredDay: '2029-01-10',
    })
    expect(standing('2029-01-11', { extensions: three })).toMatchObject({
      state: 'ended',
      period: null,
    })
  })

  it('tells each period, and names the second of two extensions that does not count', () => {
    const extensions = [
      annualBought('2027-01-20'),
      { plan: 'two-year', boughtOn: '2027-06-01' },
    ] as const
    const uses = [{ incidentOn: '2026-03-01' }, { incidentOn: '2027-03-01' }]
    expect(standing('2027-06-02', { extensions: [...extensions], uses })).toEqual({
      state: 'covered',
      periods: [
        { number: 1, plan: 'annual', from: '2026-01-10', to: '2027-01-10', uses: 1, left: 1 },
        { number: 2, plan: 'annual', from: '2027-01-20', to: '2028-01-10', uses: 1, left: 1 },
      ],
      period: 2,
      lastCoveredDay: '2028-01-10',
      uses: 2,
      leftInChain: 4,
      renewal: { allowed: true, until: '2028-01-25', reason: 'within-validity' },
      extendsBy: ['annual'],
      refusedExtensions: [1],
      reward: 'not-listed',
      rewardMonths: 12,
    })
  })
})

describe('the year of warranty for a plan without a replacement (S1)', () => {
  const used: Partial<Told> = { uses: [{ incidentOn: '2026-03-01' }] }
  const shipped: Partial<Told> = {
    counted: [{ ticketId: 't', number: 'CB-1', incidentOn: '2026-06-01', countedAt: '' }],
  }
  const extended: Partial<Told> = { extensions: [{ plan: 'annual', boughtOn: '2027-01-05' }] }

  it.each<[string, string, boolean, string, Partial<Told>, string]>([
    ['a model that is not listed', 'osmo-360', false, '2027-01-11', {}, 'not-listed'],
    ['not listed, though somebody claimed it', 'osmo-360', true, '2027-01-11', {}, 'not-listed'],
    ['not listed, and used', 'osmo-360', false, '2027-01-11', used, 'not-listed'],
    ['none used, the plan running', 'rs-3', false, '2026-11-20', {}, 'possible'],
    ['none used, its last covered day', 'rs-3', false, '2027-01-10', {}, 'possible'],
    ['none used, the day after it', 'rs-3', false, '2027-01-11', {}, 'earned'],
    ['none used, long after it', 'rs-3', false, '2027-11-20', {}, 'earned'],
    ['none used, but extended', 'rs-3', false, '2027-01-11', extended, 'possible'],
    ['none used, the day after the extension', 'rs-3', false, '2028-01-11', extended, 'earned'],
    ['one used, the plan running', 'rs-3', false, '2026-11-20', used, 'lost'],
    ['one used, the plan over', 'rs-3', false, '2027-01-11', used, 'lost'],
    ['one shipped here', 'rs-3', false, '2027-01-11', shipped, 'lost'],
    ['claimed', 'rs-3', true, '2027-01-11', {}, 'claimed'],
    ['claimed, and a use told since', 'rs-3', true, '2027-01-11', used, 'claimed'],
  ])('%s', (_name, model, isClaimed, today, changes, reward) => {
    const told = { ...annual, ...changes }
    expect(planStanding(told, model, isClaimed, today, catalogue)).toMatchObject({
      reward,
      rewardMonths: 12,
    })
  })

  const [stated] = catalogue.programmes[0]?.reward ?? []
  if (!stated) throw new Error('no reward')

  it.each<[string, Programme['reward'], string, number]>([
    ['no reward in the programme', null, 'not-listed', 0],
    ['a reward that begins tomorrow', [{ ...stated, from: '2026-11-21' }], 'not-listed', 0],
    ['a reward that begins today', [{ ...stated, from: '2026-11-20' }], 'possible', 12],
    [
      'another reward',
      [{ ...stated, value: { extraWarrantyMonths: 6, models: ['rs-3'] } }],
      'possible',
      6,
    ],
  ])('%s', (_name, offered, reward, rewardMonths) => {
    const other = programmeWith({ reward: offered })
    expect(planStanding(annual, 'rs-3', false, '2026-11-20', other)).toMatchObject({
      reward,
      rewardMonths,
    })
  })
})
