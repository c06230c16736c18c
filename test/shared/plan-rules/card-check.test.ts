import { describe, expect, it } from 'vitest'
import {
  checkCard,
  findCard,
  type CardFacts,
  type CardVerdict,
} from '../../../shared/plan-rules/card-check.ts'
import { catalogue } from './make-case.ts'

const day = '2026-11-21'
const [card = null] = catalogue.cards

const sealed: CardFacts = {
  medium: 'card',
  layer: 'untouched',
  seal: 'in-place',
  registered: false,
}
const electronic: CardFacts = { ...sealed, medium: 'electronic-code' }
const unseen: CardFacts = { ...sealed, layer: 'unknown', seal: 'unknown' }
const nothingKnown: CardFacts = { ...unseen, medium: 'unknown' }

function judge(facts: CardFacts) {
  return checkCard(facts, card, catalogue, day)
}

/** `no: scratched, seal-removed`, or `unknown? layer, seal`. */
function inShort({ answer, reasons, questions }: CardVerdict): string {
  return questions.length > 0
    ? `${answer}? ${questions.join(', ')}`
    : `${answer}: ${reasons.map(({ code }) => code).join(', ')}`
}

describe('sale and return, S1 §5 5.6–5.7', () => {
  const rows: readonly (readonly [string, CardFacts, string, string])[] = [
    ['sealed, untouched', sealed, 'yes: untouched', 'yes: untouched'],
    ['scratched layer', { ...sealed, layer: 'scratched' }, 'no: scratched', 'no: scratched'],
    ['seal removed', { ...sealed, seal: 'removed' }, 'no: seal-removed', 'no: seal-removed'],
    [
      'scratched and seal removed',
      { ...sealed, layer: 'scratched', seal: 'removed' },
      'no: scratched, seal-removed',
      'no: scratched, seal-removed',
    ],
    ['electronic code', electronic, 'yes: untouched', 'no: electronic-code'],
    [
      'electronic code, its packing open',
      { ...electronic, seal: 'removed' },
      'yes: untouched',
      'no: electronic-code',
    ],
    [
      'code that stands on a device',
      { ...sealed, registered: true },
      'no: registered',
      'no: registered',
    ],
    [
      'electronic code that stands on a device',
      { ...electronic, registered: true },
      'no: registered',
      'no: registered, electronic-code',
    ],
    ['nobody looked at the card', unseen, 'unknown? layer, seal', 'unknown? layer, seal'],
    [
      'seal in place, layer not seen',
      { ...unseen, seal: 'in-place' },
      'unknown? layer',
      'unknown? layer',
    ],
    [
      'layer untouched, seal not seen',
      { ...unseen, layer: 'untouched' },
      'unknown? seal',
      'unknown? seal',
    ],
    [
      'scratched, seal not seen: nothing to ask',
      { ...unseen, layer: 'scratched' },
      'no: scratched',
      'no: scratched',
    ],
    ['nothing known', nothingKnown, 'unknown? medium, layer, seal', 'unknown? medium, layer, seal'],
    [
      'scratched, kind unknown: no return either way',
      { ...nothingKnown, layer: 'scratched' },
      'unknown? medium',
      'no: either-way',
    ],
    [
      'nothing known of a code that stands on a device',
      { ...nothingKnown, registered: true },
      'no: registered',
      'no: registered',
    ],
  ]

  it.each(rows)('%s', (_name, facts, sale, back) => {
    const check = judge(facts)
    expect({ sale: inShort(check.sale), return: inShort(check.return) }).toEqual({
      sale,
      return: back,
    })
  })

  it.each(rows)('%s: the rule is quoted', (_name, facts) => {
    const { sale, return: back } = judge(facts)
    for (const { code, citations } of [...sale.reasons, ...back.reasons]) {
      const places = code === 'registered' ? [] : ['§5 5.6–5.7']
      expect(citations.map(({ place }) => place)).toEqual(places)
      if (citations[0]) expect(citations[0].quote?.text).toContain('zdrapaną powłoką')
    }
  })

  it('without a rule says so and allows nothing', () => {
    const [programme] = catalogue.programmes
    if (!programme) throw new Error('the catalogue has a programme')
    const without = { ...catalogue, programmes: [{ ...programme, returns: null }] }
    const check = checkCard(sealed, card, without, day)
    expect([check.sale, check.return].map(inShort)).toEqual([
      'unknown: no-rule',
      'unknown: no-rule',
    ])
    expect(check.tell).toEqual([])
  })

  it('without a programme says the same', () => {
    const check = checkCard(sealed, card, { ...catalogue, programmes: [] }, day)
    expect([check.sale, check.return].map(inShort)).toEqual([
      'unknown: no-rule',
      'unknown: no-rule',
    ])
  })

  it.each([
    ['card', sealed, 'no: any-card'],
    ['electronic code', electronic, 'yes: untouched'],
  ] as const)('%s, by a rule that takes no card back: sold all the same', (_name, facts, back) => {
    const programmes = catalogue.programmes.map((programme) => ({
      ...programme,
      returns: (programme.returns ?? []).map((version) => ({
        ...version,
        value: [{ medium: 'card', state: 'any', returnable: false } as const],
      })),
    }))
    const check = checkCard(facts, card, { ...catalogue, programmes }, day)
    expect([check.sale, check.return].map(inShort)).toEqual(['yes: untouched', back])
  })

  it('asks for nothing whose answers all lead to the same', () => {
    for (const [, facts] of rows) {
      const before = judge(facts)
      for (const question of ['medium', 'layer', 'seal'] as const) {
        if (facts[question] !== 'unknown' || before.return.questions.includes(question)) continue
        const answers = { medium: 'card', layer: 'scratched', seal: 'removed' } as const
        const after = judge({ ...facts, [question]: answers[question] })
        expect(after.return.answer).toBe(before.return.answer)
      }
    }
  })
})

describe('what the buyer is told', () => {
  const told = (facts: CardFacts, of = card) =>
    checkCard(facts, of, catalogue, day).tell.map(({ code }) => code)

  it.each([
    ['two-year card', sealed, card, ['return-ends', 'activate-days', 'not-extending']],
    ['electronic code', electronic, card, ['no-return', 'activate-days', 'not-extending']],
    ['unknown card', sealed, null, ['return-ends']],
    ['nothing known', nothingKnown, null, []],
    [
      'annual card extends',
      sealed,
      card && { ...card, plan: 'annual' },
      ['return-ends', 'activate-days'],
    ],
    [
      'card for a drone: hours',
      sealed,
      card && { ...card, model: 'mini-3' },
      ['return-ends', 'activate-hours', 'not-extending'],
    ],
    [
      'card for a model outside the catalogue: no window is known',
      sealed,
      card && { ...card, model: 'hover-board' },
      ['return-ends', 'not-extending'],
    ],
  ] as const)('%s', (_name, facts, of, codes) => {
    expect(told(facts, of)).toEqual(codes)
  })

  it.each([
    ['a family without a window', catalogue.families.map((of) => ({ ...of, activation: [] }))],
    ['a model of no family', []],
  ])('%s: no window is told', (_name, families) => {
    const { tell } = checkCard(sealed, card, { ...catalogue, families }, day)
    expect(tell.map(({ code }) => code)).toEqual(['return-ends', 'not-extending'])
  })

  it('each has its clause, the window its length', () => {
    const { tell } = judge(sealed)
    expect(tell.every(({ citations }) => citations.length > 0)).toBe(true)
    expect(tell.find(({ code }) => code === 'activate-days')?.values).toEqual({ count: 30 })
  })
})

describe('a scan', () => {
  it.each([
    ['EAN', '6941565968388', true],
    ['EAN in groups', '6 941565 968388', true],
    ["maker's code", 'CP.QT.00008989.01', true],
    ["maker's code in small letters", 'cp.qt.00008989.01', true],
    ["seller's number", '352388', true],
    ['another EAN', '6941565968389', false],
    ['a part of the EAN', '694156596838', false],
    ["a plan's code", 'ABCD-1234', false],
    ['nothing', '  ', false],
  ] as const)('%s', (_name, text, isFound) => {
    expect(findCard(catalogue.cards, text)?.id).toBe(
      isFound ? 'osmo-pocket-3-two-year-card' : undefined,
    )
  })

  it.each([
    ['a card without a bar code, by its item number', { ean: null }, '352388', true],
    [
      'a card without any other code, by its bar code',
      { makerCode: null, item: null },
      '6941565968388',
      true,
    ],
    ['a card without an item number, by it', { item: null }, '352388', false],
    ['a card whose item number is a dash, by nothing', { item: '-' }, '', false],
    ['a card whose item number is a dash, by a dash', { item: '-' }, ' - ', false],
  ] as const)('%s', (_name, codes, text, isFound) => {
    const cards = card ? [{ ...card, ...codes }] : []
    expect(findCard(cards, text)?.id).toBe(isFound ? 'osmo-pocket-3-two-year-card' : undefined)
  })
})
