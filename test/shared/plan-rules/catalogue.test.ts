import { describe, expect, test } from 'vitest'
import { planCatalogueSchema } from '../../../shared/records/plan-catalogue.ts'
import sentences from '../../../shared/text/en/rules.json' with { type: 'json' }
import { catalogue } from './make-case.ts'

/** Every list of clause ids, wherever it stands in the catalogue. */
function clauseIdsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(clauseIdsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'clauses' && Array.isArray(inner) && inner.every((id) => typeof id === 'string')
      ? inner
      : clauseIdsIn(inner),
  )
}

describe('the shipped catalogue', () => {
  test('fits its schema as a whole', () => {
    expect(() => planCatalogueSchema.parse(catalogue)).not.toThrow()
  })

  test('each value names clauses that exist, and each clause a source that exists', () => {
    const clauses = new Set(catalogue.clauses.map(({ id }) => id))
    const named = clauseIdsIn(catalogue)
    expect(named.length).toBeGreaterThan(50)
    expect(named.filter((id) => !clauses.has(id))).toEqual([])
    const sources = new Set(catalogue.sources.map(({ id }) => id))
    expect(catalogue.clauses.filter(({ source }) => !sources.has(source))).toEqual([])
    expect(clauses.size).toBe(catalogue.clauses.length)
  })

  test('models, fees, cards and the reward list name each other rightly', () => {
    const models = new Set(catalogue.models.map(({ id }) => id))
    const families = new Set(catalogue.families.map(({ id }) => id))
    expect(catalogue.models.filter(({ family }) => !families.has(family))).toEqual([])
    expect(catalogue.fees.filter(({ model }) => !models.has(model))).toEqual([])
    expect(catalogue.cards.filter(({ model }) => !models.has(model))).toEqual([])
    const rewarded = catalogue.programmes.flatMap(
      (programme) => programme.reward?.flatMap(({ value }) => value.models) ?? [],
    )
    expect(rewarded).toHaveLength(8)
    expect(rewarded.filter((model) => !models.has(model))).toEqual([])
  })

  test('only the two seed models have a fee that decides', () => {
    const decisive = catalogue.fees
      .filter(({ fees }) => fees.some(({ confidence }) => confidence !== 'sample'))
      .map(({ model }) => model)
    expect(decisive.sort()).toEqual(['osmo-360', 'osmo-pocket-3'])
  })

  test('every seed clause carries the words of the seed', () => {
    const seeds = catalogue.clauses.filter(({ source }) => source === 'S0' || source === 'S1')
    for (const { id, source, quote } of seeds) {
      // The shop of S0 writes in English under a head in Lithuanian.
      const ofShop = id === 'S0/card' ? 'lt' : 'en'
      expect(quote?.language).toBe(source === 'S0' ? ofShop : 'pl')
      expect(quote?.text.length).toBeGreaterThan(10)
    }
  })

  test('every exclusion that is asked has its question', () => {
    const questions: Readonly<Record<string, string>> = sentences.exclusions
    const asked = catalogue.programmes[0]?.exclusions.filter(({ computed }) => !computed) ?? []
    expect(asked.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 8, 9, 10])
    for (const { number } of asked) expect(questions[number]).toMatch(/\?$/)
  })
})
