import type { CardState } from '../../../shared/ipc/card-calls.ts'
import type { CardCheck, CardQuestion } from '../../../shared/plan-rules/card-check.ts'

/** A card that nobody has looked at. */
export const unseenCard: CardState = { medium: '', layer: '', seal: '' }

/** What to look at next: whatever the sale or the return still depends on. */
export function openQuestions({ sale, return: back }: CardCheck): readonly CardQuestion[] {
  return [...new Set([...sale.questions, ...back.questions])]
}

/** An electronic code has neither layer nor seal to look at. */
export function questionsFor(medium: CardState['medium']): readonly CardQuestion[] {
  return medium === 'electronic-code' ? ['medium'] : ['medium', 'layer', 'seal']
}
