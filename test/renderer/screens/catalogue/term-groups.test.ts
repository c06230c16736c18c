import { describe, expect, it } from 'vitest'
import { termGroups } from '../../../../renderer/screens/catalogue/term-groups.ts'
import { matches } from '../../../../renderer/screens/catalogue/term-words.ts'
import {
  confirmationOf,
  draftKeyOf,
  emptyEntry,
} from '../../../../renderer/screens/catalogue/entry-form.ts'
import { layEntries } from '../../../../shared/plan-rules/lay-entries.ts'
import { readEnteredTerm } from '../../../../shared/plan-rules/read-entered-term.ts'
import type { CatalogueEntry } from '../../../../shared/records/catalogue-entry.ts'
import { draftKeySchema } from '../../../../shared/records/draft.ts'
import { entryForm } from '../../../helpers/make-entry.ts'
import { catalogue } from '../../../shared/plan-rules/make-case.ts'

const today = '2026-11-20'
const empty = emptyEntry('PLN', today)

const entry: CatalogueEntry = {
  ...entryForm(),
  id: '01a1f0e0-0000-7000-8000-000000000001',
  at: '2026-11-20T10:00:00.000Z',
  who: 'Manager',
  term: readEnteredTerm(entryForm()),
  from: null,
  to: null,
  withdrawn: null,
}

function feesOf(model: string, laid = catalogue, entries: readonly CatalogueEntry[] = []) {
  const group = termGroups(laid, entries, today).find(({ key }) => key === `fee ${model}`)
  if (!group) throw new Error(`no fees of ${model}`)
  return group
}

describe('the fees of a model', () => {
  const models: readonly (readonly [string, readonly [number, boolean, readonly boolean[]]])[] = [
    ['osmo-360', [1, false, [true]]],
    ['osmo-action-3', [2, true, [false, false]]],
    // A fee after a flyaway does not contradict that of any replacement.
    ['mini-3', [2, false, [false, false]]],
    ['action-2', [0, false, []]],
  ]
  it.each(models)('%s', (model, [versions, differs, decides]) => {
    const group = feesOf(model)
    expect(group.versions).toHaveLength(versions)
    expect(group.differs).toBe(differs)
    expect(group.versions.map((version) => version.decides)).toEqual(decides)
  })

  it('tell which version a manager entered, and that it decides', () => {
    const laid = layEntries(catalogue, [entry], 'other')
    const { versions, differs } = feesOf('rs-3', laid, [entry])
    expect(versions.map((version) => [version.entry?.who, version.decides])).toEqual([
      ['Manager', true],
      [undefined, false],
    ])
    expect(differs).toBe(false)
  })
})

it('every term has a key of its own', () => {
  const keys = termGroups(catalogue, [], today).map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
})

describe('a sample in the form that confirms it', () => {
  const samples: readonly (readonly [string, number, object])[] = [
    ['rs-3', 0, { fees: { first: '289.00', second: '', third: '', fourth: '' }, event: '' }],
    ['osmo-action-4', 0, { fees: { first: '119.00', second: '?', third: '', fourth: '' } }],
    ['mavic-3', 1, { currency: 'USD', event: 'flyaway' }],
  ]
  it.each(samples)('%s, version %i', (model, index, filled) => {
    const group = feesOf(model)
    const version = group.versions[index]
    if (!version) throw new Error('no such version')
    const form = confirmationOf(group, version, empty, catalogue)
    expect(form).toMatchObject({ kind: 'fee', subject: model, sourceTitle: '', ...filled })
    expect(form.confirms).toEqual(version.origin.clauses)
    expect(draftKeySchema.safeParse(draftKeyOf(form)).success).toBe(true)
  })

  it('has a draft apart from every other', () => {
    const forms = ['osmo-action-3', 'osmo-action-4', 'rs-3'].flatMap((model) => {
      const group = feesOf(model)
      return group.versions.map((version) => confirmationOf(group, version, empty, catalogue))
    })
    const keys = [empty, ...forms].map(draftKeyOf)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('the filter', () => {
  const text = 'models and fees rs 3 replacement fee 289.00 zl resellers'
  it.each([
    ['', true],
    ['rs 3', true],
    ['RS', true],
    ['289', true],
    ['zł', true],
    ['ellers', false],
    ['rs 4', false],
  ])('"%s" finds it: %s', (typed, found) => {
    expect(matches(text, typed)).toBe(found)
  })
})
