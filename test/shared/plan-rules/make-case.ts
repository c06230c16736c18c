import { resolve } from 'node:path'
import { loadPlanCatalogue } from '../../../electron/services/load-plan-catalogue.ts'
import type { DecisionCase } from '../../../shared/records/decision-case.ts'

/** The catalogue that is shipped: the tables of facts hold for the real terms. */
export const catalogue = loadPlanCatalogue(resolve('resources/plans')).catalogue

/** The example of the contract: an Osmo 360 in the second period of its plan. */
export const exampleCase: DecisionCase = {
  asOf: '2026-11-20',
  model: 'osmo-360',
  manufacturerWarrantyEndsOn: '2026-01-05',
  coverage: {
    region: 'EU',
    periods: [
      { plan: 'two-year', activatedOn: '2024-01-10' },
      { plan: 'annual', boughtOn: '2026-01-05' },
    ],
    uses: [{ incidentOn: '2024-05-02' }],
  },
  incident: { on: '2026-11-10', cause: 'accident', exclusions: [] },
  channel: 'partner',
  customerRegion: 'EU',
  repairQuote: { amount: '612.40', currency: 'PLN' },
  shippingIfCrossRegion: { amount: '80.00', currency: 'PLN' },
  exchangeRates: [{ from: 'EUR', to: 'PLN', rate: '4.2713', on: '2026-11-19' }],
}

/** The example with other facts; the incident is merged. */
export function makeCase(
  facts: Partial<Omit<DecisionCase, 'incident'>> & {
    readonly incident?: Partial<DecisionCase['incident']>
  } = {},
): DecisionCase {
  return { ...exampleCase, ...facts, incident: { ...exampleCase.incident, ...facts.incident } }
}

export function pln(amount: string) {
  return { amount, currency: 'PLN' } as const
}

type Periods = NonNullable<DecisionCase['coverage']>['periods']

/** A plan bought in the EU: its periods, and the days of the replacements taken. */
export function coverageOf(periods: Periods, usedOn: readonly string[] = []) {
  return { region: 'EU', periods, uses: usedOn.map((incidentOn) => ({ incidentOn })) }
}

export const annualFrom = (activatedOn: string) => ({ plan: 'annual', activatedOn }) as const
export const twoYearFrom = (activatedOn: string) => ({ plan: 'two-year', activatedOn }) as const
export const annualBought = (boughtOn: string) => ({ plan: 'annual', boughtOn }) as const
export const twoYearBought = (boughtOn: string) => ({ plan: 'two-year', boughtOn }) as const
