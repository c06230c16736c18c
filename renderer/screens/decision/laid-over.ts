import type { CallInput } from '../../../shared/ipc/contract.ts'

/** What a draft can hold. */
export type Json = CallInput<'drafts.save'>['value']

export interface JsonObject {
  readonly [name: string]: Json
}

/** The draft with the answer in it; parts that the answer does not name stay as they were typed. */
export function laidOver(draft: Json, answer: JsonObject): Json {
  if (!isObject(draft)) return draft
  const merged: Record<string, Json> = { ...draft }
  for (const [name, value] of Object.entries(answer)) {
    const before = merged[name]
    merged[name] = isObject(value) && before !== undefined ? laidOver(before, value) : value
  }
  return merged
}

function isObject(value: Json): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
