import { customerChoices, type CustomerChoice } from '../../../shared/records/decision-record.ts'
import type { Decision, Recommendation } from '../../../shared/records/decision.ts'

/** What the customer can take, the recommended first; declining is always possible and last. */
export function choicesOf({ recommendation, options }: Decision): readonly CustomerChoice[] {
  const available = customerChoices.filter(
    (choice) =>
      choice === 'decline' ||
      options.some(({ kind, available }) => kind === choice && available === 'yes'),
  )
  const first = available.filter((choice) => choice === recommendation)
  return [...first, ...available.filter((choice) => choice !== recommendation)]
}

/** Whether choosing goes against advice that was given; the reason is then worth a line. */
export function isAgainstAdvice(choice: CustomerChoice, recommendation: Recommendation): boolean {
  return recommendation !== 'undecided' && recommendation !== 'none' && choice !== recommendation
}

export const choiceKeys: Readonly<Record<CustomerChoice, string>> = {
  'warranty-repair': 'Alt W',
  repair: 'Alt R',
  replacement: 'Alt E',
  decline: 'Alt D',
}
