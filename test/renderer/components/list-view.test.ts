import { describe, expect, it } from 'vitest'
import { placeOf, restorePlace } from '../../../renderer/components/list-view.ts'

describe('where the window stands', () => {
  it.each([
    ['/tickets', [], '/tickets'],
    ['/tickets', ['received', 'quoted'], '/tickets?states=received,quoted'],
    ['/tickets/0192/decision', ['received'], '/tickets/0192/decision?states=received'],
  ] as const)('%s with the states %j is written down as %s', (screen, states, place) => {
    expect(placeOf(screen, states)).toBe(place)
  })

  it.each([
    ['', ''],
    ['/tickets', '/tickets'],
    ['/tickets?states=received,quoted', '/tickets'],
    ['/settings?states=gone-since', '/settings'],
  ])('%j opens at the screen %j', (place, screen) => {
    expect(restorePlace(place)).toBe(screen)
  })
})
