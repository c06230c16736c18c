export interface Spread {
  readonly median: number
  /** A quarter of the measurements is below this. */
  readonly low: number
  /** A quarter of the measurements is above this. */
  readonly high: number
  readonly count: number
}

/** The middle and the middle half: one slow run on a busy machine moves neither. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((left, right) => left - right)
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.25),
    high: quantile(sorted, 0.75),
    count: sorted.length,
  }
}

/** The value that the given share of the measurements stays below. */
export function quantileOf(values: readonly number[], share: number): number {
  return quantile(
    [...values].sort((left, right) => left - right),
    share,
  )
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)]
  const above = sorted[Math.ceil(place)]
  if (below === undefined || above === undefined) throw new Error('nothing was measured')
  return below + (above - below) * (place - Math.floor(place))
}
