import type { PlainDate } from '../records/decision-case.ts'
import type { Dated } from '../records/plan-catalogue.ts'

const weight = { confirmed: 2, given: 1, sample: 0 } as const

/**
 * The version that decides on the day: the newest that has begun and not ended; of those that began
 * together, one that a manager confirmed before one that a document gives. Samples never decide.
 */
export function inForce<Value>(
  versions: readonly Dated<Value>[] | null,
  day: PlainDate,
): Dated<Value> | undefined {
  let best: Dated<Value> | undefined
  for (const version of versions ?? []) {
    if (version.confidence === 'sample') continue
    if (version.from !== null && version.from > day) continue
    if (version.to !== null && version.to < day) continue
    if (best === undefined || comesBefore(version, best)) best = version
  }
  return best
}

function comesBefore<Value>(version: Dated<Value>, best: Dated<Value>): boolean {
  const [from, bestFrom] = [version.from ?? '', best.from ?? '']
  if (from !== bestFrom) return from > bestFrom
  return weight[version.confidence] > weight[best.confidence]
}
