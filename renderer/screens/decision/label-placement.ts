/** Words that belong to a point of the axis. */
export interface LabelToPlace {
  readonly anchor: number
  readonly width: number
}

export type LabelAlignment = 'middle' | 'start' | 'end'

export interface PlacedLabel {
  /** Left edge of the words. */
  readonly x: number
  readonly width: number
  /** 0 is next to the axis. */
  readonly lane: number
  readonly alignment: LabelAlignment
}

/** Between the words of two labels, and between words and a foreign stem. */
const LABEL_GAP = 10
/** Between a stem and words that stand beside it like a flag. */
const FLAG_GAP = 5
/** A search that takes longer would be felt; the labels are then stacked. */
const MOST_STEPS = 20_000
const ALIGNMENTS: readonly LabelAlignment[] = ['middle', 'end', 'start']

interface Placement {
  readonly label: LabelToPlace
  readonly placed: PlacedLabel
}

/**
 * Finds a place for every label on one side of an axis, in as few lanes as possible: no words
 * overlap, none leave the width, and no stem runs through another label's words.
 * Answers in the order of the input.
 */
export function placeLabels(labels: readonly LabelToPlace[], width: number): PlacedLabel[] {
  const order = labels.map((_, index) => index)
  order.sort((left, right) => anchorOf(labels, left) - anchorOf(labels, right))
  const sorted = order.flatMap((index) => labels[index] ?? [])
  const placements = search(sorted, width) ?? stack(sorted, width)
  const answer: PlacedLabel[] = []
  order.forEach((index, position) => {
    const placement = placements[position]
    if (placement) answer[index] = placement.placed
  })
  return answer
}

function anchorOf(labels: readonly LabelToPlace[], index: number): number {
  return labels[index]?.anchor ?? 0
}

function search(labels: readonly LabelToPlace[], width: number): Placement[] | undefined {
  for (let lanes = 1; lanes <= labels.length; lanes += 1) {
    const budget = { steps: MOST_STEPS }
    const found = extend([], labels, lanes, width, budget)
    if (found) return found
  }
  return labels.length === 0 ? [] : undefined
}

function extend(
  placements: readonly Placement[],
  labels: readonly LabelToPlace[],
  lanes: number,
  width: number,
  budget: { steps: number },
): Placement[] | undefined {
  const label = labels[placements.length]
  if (!label) return [...placements]
  for (const placed of candidatesOf(label, lanes, width)) {
    budget.steps -= 1
    if (budget.steps < 0) return undefined
    const candidate = { label, placed }
    if (placements.some((other) => collide(candidate, other))) continue
    const found = extend([...placements, candidate], labels, lanes, width, budget)
    if (found) return found
  }
  return undefined
}

function candidatesOf(label: LabelToPlace, lanes: number, width: number): PlacedLabel[] {
  const candidates: PlacedLabel[] = []
  for (let lane = 0; lane < lanes; lane += 1) {
    for (const alignment of ALIGNMENTS) {
      const x = leftEdge(label, alignment, width)
      if (x >= 0 && x + label.width <= width) {
        candidates.push({ x, width: label.width, lane, alignment })
      }
    }
  }
  return candidates
}

function leftEdge(label: LabelToPlace, alignment: LabelAlignment, width: number): number {
  switch (alignment) {
    case 'middle':
      return Math.max(0, Math.min(label.anchor - label.width / 2, width - label.width))
    case 'start':
      return label.anchor + FLAG_GAP
    case 'end':
      return label.anchor - FLAG_GAP - label.width
  }
}

function collide(one: Placement, other: Placement): boolean {
  if (one.placed.lane > other.placed.lane) return stemCrosses(one, other)
  if (one.placed.lane < other.placed.lane) return stemCrosses(other, one)
  return wordsOverlap(one.placed, other.placed) || flagsCross(one, other)
}

function wordsOverlap(one: PlacedLabel, other: PlacedLabel): boolean {
  return one.x < other.x + other.width + LABEL_GAP && other.x < one.x + one.width + LABEL_GAP
}

/** A flag's stem reaches up beside its words, into the lane of its neighbours. */
function flagsCross(one: Placement, other: Placement): boolean {
  return (
    (one.placed.alignment !== 'middle' && stemCrosses(one, other)) ||
    (other.placed.alignment !== 'middle' && stemCrosses(other, one))
  )
}

/** The stem of the label in the farther lane passes the nearer one. */
function stemCrosses(farther: Placement, nearer: Placement): boolean {
  const { x, width } = nearer.placed
  const stem = farther.label.anchor
  return stem > x - FLAG_GAP && stem < x + width + FLAG_GAP
}

/** One lane each: words never overlap, even where a stem has to pass behind some. */
function stack(labels: readonly LabelToPlace[], width: number): Placement[] {
  return labels.map((label, lane) => ({
    label,
    placed: { x: leftEdge(label, 'middle', width), width: label.width, lane, alignment: 'middle' },
  }))
}
