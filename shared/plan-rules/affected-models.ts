import type { PlainDate } from '../records/decision-case.ts'
import type { PlanCatalogue } from '../records/plan-catalogue.ts'
import type { FeeSteps } from './fees.ts'
import { termsOn, type Terms } from './terms.ts'

/**
 * The models whose decisions of the day can differ between two catalogues; `all` when more than fees
 * differs, for limits and windows hold for every model. What is not named here is decided alike, and
 * needs no deciding twice.
 */
export function affectedModels(
  before: PlanCatalogue,
  after: PlanCatalogue,
  day: PlainDate,
): ReadonlySet<string> | 'all' {
  const [earlier, later] = [termsOn(before, day), termsOn(after, day)]
  if (withoutFees(earlier) !== withoutFees(later)) return 'all'
  const models = new Set([...earlier.feesByModel.keys(), ...later.feesByModel.keys()])
  return new Set(
    [...models].filter(
      (model) => !sameFees(earlier.feesByModel.get(model), later.feesByModel.get(model)),
    ),
  )
}

/** Everything else that the rules read, as text. */
function withoutFees(terms: Terms): string {
  const others = { ...terms, feesByModel: null }
  return JSON.stringify(others, (_key, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value].sort() : inOrder(value),
  )
}

/** A catalogue that was kept comes back with its keys in another order. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}

function sameFees(one: FeeSteps | undefined, other: FeeSteps | undefined): boolean {
  if (!one || !other) return one === other
  if (one.currency !== other.currency || one.steps.length !== other.steps.length) return false
  return one.steps.every((step, index) => step === other.steps[index])
}
