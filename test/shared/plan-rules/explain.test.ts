import { describe, expect, test } from 'vitest'
import { decide } from '../../../shared/plan-rules/decide.ts'
import { explain } from '../../../shared/plan-rules/explain.ts'
import { timeline } from '../../../shared/plan-rules/timeline.ts'
import type { DecisionCase } from '../../../shared/records/decision-case.ts'
import sentences from '../../../shared/text/en/rules.json' with { type: 'json' }
import {
  annualBought,
  annualFrom,
  catalogue,
  coverageOf,
  exampleCase,
  makeCase,
  twoYearBought,
  twoYearFrom,
} from './make-case.ts'

function explainCase(input: DecisionCase) {
  return explain(decide(input, catalogue), input, catalogue)
}

/** The sentence with its values put in; one that misses a value shows as braces. */
function spoken(group: Readonly<Record<string, string>>, code: string, values: object): string {
  const sentence = group[code] ?? `no sentence for ${code}`
  const named = new Map(Object.entries(values).map(([name, value]) => [name, String(value)]))
  return sentence.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => named.get(name) ?? whole)
}

describe('why: each reason in words, with its clause', () => {
  const late = coverageOf([annualFrom('2025-03-10'), annualBought('2026-03-20')])
  const usedUp = coverageOf([annualFrom('2026-03-10')], ['2026-04-01', '2026-05-01'])
  const all = coverageOf(
    [twoYearFrom('2024-01-10'), annualBought('2026-01-05')],
    ['2024-02-01', '2024-03-01', '2024-04-01', '2024-05-01', '2026-02-01', '2026-03-01'],
  )
  test.each([
    {
      facts: { coverage: late, incident: { on: '2025-03-09' } },
      says: 'It happened before the plan was activated on 2025-03-10.',
      place: 'What is not covered, 7',
    },
    {
      facts: { coverage: late, incident: { on: '2026-03-15' } },
      says: 'It happened between two periods of the plan: the extension covers from 2026-03-20 on.',
      place: 'What is not covered, 7',
    },
    {
      facts: { coverage: coverageOf([annualFrom('2025-03-10')]), incident: { on: '2026-03-15' } },
      says: "It happened after the plan's last covered day, 2026-03-10.",
      place: 'What is not covered, 7',
    },
    {
      facts: { coverage: usedUp },
      says: 'The replacements of this period are used up: 2 of 2.',
      place: 'Fee, number of replacements',
    },
    {
      facts: { coverage: all },
      says: 'All 6 replacements of the whole plan are used up.',
      place: 'Service coverage',
    },
    {
      facts: { incident: { exclusions: [9] } },
      says: 'A modification against the manual, or an incompatible battery or charger, caused it.',
      place: 'What is not covered, 9',
    },
    { facts: {}, says: 'The plan covers this.', place: 'Service coverage' },
    {
      facts: { incident: { cause: 'defect' } },
      says: "The manufacturer's warranty ended on 2026-01-05.",
      place: undefined,
    },
    { facts: { repairQuote: null }, says: 'The device cannot be repaired.', place: undefined },
    { facts: { coverage: null }, says: 'There is no plan on this device.', place: undefined },
  ] as const)('$says', ({ facts, says, place }) => {
    const { reasons } = explainCase(makeCase(facts))
    const lines = reasons.map(({ code, values, citations }) => ({
      says: spoken(sentences.reasons, code, values),
      place: citations[0]?.place,
    }))
    expect(lines).toContainEqual({ says, place })
  })

  test('a citation shows source, place, plain words, the words of the source, and its dates', () => {
    const [reason] = explainCase(makeCase({ incident: { exclusions: [6] } })).reasons.slice(-1)
    expect(reason?.citations).toEqual([
      {
        source: 'S0',
        sourceTitle: 'Care Refresh, Osmo Pocket 3',
        place: 'What is not covered, 6',
        clauseText: { en: 'Damage by force majeure, direct or indirect, is not covered.' },
        quote: { language: 'en', text: 'Direct or indirect damage caused by force majeure.' },
        from: null,
        to: null,
        retrievedOn: '2026-11-21',
        confidence: 'given',
      },
    ])
  })

  test('what speaks for the replacement is listed while it is available', () => {
    const supports = explainCase(exampleCase).supports.map(({ code, values }) =>
      spoken(sentences.supports, code, values),
    )
    expect(supports).toEqual([
      'It happened on 2026-11-10, on a covered day of the plan.',
      'The plan covers damage even when the customer caused it.',
      'The period has 2 of 2 replacements left before this one.',
      "None of the plan's exclusions applies.",
      'This replacement costs 179.00 PLN.',
      "The customer is in the plan's region, so shipping is free.",
    ])
    expect(explainCase(makeCase({ coverage: null })).supports).toEqual([])
  })

  test('warnings say which extension, and until when it could have been bought', () => {
    const coverage = coverageOf([
      annualFrom('2024-03-10'),
      twoYearBought('2024-06-01'),
      annualBought('2025-03-26'),
    ])
    const { warnings } = explainCase(makeCase({ coverage, incident: { on: '2024-04-01' } }))
    expect(warnings.map(({ code, values }) => spoken(sentences.warnings, code, values))).toEqual([
      'The extension bought on 2024-06-01 does not count: only an annual plan extends.',
      'The extension bought on 2025-03-26 does not count: the last day to buy it was 2025-03-25.',
      'The plan ended on 2025-03-10. It happened before that, so it stays covered; expect the manufacturer to ask for proof of the day.',
    ])
    expect(warnings[0]?.citations[0]?.quote?.text).toContain('another 2-year plan')
  })
})

describe('the values in the sentence of a reason', () => {
  test.each([
    {
      name: 'none for damage by the user and for what is covered',
      facts: {},
      reasons: [
        ['warranty-repair', 'caused-by-user', {}],
        ['replacement', 'covered', {}],
      ],
    },
    {
      name: 'none for what cannot be repaired, and none for an exclusion',
      facts: { repairQuote: null, incident: { exclusions: [6] } },
      reasons: [
        ['warranty-repair', 'caused-by-user', {}],
        ['repair', 'not-repairable', {}],
        ['replacement', 'excluded-6', {}],
      ],
    },
    {
      name: 'the day on which the warranty ended; none without a plan',
      facts: { coverage: null, incident: { cause: 'defect' } },
      reasons: [
        ['warranty-repair', 'warranty-ended', { day: '2026-01-05' }],
        ['replacement', 'no-plan', {}],
      ],
    },
  ] as const)('$name', ({ facts, reasons }) => {
    const explained = explainCase(makeCase(facts)).reasons
    expect(explained.map(({ option, code, values }) => [option, code, values])).toEqual(reasons)
  })
})

describe('fees on record', () => {
  test('the fee now and the next one, with the document that states them', () => {
    const first = makeCase({ coverage: coverageOf([annualFrom('2026-03-10')]) })
    const { feeNow, feeNext } = explainCase(first)
    expect(feeNow).toMatchObject([{ ordinal: 1, cost: { amount: '169.00' }, decides: true }])
    expect(feeNext).toMatchObject([{ ordinal: 2, cost: { amount: '179.00' }, decides: true }])
    expect(feeNow[0]?.citations[0]?.source).toBe('S1')
  })

  test('sources that differ stand side by side, and samples do not decide', () => {
    const { feeNow } = explainCase(makeCase({ model: 'osmo-action-3' }))
    expect(
      feeNow.map(({ cost, decides, confidence }) => [cost?.amount, decides, confidence]),
    ).toEqual([
      ['95.00', false, 'sample'],
      ['185.00', false, 'sample'],
    ])
  })

  test('an unstated step has no price', () => {
    expect(explainCase(makeCase({ model: 'osmo-action-4' })).feeNow[0]?.cost).toBeNull()
  })
})

describe('settings that mattered are named', () => {
  test.each([
    {
      name: 'nothing open mattered',
      facts: { coverage: coverageOf([annualFrom('2026-03-10')]) },
      settings: [],
    },
    {
      name: 'the fee of the example, the first use of its period',
      facts: {},
      settings: ['feeStepCountedOver'],
    },
    {
      name: 'an accident in the gap',
      facts: {
        coverage: coverageOf([annualFrom('2025-03-10'), annualBought('2026-03-20')]),
        incident: { on: '2026-03-15' },
      },
      settings: ['accidentInGapCovered'],
    },
    {
      name: 'the fee of the second use, the first of its period',
      facts: {
        coverage: coverageOf(
          [annualFrom('2025-03-10'), annualBought('2026-03-01')],
          ['2025-04-01'],
        ),
      },
      settings: ['feeStepCountedOver'],
    },
    {
      name: 'a used-up period after an unused one',
      facts: {
        coverage: coverageOf(
          [annualFrom('2025-03-10'), annualBought('2026-03-01')],
          ['2026-04-01', '2026-05-01'],
        ),
      },
      settings: ['unusedReplacementsCarriedOver'],
    },
  ] as const)('$name: $settings', ({ facts, settings }) => {
    expect(explainCase(makeCase(facts)).settingsThatMattered).toEqual(settings)
  })
})

describe('the plan in time', () => {
  test('all marks in the order of their days, and the bands between them', () => {
    const input = makeCase({
      asOf: '2026-04-02',
      coverage: coverageOf(
        [annualFrom('2025-03-10'), annualBought('2026-03-20'), twoYearBought('2026-03-25')],
        ['2026-03-22', '2025-05-01'],
      ),
      incident: { on: '2026-04-01' },
    })
    const { marks, bands } = timeline(input, catalogue)
    expect(marks.map(({ kind, on, number }) => [kind, on, number])).toEqual([
      ['activation', '2025-03-10', undefined],
      ['use', '2025-05-01', 1],
      ['warranty-end', '2026-01-05', undefined],
      ['extension-bought', '2026-03-20', 1],
      ['use', '2026-03-22', 2],
      ['extension-refused', '2026-03-25', 2],
      ['incident', '2026-04-01', undefined],
      ['today', '2026-04-02', undefined],
      ['last-covered-day', '2027-03-10', undefined],
      ['last-day-to-extend', '2027-03-25', undefined],
    ])
    expect(bands).toEqual([
      { kind: 'period', from: '2025-03-10', to: '2026-03-10', number: 1, plan: 'annual' },
      { kind: 'gap', from: '2026-03-11', to: '2026-03-19' },
      { kind: 'period', from: '2026-03-20', to: '2027-03-10', number: 2, plan: 'annual' },
      { kind: 'grace', from: '2027-03-11', to: '2027-03-25' },
    ])
  })

  test('what is unknown has no mark; a complete chain has no last day to extend', () => {
    const { marks, bands } = timeline(
      makeCase({ incident: { on: 'unknown' }, manufacturerWarrantyEndsOn: 'unknown' }),
      catalogue,
    )
    const kinds = marks.map(({ kind }) => kind)
    expect(kinds).toEqual(['activation', 'use', 'extension-bought', 'today', 'last-covered-day'])
    expect(bands.map(({ kind }) => kind)).toEqual(['period', 'period'])
  })

  test('without a plan only the claim has marks', () => {
    const { marks, bands } = timeline(makeCase({ coverage: null }), catalogue)
    expect(marks.map(({ kind }) => kind)).toEqual(['warranty-end', 'incident', 'today'])
    expect(bands).toEqual([])
  })
})
