/**
 * Lays a stored draft over a form's empty values. The draft may come from an older version of the
 * program: what no longer fits is left out, the rest is kept.
 */
export function mergeDraft<Values>(empty: Values, draft: unknown): Values {
  const merged = overlay(empty, draft)
  return hasShapeOf(empty, merged) ? merged : empty
}

function overlay(empty: unknown, draft: unknown): unknown {
  if (draft === undefined) return empty
  if (!isRecord(empty)) return sameKind(empty, draft) ? draft : empty
  if (!isRecord(draft)) return empty
  return Object.fromEntries(
    Object.entries(empty).map(([key, value]) => [key, overlay(value, draft[key])]),
  )
}

/** Null in the empty form stands for a part that is not there yet. */
function sameKind(empty: unknown, draft: unknown): boolean {
  if (empty === null) return !Array.isArray(draft)
  if (draft === null) return false
  return Array.isArray(empty) === Array.isArray(draft) && typeof empty === typeof draft
}

function hasShapeOf<Values>(empty: Values, value: unknown): value is Values {
  if (!isRecord(empty)) return sameKind(empty, value)
  return isRecord(value) && Object.keys(empty).every((key) => hasShapeOf(empty[key], value[key]))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
