import { hash } from 'node:crypto'

/** SHA-256 of a value's canonical JSON: the same content gives the same hash, whatever its order. */
export function contentHash(value: unknown): string {
  return hash('sha256', canonicalJson(value), 'hex')
}

/** JSON with the keys of every object in order. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    isPlainObject(part) ? inOrder(part) : part,
  )
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function inOrder(value: object): unknown {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
