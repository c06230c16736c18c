import type { PlanCatalogue } from '../../../shared/records/plan-catalogue.ts'

const origin = {
  from: null,
  to: null,
  clauses: ['T/1'],
  retrievedOn: null,
  confidence: 'given',
} as const

function given<Value>(value: Value) {
  return [{ value, ...origin }]
}

/**
 * Terms so small that every day and every amount can be tried: periods of one and two months, fees
 * of a few grosz.
 */
export function smallCatalogue(
  fee: { readonly currency: string; readonly steps: readonly string[] } | null,
): PlanCatalogue {
  const plan = (id: string, months: number, count: number) => ({
    id,
    name: id,
    months: given(months),
    limits: given([{ kind: 'count', per: 'period', count } as const]),
  })
  return {
    version: 'small',
    sources: [],
    clauses: [],
    programmes: [
      {
        id: 'small',
        name: 'Small',
        maker: 'Test',
        plans: [plan('annual', 1, 1), plan('two-year', 2, 2)],
        chain: given({ months: 3, replacements: 3 }),
        extendsBy: given(['annual']),
        extensionGraceDays: given(3),
        extensionBasis: given([['annual']]),
        lastCoveredDay: given('same-date-included'),
        cover: given({ damageByUser: true }),
        exclusions: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((number) => ({
          number,
          computed: number === 7,
          endsWarranty: number > 8,
          term: given('not-covered'),
        })),
        activationNeeds: given(['code']),
        claimNote: null,
        shipping: given({ freeWithinRegion: true }),
        estimatedChannels: given(['manufacturer']),
        regions: ['EU'],
        reward: given({ extraWarrantyMonths: 12, models: ['small'] }),
        returns: null,
        endsOn: null,
        settings: {
          timeZone: { value: 'Europe/Warsaw', clauses: [] },
          currency: { value: 'PLN', clauses: [] },
          unusedReplacementsCarriedOver: { value: false, clauses: [] },
          feeStepCountedOver: { value: 'chain', clauses: [] },
          accidentInGapCovered: { value: false, clauses: [] },
        },
      },
    ],
    families: [],
    models: [{ id: 'small', name: 'Small', family: 'handheld', source: null }],
    fees: fee ? [{ model: 'small', fees: given({ by: 'ordinal', ...fee } as const) }] : [],
    cards: [],
  }
}
