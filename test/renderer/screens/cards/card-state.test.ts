import { expect, it } from 'vitest'
import { openQuestions, questionsFor } from '../../../../renderer/screens/cards/card-state.ts'
import { checkCard } from '../../../../shared/plan-rules/card-check.ts'
import { catalogue } from '../../../shared/plan-rules/make-case.ts'

it.each([
  ['', ['medium', 'layer', 'seal']],
  ['card', ['medium', 'layer', 'seal']],
  ['electronic-code', ['medium']],
] as const)('of %j one looks at %j', (medium, questions) => {
  expect(questionsFor(medium)).toEqual(questions)
})

it('what sale or return depend on is asked once', () => {
  const facts = {
    medium: 'unknown',
    layer: 'scratched',
    seal: 'unknown',
    registered: false,
  } as const
  const check = checkCard(facts, null, catalogue, '2026-11-21')
  expect(check.return.questions).toEqual([])
  expect(openQuestions(check)).toEqual(['medium'])
  const unseen = checkCard({ ...facts, layer: 'unknown' }, null, catalogue, '2026-11-21')
  expect(openQuestions(unseen)).toEqual(['medium', 'layer', 'seal'])
})
