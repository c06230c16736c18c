import { describe, expect, test } from 'vitest'
import {
  diagnosisFormSchema,
  differsFromIssued,
  openExclusions,
  toDiagnosisForm,
} from '../../../../renderer/screens/diagnosis/diagnosis-form.ts'
import { emptyDiagnosis, type Diagnosis } from '../../../../shared/records/diagnosis.ts'
import type { QuoteLine } from '../../../../shared/records/quote.ts'

const schema = diagnosisFormSchema('PLN')

const gimbal: QuoteLine = {
  kind: 'part',
  description: 'Gimbal assembly',
  quantityThousandths: 1000,
  unitPriceMinor: 34_289,
  taxBasisPoints: 2300,
}
const labour: QuoteLine = { ...gimbal, kind: 'labour', description: 'Fitting' }

const diagnosis: Diagnosis = {
  ...emptyDiagnosis('PLN'),
  findings: 'Arm broken',
  cause: 'accident',
  quoteLines: [gimbal, labour],
}

describe('the diagnosis in its form', () => {
  test('what was recorded comes back the same', () => {
    expect(schema.parse(toDiagnosisForm(diagnosis, 2300))).toEqual(diagnosis)
  })

  test('an empty diagnosis offers one row, which counts for nothing', () => {
    const form = toDiagnosisForm(emptyDiagnosis('PLN'), 800)
    expect(form.lines).toHaveLength(1)
    expect(form.lines[0]?.tax).toBe('8')
    expect(schema.parse(form)).toEqual(emptyDiagnosis('PLN'))
  })

  test('a fault names its row and field', () => {
    const form = toDiagnosisForm(diagnosis, 2300)
    const [first, second] = form.lines
    if (!first || !second) throw new Error('The form has two rows')
    const result = schema.safeParse({ ...form, lines: [first, { ...second, quantity: 'x' }] })
    expect(result.error?.issues.map(({ path, message }) => ({ path, message }))).toEqual([
      { path: ['lines', 1, 'quantity'], message: 'quantity-format' },
    ])
  })

  test('open exclusions are counted', () => {
    const { exclusions } = emptyDiagnosis('PLN')
    expect(openExclusions({ exclusions })).toBe(9)
    expect(openExclusions({ exclusions: { ...exclusions, 1: 'no', 10: 'yes' } })).toBe(7)
  })
})

describe('typed against issued', () => {
  const issued = { repairable: true, lines: [gimbal, labour] }
  test.each<{ name: string; typed: typeof issued; differs: boolean }>([
    { name: 'the same', typed: issued, differs: false },
    { name: 'a line less', typed: { ...issued, lines: [gimbal] }, differs: true },
    { name: 'another order', typed: { ...issued, lines: [labour, gimbal] }, differs: true },
    {
      name: 'another price',
      typed: { ...issued, lines: [{ ...gimbal, unitPriceMinor: 1 }, labour] },
      differs: true,
    },
    {
      name: 'another tax',
      typed: { ...issued, lines: [gimbal, { ...labour, taxBasisPoints: 800 }] },
      differs: true,
    },
    { name: 'not repairable now', typed: { repairable: false, lines: [] }, differs: true },
  ])('$name', ({ typed, differs }) => {
    expect(differsFromIssued(typed, issued)).toBe(differs)
  })

  test('two quotes that say "cannot be repaired" are the same', () => {
    expect(
      differsFromIssued({ repairable: false, lines: [] }, { repairable: false, lines: [] }),
    ).toBe(false)
  })
})
