import type { z } from 'zod'
import { refusal, success, type FieldRefusal, type Result } from '../ipc/result.ts'
import { decisionCaseShape, type DecisionCase } from './decision-case.ts'
import { fieldName } from './field-name.ts'

/**
 * Reads the input of `decide`. Refuses with one entry per field at fault (`coverage.uses[0].incidentOn`),
 * its shape and its days alike, so that everything can be put right in one go.
 */
export function parseDecisionCase(input: unknown): Result<DecisionCase> {
  const parsed = decisionCaseShape.safeParse(input)
  const faults = parsed.success ? [] : parsed.error.issues.flatMap(faultsOfIssue)
  faults.push(...daysOutOfOrder(input))
  if (parsed.success && faults.length === 0) return success(parsed.data)
  return refusal('decision-case-invalid', { fields: firstPerField(faults) })
}

function faultsOfIssue(issue: z.core.$ZodIssue): FieldRefusal[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: fieldName([...issue.path, key]),
      code: 'unknown-field',
    }))
  }
  const values = issue.code === 'custom' ? digitsOf(issue.params) : undefined
  return [{ field: fieldName(issue.path), code: issue.message, ...(values && { values }) }]
}

function digitsOf(params: Record<string, unknown> | undefined) {
  return typeof params?.['digits'] === 'number' ? { digits: params['digits'] } : undefined
}

function firstPerField(faults: readonly FieldRefusal[]): readonly FieldRefusal[] {
  const byField = new Map<string, FieldRefusal>()
  for (const fault of faults) if (!byField.has(fault.field)) byField.set(fault.field, fault)
  return [...byField.values()]
}

/**
 * Days that exist each by themselves, but not together. Read from the raw input, so that a fault
 * elsewhere does not hide them.
 */
function daysOutOfOrder(input: unknown): FieldRefusal[] {
  const asOf = dateIn(input, ['asOf'])
  const activatedOn = dateIn(input, ['coverage', 'periods', 0, 'activatedOn'])
  const faults: FieldRefusal[] = []
  const judge = (path: readonly (string | number)[], what: 'use' | 'extension' | 'incident') => {
    const day = dateIn(input, path)
    if (day === undefined) return
    const field = fieldName(path)
    if (asOf !== undefined && day > asOf) {
      faults.push({ field, code: `${what}-after-as-of`, values: { day: asOf } })
    } else if (what !== 'incident' && activatedOn !== undefined && day < activatedOn) {
      faults.push({ field, code: `${what}-before-activation`, values: { day: activatedOn } })
    }
  }
  for (let index = 1; index < lengthOf(input, ['coverage', 'periods']); index += 1) {
    judge(['coverage', 'periods', index, 'boughtOn'], 'extension')
  }
  for (let index = 0; index < lengthOf(input, ['coverage', 'uses']); index += 1) {
    judge(['coverage', 'uses', index, 'incidentOn'], 'use')
  }
  judge(['incident', 'on'], 'incident')
  return faults
}

function dateIn(input: unknown, path: readonly (string | number)[]): string | undefined {
  const parsed = decisionCaseShape.shape.asOf.safeParse(valueIn(input, path))
  return parsed.success ? parsed.data : undefined
}

function lengthOf(input: unknown, path: readonly string[]): number {
  const list = valueIn(input, path)
  return Array.isArray(list) ? list.length : 0
}

function valueIn(input: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, part) => {
    if (typeof value !== 'object' || value === null) return undefined
    return Object.getOwnPropertyDescriptor(value, part)?.value
  }, input)
}
