import { z } from 'zod'
import { optionalText } from './fields.ts'
import { quoteLineSchema } from './quote.ts'
import { currencySchema } from './money.ts'

/** Exclusions of the plan that a person must judge; number 7 (validity) is computed. */
export const exclusionNumbers = [1, 2, 3, 4, 5, 6, 8, 9, 10] as const

export type ExclusionNumber = (typeof exclusionNumbers)[number]

/** Empty while the question is open. */
export const yesNoSchema = z.enum(['', 'yes', 'no'])

export const exclusionAnswersSchema = z.object({
  1: yesNoSchema,
  2: yesNoSchema,
  3: yesNoSchema,
  4: yesNoSchema,
  5: yesNoSchema,
  6: yesNoSchema,
  8: yesNoSchema,
  9: yesNoSchema,
  10: yesNoSchema,
})

/** What the technician found, with the quote as it is being written. */
export const diagnosisSchema = z.object({
  findings: optionalText(),
  cause: z.enum(['', 'accident', 'defect']),
  exclusions: exclusionAnswersSchema,
  battery: z.enum(['', 'intact', 'damaged']),
  /** `no`: cannot be repaired, so there is no repair price. */
  repairable: yesNoSchema,
  currency: currencySchema,
  quoteLines: z.array(quoteLineSchema).max(200),
})

export type Diagnosis = z.infer<typeof diagnosisSchema>

/** A diagnosis before anything was found, in the centre's currency. */
export function emptyDiagnosis(currency: string): Diagnosis {
  return {
    findings: '',
    cause: '',
    exclusions: { 1: '', 2: '', 3: '', 4: '', 5: '', 6: '', 8: '', 9: '', 10: '' },
    battery: '',
    repairable: 'yes',
    currency,
    quoteLines: [],
  }
}
