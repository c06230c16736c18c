import type { z } from 'zod'
import type { FieldRefusal } from './result.ts'

type Issue = z.core.$ZodIssue

/**
 * A fault that a schema found, as the form shows it: dotted path and stable code. Schemas of ours
 * name the code as their message; what zod says by itself is translated here.
 */
export function fieldRefusalOf(issue: Issue): FieldRefusal {
  const field = issue.path.map(String).join('.')
  const code = codeOf(issue)
  const values = code === 'required' ? undefined : valuesOf(issue)
  return { field, code, ...(values && { values }) }
}

function codeOf(issue: Issue): string {
  if (/^[a-z0-9]+(-[a-z0-9]+)+$|^required$/.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      // zod does not keep the input itself, for it may be secret.
      return issue.message.endsWith('received undefined') ? 'required' : 'invalid-value'
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too-short' : 'too-small'
    case 'too_big':
      if (issue.origin === 'string') return 'too-long'
      return issue.origin === 'array' ? 'too-many' : 'too-large'
    default:
      return 'invalid-value'
  }
}

function valuesOf(issue: Issue): FieldRefusal['values'] {
  if (issue.code === 'too_big') return { maximum: Number(issue.maximum) }
  return issue.code === 'too_small' ? { minimum: Number(issue.minimum) } : undefined
}
