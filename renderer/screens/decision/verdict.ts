import type { Decision, QuestionInput, Recommendation } from '../../../shared/records/decision.ts'
import type { Money } from '../../../shared/records/money.ts'
import { toMoney } from '../../components/to-money.ts'

/** The verdict in parts; the screen puts them into words. */
export interface Verdict {
  readonly kind: Recommendation
  readonly price: Money | null
  /** The price may differ with the exchange rate. */
  readonly estimated: boolean
  readonly comparison: Comparison
  /** The repair price at which the verdict turns; null where none does. */
  readonly turnsAt: Money | null
  /** The one answer that settles most, when undecided. */
  readonly missing: QuestionInput | null
}

export type Comparison =
  | { readonly kind: 'less-than-repair' | 'less-than-replacement'; readonly difference: Money }
  | { readonly kind: ComparisonInWords }

export type ComparisonInWords =
  | 'equal'
  | 'free'
  | 'cannot-be-repaired'
  | 'only-repair'
  | 'surely-repair'
  | 'surely-replacement'
  | 'other-currency'
  | 'nothing'
  | 'undecided'

export function verdictOf(decision: Decision): Verdict {
  const [warrantyRepair, repair, replacement] = decision.options
  const kind = decision.recommendation
  const chosen = { 'warranty-repair': warrantyRepair, repair, replacement }
  const option = kind === 'undecided' || kind === 'none' ? null : chosen[kind]
  // A price at which a repair would win says nothing of a device that cannot be repaired.
  const rivals = kind === 'repair' || (kind === 'replacement' && repair.available !== 'no')
  return {
    kind,
    price: option?.cost ? toMoney(option.cost) : null,
    estimated: kind === 'replacement' && replacement.estimated,
    comparison: compare(decision),
    turnsAt: rivals && decision.breakEven ? toMoney(decision.breakEven) : null,
    missing: kind === 'undecided' ? (decision.questions[0] ?? null) : null,
  }
}

function compare(decision: Decision): Comparison {
  switch (decision.recommendation) {
    case 'undecided':
      return { kind: 'undecided' }
    case 'none':
      return { kind: 'nothing' }
    case 'warranty-repair':
      return { kind: 'free' }
    case 'repair':
    case 'replacement':
      return compareRivals(decision, decision.recommendation)
  }
}

function compareRivals(decision: Decision, better: 'repair' | 'replacement'): Comparison {
  const [, repair, replacement] = decision.options
  if (better === 'replacement' && repair.available === 'no') return { kind: 'cannot-be-repaired' }
  if (better === 'repair' && replacement.available === 'no') return { kind: 'only-repair' }
  if (!repair.cost || !replacement.cost) {
    return { kind: `surely-${better}` }
  }
  return differenceOf(toMoney(repair.cost), toMoney(replacement.cost), better)
}

function differenceOf(
  repair: Money,
  replacement: Money,
  better: 'repair' | 'replacement',
): Comparison {
  if (repair.currency !== replacement.currency) return { kind: 'other-currency' }
  const minor = Math.abs(repair.minor - replacement.minor)
  if (minor === 0) return { kind: 'equal' }
  const difference = { minor, currency: repair.currency }
  return {
    kind: better === 'repair' ? 'less-than-replacement' : 'less-than-repair',
    difference,
  }
}
