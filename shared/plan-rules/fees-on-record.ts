import type { CaseFee, DecisionCase } from '../records/decision-case.ts'
import type { PlanCatalogue } from '../records/plan-catalogue.ts'
import { citationsOf } from './citations.ts'
import { decimalAmount, minorUnits } from './exact-amounts.ts'
import type { Citation, ExplainedFee } from './explanation.ts'
import { ordinalVersions, stepAt } from './fees.ts'
import { inForce } from './in-force.ts'

/**
 * Every fee that the catalogue has for this replacement of the model, those of unconfirmed and
 * contradicting sources beside the one that decides.
 */
export function feesOnRecord(
  { model, asOf }: Pick<DecisionCase, 'model' | 'asOf'>,
  ordinal: number,
  catalogue: PlanCatalogue,
): readonly ExplainedFee[] {
  const versions = catalogue.fees
    .filter((entry) => entry.model === model)
    .flatMap((entry) => ordinalVersions(entry.fees))
  const decisive = inForce(versions, asOf)
  return versions
    .filter(({ from, to }) => (from === null || from <= asOf) && (to === null || to >= asOf))
    .map((version): ExplainedFee => {
      const { currency, steps } = version.value
      const amount = stepAt(steps, ordinal) ?? null
      return {
        ordinal,
        cost: amount === null ? null : decimalAmount(minorUnits({ amount, currency }), currency),
        decides: version === decisive,
        confidence: version.confidence,
        citations: citationsOf(version, catalogue),
      }
    })
}

/** The source of a citation that stands for an answer given for the one case. */
export const CASE_SOURCE = 'case'

/** The same, with the fee that was asked for this case; that one decides where no other does. */
export function feesForCase(
  input: Pick<DecisionCase, 'model' | 'asOf' | 'replacementFee'>,
  ordinal: number,
  catalogue: PlanCatalogue,
): readonly ExplainedFee[] {
  const onRecord = feesOnRecord(input, ordinal, catalogue)
  const { replacementFee } = input
  if (!replacementFee) return onRecord
  const isDecided = onRecord.some(({ decides, cost }) => decides && cost !== null)
  const { amount, currency } = replacementFee
  const asked: ExplainedFee = {
    ordinal,
    cost: decimalAmount(minorUnits({ amount, currency }), currency),
    decides: !isDecided,
    confidence: 'confirmed',
    citations: [citationOfAnswer(replacementFee)],
  }
  return [...onRecord, asked]
}

function citationOfAnswer({ source, on }: CaseFee): Citation {
  return {
    source: CASE_SOURCE,
    sourceTitle: source,
    place: '',
    clauseText: { en: source },
    quote: null,
    from: null,
    to: null,
    retrievedOn: on,
    confidence: 'confirmed',
  }
}
