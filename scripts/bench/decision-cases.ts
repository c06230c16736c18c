import { addMonths, dayOf, textOf } from '../../shared/plan-rules/days.ts'
import type { DecisionCase, PlanKind } from '../../shared/records/decision-case.ts'

/** Numbers that look like chance and are the same in every run. */
function makeDice(seed: number) {
  let state = seed
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const pick = <Value>(values: readonly [Value, ...Value[]]): Value =>
    values[next(values.length)] ?? values[0]
  return { next, pick }
}

type Dice = ReturnType<typeof makeDice>

const asOf = '2026-11-20'
const months = { annual: 12, 'two-year': 24 } as const

/** Fully known cases of the main path: everyday ones, with the days and prices that turn them. */
export function mainPathCases(count: number): readonly DecisionCase[] {
  const dice = makeDice(1)
  return Array.from({ length: count }, () => mainPathCase(dice))
}

function mainPathCase(dice: Dice): DecisionCase {
  const plan = dice.pick<PlanKind>(['annual', 'two-year'])
  const from = dayOf('2024-08-01') + dice.next(700)
  const to = Math.min(addMonths(from, months[plan]), dayOf(asOf))
  const around = dice.pick([from - 1, from, to, Math.min(to + 1, dayOf(asOf))])
  const day = dice.next(4) === 0 ? around : from + dice.next(to - from + 1)
  const uses = dice.pick([0, 0, 1, 1, 2, 3, 4])
  return {
    asOf,
    model: dice.pick(['osmo-360', 'osmo-pocket-3']),
    manufacturerWarrantyEndsOn: textOf(addMonths(from, 12)),
    coverage:
      dice.next(8) === 0
        ? null
        : {
            region: 'EU',
            periods: [{ plan, activatedOn: textOf(from) }],
            uses: Array.from({ length: uses }, () => ({
              incidentOn: textOf(from + dice.next(to - from + 1)),
            })),
          },
    incident: {
      on: textOf(day),
      cause: dice.pick(['accident', 'accident', 'defect']),
      exclusions: dice.pick([[], [], [], [], [1], [9], [2, 10]]),
    },
    channel: dice.pick(['partner', 'manufacturer']),
    customerRegion: dice.pick(['EU', 'EU', 'EU', 'US']),
    repairQuote: dice.next(12) === 0 ? null : pln(quote(dice)),
    shippingIfCrossRegion: pln(dice.pick(['0.00', '45.00', '80.00'])),
    exchangeRates: [],
  }
}

/** Half of the prices are a fee, or a grosz to either side of one. */
function quote(dice: Dice): string {
  const fee = dice.pick([16_900, 17_900, 21_900, 25_900])
  const minor = dice.next(2) === 0 ? fee - 1 + dice.next(3) : dice.next(90_000)
  return (minor / 100).toFixed(2)
}

function pln(amount: string) {
  return { amount, currency: 'PLN' } as const
}

const eur = (amount: string) => ({ amount, currency: 'EUR' }) as const

/** Cases with more and more left open, up to everything that a case may leave open. */
export function openCases(count: number): readonly DecisionCase[] {
  const dice = makeDice(2)
  return Array.from({ length: count }, () => openCase(mainPathCase(dice), dice))
}

function openCase(known: DecisionCase, dice: Dice): DecisionCase {
  const everything = dice.next(4) === 0
  const open = <Value>(value: Value) => (everything || dice.next(2) === 0 ? 'unknown' : value)
  const { coverage, incident } = known
  return {
    ...known,
    model: everything || dice.next(3) === 0 ? 'rs-3' : known.model,
    manufacturerWarrantyEndsOn: open(known.manufacturerWarrantyEndsOn),
    coverage: coverage && { ...coverage, region: open(coverage.region), periods: chain(coverage) },
    incident: {
      on: open(incident.on),
      cause: open(incident.cause),
      exclusions: open(incident.exclusions),
    },
    customerRegion: open(known.customerRegion),
    // A price in a currency without a rate leaves as much open as no price at all.
    repairQuote: open(dice.next(3) === 0 ? eur('60.00') : known.repairQuote),
    shippingIfCrossRegion: open(dice.next(3) === 0 ? eur('15.00') : known.shippingIfCrossRegion),
  }
}

/** As many periods as a chain can have, so that the open days have as many stretches. */
function chain({ periods }: NonNullable<DecisionCase['coverage']>) {
  const [first] = periods
  const bought = (after: number) => textOf(addMonths(dayOf(first.activatedOn), after) + 9)
  const extensions = [12, 24].map(bought).filter((day) => day <= asOf)
  const year = (boughtOn: string) => ({ plan: 'annual', boughtOn }) as const
  return [{ ...first, plan: 'annual' }, ...extensions.map(year)] as const
}
