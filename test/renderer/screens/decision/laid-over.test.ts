import { describe, expect, test } from 'vitest'
import { laidOver } from '../../../../renderer/screens/decision/laid-over.ts'

describe('an answer laid over what was typed', () => {
  test('other parts stay as they were typed', () => {
    const draft = { findings: 'half a sen', cause: '', lines: [{ quantity: 'abc' }] }
    expect(laidOver(draft, { cause: 'accident' })).toEqual({ ...draft, cause: 'accident' })
  })

  test('a part of a part is answered within it', () => {
    const draft = { visit: { whatHappened: 'Fell', incidentOn: '' }, customer: { name: 'A' } }
    expect(laidOver(draft, { visit: { incidentOn: '2026-11-10' } })).toEqual({
      visit: { whatHappened: 'Fell', incidentOn: '2026-11-10' },
      customer: { name: 'A' },
    })
  })

  test('a draft that is no form stays what it is', () => {
    expect(laidOver('text', { cause: 'accident' })).toBe('text')
    expect(laidOver([1], { cause: 'accident' })).toEqual([1])
  })
})
