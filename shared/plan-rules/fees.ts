import type { PlainDate } from '../records/decision-case.ts'
import type { Dated, FeeSchedule, PlanCatalogue } from '../records/plan-catalogue.ts'
import { minorUnits } from './exact-amounts.ts'
import { inForce } from './in-force.ts'

/** What each replacement of a model costs; an undefined step is one that nobody states. */
export interface FeeSteps {
  readonly currency: string
  readonly steps: readonly (bigint | undefined)[]
}

type OrdinalSchedule = Extract<FeeSchedule, { by: 'ordinal' }>

/** The fees that decide on the day, by model. Samples and fees of other events are left out. */
export function feeStepsOn(catalogue: PlanCatalogue, day: PlainDate): Map<string, FeeSteps> {
  const versionsByModel = new Map<string, Dated<OrdinalSchedule>[]>()
  for (const { model, fees } of catalogue.fees) {
    const versions = versionsByModel.get(model) ?? []
    versionsByModel.set(model, [...versions, ...ordinalVersions(fees)])
  }
  const fees = new Map<string, FeeSteps>()
  for (const [model, versions] of versionsByModel) {
    const decisive = inForce(versions, day)
    if (decisive) fees.set(model, feeSteps(decisive.value))
  }
  return fees
}

/** The versions that state the fee of any replacement by its ordinal. */
export function ordinalVersions(
  versions: readonly Dated<FeeSchedule>[],
): readonly Dated<OrdinalSchedule>[] {
  return versions.flatMap((version) => {
    const { value } = version
    return value.by === 'ordinal' && value.event === undefined ? [{ ...version, value }] : []
  })
}

/** The step of the ordinal (from 1): the last one holds for each further replacement. */
export function stepAt<Step>(steps: readonly Step[], ordinal: number): Step | undefined {
  return steps[Math.min(ordinal, steps.length) - 1]
}

function feeSteps({ currency, steps }: OrdinalSchedule): FeeSteps {
  return {
    currency,
    steps: steps.map((amount) => (amount === null ? undefined : minorUnits({ amount, currency }))),
  }
}
