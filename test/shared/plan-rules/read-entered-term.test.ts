import { describe, expect, it } from 'vitest'
import { readEnteredTerm } from '../../../shared/plan-rules/read-entered-term.ts'
import type { CatalogueEntryForm, EnteredTerm } from '../../../shared/records/catalogue-entry.ts'
import { entryForm } from '../../helpers/make-entry.ts'

/** Every number that can be typed, each another one, so that a term can only be made of its own. */
const everyNumber = {
  months: '13',
  replacements: '5',
  days: '20',
  direct: '36',
  directUnit: 'hours',
  approvalHours: '96',
} as const satisfies Partial<CatalogueEntryForm>

const terms: readonly (readonly [string, Partial<CatalogueEntryForm>, EnteredTerm])[] = [
  [
    'a fee',
    {},
    { kind: 'fee', model: 'rs-3', value: { by: 'ordinal', currency: 'PLN', steps: ['289.00'] } },
  ],
  [
    'replacements of a plan, counted in each period',
    { kind: 'plan-limit', subject: 'annual' },
    {
      kind: 'plan-limit',
      plan: 'annual',
      value: [{ kind: 'count', per: 'period', count: 5 }],
    },
  ],
  [
    'months of a plan',
    { kind: 'plan-months', subject: 'two-year' },
    { kind: 'plan-months', plan: 'two-year', value: 13 },
  ],
  [
    'the longest chain',
    { kind: 'chain', subject: '' },
    { kind: 'chain', value: { months: 13, replacements: 5 } },
  ],
  [
    'the days to extend in',
    { kind: 'extension-days', subject: '' },
    { kind: 'extension-days', value: 20 },
  ],
  [
    'the activation windows, the direct one in hours',
    { kind: 'activation', subject: 'drone' },
    {
      kind: 'activation',
      family: 'drone',
      value: {
        direct: { length: 36, unit: 'hours' },
        afterApproval: { length: 96, unit: 'hours' },
      },
    },
  ],
  [
    'the activation windows, the direct one in days',
    { kind: 'activation', subject: 'handheld', directUnit: 'days' },
    {
      kind: 'activation',
      family: 'handheld',
      value: {
        direct: { length: 36, unit: 'days' },
        afterApproval: { length: 96, unit: 'hours' },
      },
    },
  ],
]

it.each(terms)('reads %s', (_name, typed, term) => {
  expect(readEnteredTerm(entryForm({ ...everyNumber, ...typed }))).toStrictEqual(term)
})

type Fees = CatalogueEntryForm['fees']

const none: Fees = { first: '', second: '', third: '', fourth: '' }

const fees: readonly (readonly [
  string,
  Partial<Fees>,
  Partial<CatalogueEntryForm>,
  { readonly currency: string; readonly steps: readonly (string | null)[]; event?: string },
])[] = [
  ['a whole amount', { first: '95' }, {}, { currency: 'PLN', steps: ['95.00'] }],
  ['a comma, one decimal', { first: '95,0' }, {}, { currency: 'PLN', steps: ['95.00'] }],
  ['a point, two decimals', { first: '95.05' }, {}, { currency: 'PLN', steps: ['95.05'] }],
  ['blanks around it', { first: ' 95 ' }, {}, { currency: 'PLN', steps: ['95.00'] }],
  ['nothing to pay', { first: '0' }, {}, { currency: 'PLN', steps: ['0.00'] }],
  [
    'a currency without decimals',
    { first: '9500' },
    { currency: 'JPY' },
    { currency: 'JPY', steps: ['9500'] },
  ],
  [
    'all four, in their order',
    { first: '169', second: '179', third: '189', fourth: '99' },
    {},
    { currency: 'PLN', steps: ['169.00', '179.00', '189.00', '99.00'] },
  ],
  [
    'a blank one: the one before holds',
    { first: '169', second: '179', third: '  ' },
    {},
    { currency: 'PLN', steps: ['169.00', '179.00'] },
  ],
  [
    'one that is not stated',
    { first: '119', second: '?' },
    {},
    { currency: 'PLN', steps: ['119.00', null] },
  ],
  [
    'one that is not stated, blanks around it',
    { first: ' ? ', second: '185' },
    {},
    { currency: 'PLN', steps: [null, '185.00'] },
  ],
  [
    'the fee of one event',
    { first: '1149' },
    { event: 'flyaway' },
    { currency: 'PLN', steps: ['1149.00'], event: 'flyaway' },
  ],
]

describe('fees as they are typed', () => {
  it.each(fees)('%s', (_name, typed, changes, schedule) => {
    const form = entryForm({ ...changes, fees: { ...none, ...typed } })
    expect(readEnteredTerm(form)).toStrictEqual({
      kind: 'fee',
      model: 'rs-3',
      value: { by: 'ordinal', ...schedule },
    })
  })

  it.each([
    ['no amount', 'free', 'amount-format'],
    ['less than nothing', '-5', 'amount-negative'],
    ['more decimals than the currency has', '95.005', 'amount-decimals'],
  ])('%s: the form was not checked', (_name, first, fault) => {
    expect(() => readEnteredTerm(entryForm({ fees: { ...none, first } }))).toThrow(
      new Error(`a fee that was checked can't be read: ${fault}`),
    )
  })
})
