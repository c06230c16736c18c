import { describe, expect, it } from 'vitest'
import { mergeDraft } from '../../../renderer/components/merge-draft.ts'

const empty = {
  name: '',
  address: { city: '', country: 'PL' },
  accessories: [''],
  plan: null as { kind: string } | null,
}

describe('mergeDraft', () => {
  it.each([
    ['a whole draft is taken as it is', { ...empty, name: 'Anna', plan: { kind: 'annual' } }],
    ['an unfinished one too', { ...empty, name: '', accessories: [] }],
  ])('%s', (_, draft) => {
    expect(mergeDraft(empty, draft)).toEqual(draft)
  })

  it.each([
    ['a field that the draft does not know yet is empty', { name: 'Anna' }, { name: 'Anna' }],
    [
      'a field that the form no longer has is left out',
      { name: 'Anna', fax: '1' },
      { name: 'Anna' },
    ],
    ['a value of another kind is left out', { name: 7, accessories: 'Case' }, {}],
    ['a part that became a list is left out', { plan: ['annual'] }, {}],
    ['what is no form at all is left out', 'text', {}],
    ['and nothing is nothing', null, {}],
  ])('%s', (_, draft, changes) => {
    expect(mergeDraft(empty, draft)).toEqual({ ...empty, ...changes })
  })

  it('keeps the parts of a part that fit', () => {
    expect(mergeDraft(empty, { address: { city: 'Kraków', country: null } })).toEqual({
      ...empty,
      address: { city: 'Kraków', country: 'PL' },
    })
  })
})
