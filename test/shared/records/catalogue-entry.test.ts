import { describe, expect, it } from 'vitest'
import { fieldRefusalOf } from '../../../shared/ipc/issue-code.ts'
import { readEnteredTerm } from '../../../shared/plan-rules/read-entered-term.ts'
import {
  catalogueEntryFormSchema,
  type CatalogueEntryForm,
} from '../../../shared/records/catalogue-entry.ts'
import { entryForm } from '../../helpers/make-entry.ts'

const noFees = { first: '', second: '', third: '', fourth: '' }

describe('fees as they are typed', () => {
  const typed: readonly (readonly [Partial<CatalogueEntryForm['fees']>, readonly unknown[]])[] = [
    [{ first: '95' }, ['95.00']],
    [{ first: '119,5', second: '185.00' }, ['119.50', '185.00']],
    [{ first: '119', second: '?' }, ['119.00', null]],
    [{ first: '49', second: '75', third: '99' }, ['49.00', '75.00', '99.00']],
    [{ first: '0' }, ['0.00']],
  ]
  it.each(typed)('%o is %j', (fees, steps) => {
    const form = catalogueEntryFormSchema.parse(entryForm({ fees: { ...noFees, ...fees } }))
    expect(readEnteredTerm(form)).toMatchObject({ kind: 'fee', value: { currency: 'PLN', steps } })
  })

  it('of an event are told apart from those of any replacement', () => {
    const { value } = readEnteredTerm(entryForm({ event: 'flyaway' }))
    expect(value).toMatchObject({ event: 'flyaway' })
    expect(readEnteredTerm(entryForm()).value).not.toHaveProperty('event')
  })
})

describe('what a term needs', () => {
  const refused: readonly (readonly [string, Partial<CatalogueEntryForm>, string, string])[] = [
    ['a model', { subject: '' }, 'subject', 'required'],
    ['a first fee', { fees: noFees }, 'fees.first', 'required'],
    [
      'a fee that is an amount',
      { fees: { ...noFees, first: 'free' } },
      'fees.first',
      'amount-format',
    ],
    [
      'no more decimals than the currency has',
      { fees: { ...noFees, first: '1.234' } },
      'fees.first',
      'amount-decimals',
    ],
    [
      'fees without a gap',
      { fees: { ...noFees, first: '1', third: '2' } },
      'fees.second',
      'fee-step-gap',
    ],
    ['a currency', { currency: 'XYZ' }, 'currency', 'currency-unknown'],
    ['a whole count', { kind: 'plan-limit', replacements: '2.5' }, 'replacements', 'count-format'],
    ['days of grace', { kind: 'extension-days', days: '' }, 'days', 'count-format'],
    ['months of the chain', { kind: 'chain', replacements: '6' }, 'months', 'count-format'],
    ['a length of the window', { kind: 'activation', direct: '0' }, 'direct', 'count-format'],
    ['a source', { sourceTitle: ' ' }, 'sourceTitle', 'required'],
    ['a place in the source', { clause: '' }, 'clause', 'required'],
    ['a link that is one', { sourceLink: 'javascript:alert(1)' }, 'sourceLink', 'link-format'],
    ['the day of reading', { retrievedOn: '' }, 'retrievedOn', 'date-format'],
    ['days in order', { from: '2026-02-01', to: '2026-01-31' }, 'to', 'day-before-from'],
  ]
  it.each(refused)('%s', (_name, changes, field, code) => {
    const parsed = catalogueEntryFormSchema.safeParse(entryForm(changes))
    expect(parsed.error?.issues.map(fieldRefusalOf)).toEqual([
      expect.objectContaining({ field, code }),
    ])
  })
})
