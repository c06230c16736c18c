import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadPlanCatalogue } from '../../../electron/services/load-plan-catalogue.ts'
import { planStanding } from '../../../shared/plan-rules/plan-standing.ts'
import type { Coverage } from '../../../shared/records/coverage.ts'

const plans = path.join(import.meta.dirname, '../../../resources/plans')
const { catalogue } = loadPlanCatalogue(plans)

type Told = Pick<Coverage, 'plan' | 'activatedOn' | 'extensions' | 'uses' | 'counted'>

function standing(today: string, changes: Partial<Told> = {}) {
  const annual: Told = {
    plan: 'annual',
    activatedOn: '2026-01-10',
    extensions: [],
    uses: [],
    counted: [],
  }
  return planStanding({ ...annual, ...changes }, 'osmo-360', false, today, catalogue)
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
    const [programme] = catalogue.programmes
    if (!programme) throw new Error('no programme')
    const unlimited = {
      ...catalogue,
      programmes: [
        {
          ...programme,
          chain: null,
          plans: programme.plans.map((plan) => ({
            ...plan,
            limits: plan.limits.map((dated) => ({
              ...dated,
              value: [{ kind: 'rolling-window' as const, months: 12, count: 2 }],
            })),
          })),
        },
      ],
    }
    const told: Told = {
      plan: 'annual',
      activatedOn: '2026-01-10',
      extensions: [],
      uses: [],
      counted: [],
    }
    const { leftInChain, periods } = planStanding(told, 'osmo-360', false, '2026-11-20', unlimited)
    expect([leftInChain, periods[0]?.left]).toEqual([null, null])
  })
})
