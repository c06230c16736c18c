import type { z } from 'zod'

/** What a JSON column keeps. */
export function writeJson(value: unknown): string {
  return JSON.stringify(value)
}

/** What a JSON column kept; throws when somebody else wrote something else there. */
export function readJson<Value>(text: string, schema: z.ZodType<Value>): Value {
  return schema.parse(JSON.parse(text))
}
