import type { DecisionCase } from '../records/decision-case.ts'
import type { Decision } from '../records/decision.ts'
import type { PlanCatalogue, PlanSettings } from '../records/plan-catalogue.ts'
import { decide } from './decide.ts'

type OpenPoint = Extract<
  keyof PlanSettings,
  'unusedReplacementsCarriedOver' | 'feeStepCountedOver' | 'accidentInGapCovered'
>

/**
 * The points that the sources leave open and that mattered here: read the other way, the options or
 * the recommendation would be different.
 */
export function settingsThatMattered(
  input: DecisionCase,
  catalogue: PlanCatalogue,
): readonly OpenPoint[] {
  const settings = catalogue.programmes[0]?.settings
  if (!settings || !input.coverage) return []
  // Decided again: a frozen decision says the same, but its parts may stand in another order.
  const decision = decide(input, catalogue)
  return otherReadings(settings).flatMap(([point, reading]) => {
    const other = decide(input, withSettings(catalogue, reading))
    return sameOffer(decision, other) ? [] : [point]
  })
}

function otherReadings(settings: PlanSettings): readonly (readonly [OpenPoint, PlanSettings])[] {
  const { unusedReplacementsCarriedOver, feeStepCountedOver, accidentInGapCovered } = settings
  return [
    [
      'unusedReplacementsCarriedOver',
      {
        ...settings,
        unusedReplacementsCarriedOver: {
          ...unusedReplacementsCarriedOver,
          value: !unusedReplacementsCarriedOver.value,
        },
      },
    ],
    [
      'feeStepCountedOver',
      {
        ...settings,
        feeStepCountedOver: {
          ...feeStepCountedOver,
          value: feeStepCountedOver.value === 'chain' ? 'period' : 'chain',
        },
      },
    ],
    [
      'accidentInGapCovered',
      {
        ...settings,
        accidentInGapCovered: { ...accidentInGapCovered, value: !accidentInGapCovered.value },
      },
    ],
  ]
}

function withSettings(catalogue: PlanCatalogue, settings: PlanSettings): PlanCatalogue {
  const [first, ...others] = catalogue.programmes
  return first ? { ...catalogue, programmes: [{ ...first, settings }, ...others] } : catalogue
}

function sameOffer(one: Decision, other: Decision): boolean {
  const offer = ({ recommendation, options, breakEven }: Decision) =>
    JSON.stringify([recommendation, options, breakEven])
  return offer(one) === offer(other)
}
