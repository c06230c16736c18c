import { describe, expect, test } from 'vitest'
import { parseDecisionCase } from '../../../shared/records/parse-decision-case.ts'
import sentences from '../../../shared/text/en/rules.json' with { type: 'json' }
import { exampleCase } from '../plan-rules/make-case.ts'

function faultsOf(input: unknown): Record<string, string> {
  const parsed = parseDecisionCase(input)
  if (parsed.ok) return {}
  return Object.fromEntries((parsed.error.fields ?? []).map(({ field, code }) => [field, code]))
}

const coverage = {
  periods: [{ plan: 'annual', activatedOn: '2026-03-10' }],
  uses: [],
}
const bare = {
  asOf: '2026-11-20',
  model: 'osmo-360',
  coverage: null,
  incident: {},
  channel: 'partner',
  exchangeRates: [],
}

describe('a case that fits', () => {
  test('is read as it is', () => {
    expect(parseDecisionCase(exampleCase)).toEqual({ ok: true, value: exampleCase })
  })

  test('left out and "unknown" mean the same', () => {
    const named = {
      ...bare,
      manufacturerWarrantyEndsOn: 'unknown',
      incident: { on: 'unknown', cause: 'unknown', exclusions: 'unknown' },
      customerRegion: 'unknown',
      repairQuote: 'unknown',
      shippingIfCrossRegion: 'unknown',
    }
    expect(parseDecisionCase(bare)).toEqual({ ok: true, value: named })
    expect(parseDecisionCase(named)).toEqual({ ok: true, value: named })
  })

  test.each([
    { name: 'not repairable', facts: { repairQuote: null } },
    { name: 'a model outside the catalogue', facts: { model: 'hover-board' } },
    {
      name: 'an activation after the day of the decision',
      facts: {
        coverage: { ...coverage, periods: [{ plan: 'annual', activatedOn: '2027-01-01' }] },
      },
    },
    {
      name: 'a use on the day of activation',
      facts: { coverage: { ...coverage, uses: [{ incidentOn: '2026-03-10' }] } },
    },
    {
      name: 'a use today',
      facts: { coverage: { ...coverage, uses: [{ incidentOn: '2026-11-20' }] } },
    },
    { name: 'an incident today', facts: { incident: { on: '2026-11-20' } } },
    {
      name: 'an incident before the activation',
      facts: { coverage, incident: { on: '2020-01-01' } },
    },
    {
      name: 'an amount with fewer decimals',
      facts: { repairQuote: { amount: '5', currency: 'PLN' } },
    },
    {
      name: 'forint have decimals by ISO 4217',
      facts: { repairQuote: { amount: '5.50', currency: 'HUF' } },
    },
    {
      name: 'a rate of a later day',
      facts: { exchangeRates: [{ from: 'EUR', to: 'PLN', rate: '4', on: '2027-01-01' }] },
    },
    { name: 'a leap day', facts: { manufacturerWarrantyEndsOn: '2028-02-29' } },
  ])('$name', ({ facts }) => {
    expect(faultsOf({ ...bare, ...facts })).toEqual({})
  })
})

describe('a case that does not fit is refused field by field', () => {
  test.each([
    { name: 'a list', input: [], faults: { '': 'not-an-object' } },
    { name: 'nothing', input: null, faults: { '': 'not-an-object' } },
    {
      name: 'an empty object',
      input: {},
      faults: {
        asOf: 'missing',
        model: 'missing',
        coverage: 'missing',
        incident: 'missing',
        channel: 'missing',
        exchangeRates: 'missing',
      },
    },
    {
      name: 'a mistyped key',
      input: { ...bare, custmerRegion: 'EU' },
      faults: { custmerRegion: 'unknown-field' },
    },
    {
      name: 'a mistyped key inside',
      input: { ...bare, incident: { onn: '2026-01-01' } },
      faults: { 'incident.onn': 'unknown-field' },
    },
    {
      name: 'a date that does not exist',
      input: { ...bare, asOf: '2026-02-30' },
      faults: { asOf: 'not-a-date' },
    },
    {
      name: '29 February of a common year',
      input: { ...bare, manufacturerWarrantyEndsOn: '2026-02-29' },
      faults: { manufacturerWarrantyEndsOn: 'not-a-date' },
    },
    {
      name: 'a date with a time',
      input: { ...bare, incident: { on: '2026-01-01T10:00:00Z' } },
      faults: { 'incident.on': 'not-a-date' },
    },
    {
      name: 'the day of the decision unknown',
      input: { ...bare, asOf: 'unknown' },
      faults: { asOf: 'not-a-date' },
    },
    {
      name: 'null is not unknown',
      input: { ...bare, customerRegion: null },
      faults: { customerRegion: 'not-text' },
    },
    {
      name: 'an unknown channel',
      input: { ...bare, channel: 'dealer' },
      faults: { channel: 'channel-unknown' },
    },
    {
      name: 'an unknown cause',
      input: { ...bare, incident: { cause: 'rain' } },
      faults: { 'incident.cause': 'cause-unknown' },
    },
    {
      name: 'exclusion 7 and others',
      input: { ...bare, incident: { exclusions: [1, 7, 11, '2'] } },
      faults: {
        'incident.exclusions[1]': 'exclusion-computed',
        'incident.exclusions[2]': 'exclusion-unknown',
        'incident.exclusions[3]': 'exclusion-unknown',
      },
    },
    {
      name: 'an unknown plan',
      input: {
        ...bare,
        coverage: { ...coverage, periods: [{ plan: 'monthly', activatedOn: '2026-03-10' }] },
      },
      faults: { 'coverage.periods[0].plan': 'plan-unknown' },
    },
    {
      name: 'no period',
      input: { ...bare, coverage: { ...coverage, periods: [] } },
      faults: { 'coverage.periods[0]': 'missing' },
    },
    {
      name: 'an extension without its day',
      input: {
        ...bare,
        coverage: {
          ...coverage,
          periods: [...coverage.periods, { plan: 'annual', activatedOn: '2026-03-10' }],
        },
      },
      faults: {
        'coverage.periods[1].boughtOn': 'missing',
        'coverage.periods[1].activatedOn': 'unknown-field',
      },
    },
    {
      name: 'uses missing',
      input: { ...bare, coverage: { periods: coverage.periods } },
      faults: { 'coverage.uses': 'missing' },
    },
    {
      name: 'a use before the activation',
      input: { ...bare, coverage: { ...coverage, uses: [{ incidentOn: '2026-03-09' }] } },
      faults: { 'coverage.uses[0].incidentOn': 'use-before-activation' },
    },
    {
      name: 'a use after the day of the decision',
      input: { ...bare, coverage: { ...coverage, uses: [{ incidentOn: '2026-11-21' }] } },
      faults: { 'coverage.uses[0].incidentOn': 'use-after-as-of' },
    },
    {
      name: 'an incident after the day of the decision',
      input: { ...bare, incident: { on: '2026-11-21' } },
      faults: { 'incident.on': 'incident-after-as-of' },
    },
    {
      name: 'an extension before the activation',
      input: {
        ...bare,
        coverage: {
          ...coverage,
          periods: [...coverage.periods, { plan: 'annual', boughtOn: '2026-03-09' }],
        },
      },
      faults: { 'coverage.periods[1].boughtOn': 'extension-before-activation' },
    },
    {
      name: 'an extension after the day of the decision',
      input: {
        ...bare,
        coverage: {
          ...coverage,
          periods: [...coverage.periods, { plan: 'annual', boughtOn: '2026-11-21' }],
        },
      },
      faults: { 'coverage.periods[1].boughtOn': 'extension-after-as-of' },
    },
    {
      name: 'an amount as a number',
      input: { ...bare, repairQuote: { amount: 5, currency: 'PLN' } },
      faults: { 'repairQuote.amount': 'amount-format' },
    },
    {
      name: 'an amount with a comma',
      input: { ...bare, repairQuote: { amount: '5,00', currency: 'PLN' } },
      faults: { 'repairQuote.amount': 'amount-format' },
    },
    {
      name: 'a negative amount',
      input: { ...bare, shippingIfCrossRegion: { amount: '-5.00', currency: 'PLN' } },
      faults: { 'shippingIfCrossRegion.amount': 'amount-negative' },
    },
    {
      name: 'more decimals than PLN has',
      input: { ...bare, repairQuote: { amount: '5.001', currency: 'PLN' } },
      faults: { 'repairQuote.amount': 'amount-decimals' },
    },
    {
      name: 'more decimals than JPY has',
      input: { ...bare, repairQuote: { amount: '5.0', currency: 'JPY' } },
      faults: { 'repairQuote.amount': 'amount-decimals' },
    },
    {
      name: 'a currency that does not exist',
      input: { ...bare, repairQuote: { amount: '5', currency: 'ZZZ' } },
      faults: { 'repairQuote.currency': 'currency-unknown' },
    },
    {
      name: 'shipping that is null',
      input: { ...bare, shippingIfCrossRegion: null },
      faults: { shippingIfCrossRegion: 'not-an-object' },
    },
    {
      name: 'a rate of nothing',
      input: {
        ...bare,
        exchangeRates: [{ from: 'EUR', to: 'PLN', rate: '0.00', on: '2026-01-01' }],
      },
      faults: { 'exchangeRates[0].rate': 'rate-not-positive' },
    },
    {
      name: 'several at once, days too',
      input: { ...bare, channel: 'x', incident: { on: '2027-01-01', cause: 'y' } },
      faults: {
        channel: 'channel-unknown',
        'incident.cause': 'cause-unknown',
        'incident.on': 'incident-after-as-of',
      },
    },
  ])('$name', ({ input, faults }) => {
    expect(faultsOf(input)).toEqual(faults)
    const known: Readonly<Record<string, string>> = sentences.faults
    for (const code of Object.values(faults)) expect(known[code]).toBeDefined()
  })
})
