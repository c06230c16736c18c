import type { UseFormReturn } from 'react-hook-form'
import type { Diagnosis } from '../../../shared/records/diagnosis.ts'
import type { DiagnosisForm } from './diagnosis-form.ts'

/** The screen's form, as its parts get it. */
export type DiagnosisFormHandle = UseFormReturn<DiagnosisForm, unknown, Diagnosis>
