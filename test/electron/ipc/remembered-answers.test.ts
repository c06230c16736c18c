import { expect, it } from 'vitest'
import { RememberedAnswers } from '../../../electron/ipc/remembered-answers.ts'

it('gives an answer again until something is written', () => {
  const remembered = new RememberedAnswers()
  expect(remembered.find('a', 1)).toBeUndefined()
  remembered.keep('a', 'answer', remembered.generation)
  expect(remembered.find('a', 1)).toBe('answer')
  remembered.forget()
  expect(remembered.find('a', 1)).toBeUndefined()
})

it('forgets when another process has written', () => {
  const remembered = new RememberedAnswers()
  expect(remembered.find('a', 1)).toBeUndefined()
  remembered.keep('a', 'answer', remembered.generation)
  expect(remembered.find('a', 2)).toBeUndefined()
})

it('does not keep an answer that was overtaken by a write', () => {
  const remembered = new RememberedAnswers()
  const { generation } = remembered
  remembered.forget()
  remembered.keep('a', 'old', generation)
  expect(remembered.find('a', 0)).toBeUndefined()
})

it('keeps no more than a day needs', () => {
  const remembered = new RememberedAnswers()
  for (let count = 0; count < 201; count += 1) {
    remembered.keep(`ticket ${count}`, 'answer', remembered.generation)
  }
  const kept = Array.from({ length: 201 }, (_none, count) => remembered.find(`ticket ${count}`, 0))
  expect(kept.filter((answer) => answer !== undefined).length).toBeLessThanOrEqual(200)
  expect(kept.at(-1)).toBe('answer')
})
