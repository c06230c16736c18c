import type { CatalogueClause, PlanCatalogue } from '../records/plan-catalogue.ts'
import type { Citation } from './explanation.ts'
import type { Origin } from './terms.ts'

/** The clauses behind a value, ready to be shown; clauses that the catalogue lost are left out. */
export function citationsOf(
  origin: Origin | undefined,
  catalogue: PlanCatalogue,
): readonly Citation[] {
  if (!origin) return []
  return origin.clauses.flatMap((id) => {
    const clause = catalogue.clauses.find((candidate) => candidate.id === id)
    return clause ? [citationOf(clause, origin, catalogue)] : []
  })
}

function citationOf(clause: CatalogueClause, origin: Origin, catalogue: PlanCatalogue): Citation {
  const source = catalogue.sources.find(({ id }) => id === clause.source)
  return {
    source: clause.source,
    sourceTitle: source?.title ?? clause.source,
    place: clause.place,
    clauseText: clause.clauseText,
    quote: clause.quote,
    from: origin.from,
    to: origin.to,
    retrievedOn: origin.retrievedOn,
    confidence: origin.confidence,
  }
}
