import { z } from 'zod'

/**
 * Field kinds that many records share. Every message is a stable code; its sentence stands in
 * `shared/text/<language>/errors.json`. An empty string means "not given" in forms and records alike.
 */

/** UUIDv7, made in the main process only. */
export const idSchema = z.uuid('id-format')

/** An instant as ISO 8601 in UTC with milliseconds. */
export const instantSchema = z.iso.datetime({ error: 'instant-format' })

/** A day of the calendar, without time or zone. */
export const plainDateSchema = z.iso.date('date-format')

export const optionalPlainDateSchema = z.union([z.literal(''), plainDateSchema], 'date-format')

/** ISO 3166-1 alpha-2 code in capitals. */
export const countrySchema = z.string().regex(/^[A-Z]{2}$/, 'country-format')

export const optionalEmailSchema = z.union(
  [z.literal(''), z.email('email-format').max(254)],
  'email-format',
)

/** As people write it: digits with spaces, dashes, brackets and one leading plus. */
export const optionalPhoneSchema = z.union(
  [z.literal(''), z.string().regex(/^\+?[\d\s().\-/]{5,30}$/, 'phone-format')],
  'phone-format',
)

/** One line of text that must be there. */
export function requiredLine(maximum = 200) {
  return z
    .string()
    .trim()
    .min(1, 'required')
    .max(maximum, 'too-long')
    .regex(/^[^\n\r]*$/, 'one-line')
}

/** One line of text that may be empty. */
export function optionalLine(maximum = 200) {
  return z
    .string()
    .trim()
    .max(maximum, 'too-long')
    .regex(/^[^\n\r]*$/, 'one-line')
}

/** Free text of several lines that may be empty. */
export function optionalText(maximum = 10_000) {
  return z.string().trim().max(maximum, 'too-long')
}
