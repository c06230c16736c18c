import type { DecisionCase } from '../records/decision-case.ts'
import type { PlanCatalogue } from '../records/plan-catalogue.ts'
import { chainOf, type Chain } from './coverage.ts'
import { dayOf, textOf } from './days.ts'
import type { Timeline, TimelineBand, TimelineMark } from './explanation.ts'
import { renewalState } from './renewal.ts'
import { termsOn } from './terms.ts'

/** The plan and the claim in time, by day; what is unknown has no mark. */
export function timeline(input: DecisionCase, catalogue: PlanCatalogue): Timeline {
  const terms = termsOn(catalogue, input.asOf)
  const chain = input.coverage && chainOf(input.coverage, terms)
  const until = renewalState(chain, dayOf(input.asOf), terms).until
  const marks = [...(chain ? chainMarks(input, chain, until) : []), ...claimMarks(input)].sort(
    (one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0),
  )
  return { marks, bands: chain ? bandsOf(chain, until) : [] }
}

function chainMarks(input: DecisionCase, chain: Chain, until: string | null): TimelineMark[] {
  const marks: TimelineMark[] = [{ kind: 'activation', on: textOf(chain.activatedOn) }]
  const refused = new Set(chain.refused.map(({ index }) => index))
  input.coverage?.periods.forEach((period, index) => {
    if (!('boughtOn' in period)) return
    const kind = refused.has(index) ? 'extension-refused' : 'extension-bought'
    marks.push({ kind, on: period.boughtOn, number: index })
  })
  const uses = input.coverage?.uses ?? []
  const inOrder = uses.map(({ incidentOn }) => incidentOn).sort()
  inOrder.forEach((on, index) => marks.push({ kind: 'use', on, number: index + 1 }))
  marks.push({ kind: 'last-covered-day', on: textOf(chain.lastCoveredDay) })
  if (until !== null) marks.push({ kind: 'last-day-to-extend', on: until })
  return marks
}

function claimMarks({ incident, asOf, manufacturerWarrantyEndsOn }: DecisionCase): TimelineMark[] {
  const marks: TimelineMark[] = []
  if (incident.on !== 'unknown') marks.push({ kind: 'incident', on: incident.on })
  marks.push({ kind: 'today', on: asOf })
  if (manufacturerWarrantyEndsOn !== 'unknown') {
    marks.push({ kind: 'warranty-end', on: manufacturerWarrantyEndsOn })
  }
  return marks
}

function bandsOf(chain: Chain, until: string | null): readonly TimelineBand[] {
  const bands: TimelineBand[] = []
  let next = chain.activatedOn
  for (const { number, plan, from, to } of chain.periods) {
    if (from > next) bands.push({ kind: 'gap', from: textOf(next), to: textOf(from - 1) })
    bands.push({ kind: 'period', from: textOf(from), to: textOf(to), number, plan })
    next = to + 1
  }
  if (until !== null) bands.push({ kind: 'grace', from: textOf(next), to: until })
  return bands
}
