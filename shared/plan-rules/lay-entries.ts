import type { CatalogueEntry, EnteredTerm } from '../records/catalogue-entry.ts'
import type {
  CatalogueClause,
  CatalogueSource,
  PlanCatalogue,
  Programme,
} from '../records/plan-catalogue.ts'

/**
 * The catalogue with what a manager confirmed or entered laid over it. What the files say stays, so
 * that differing sources can be shown side by side. `entries` come oldest first: a newer one is
 * laid before an older one, for of two that begin together the first decides. Withdrawn ones are
 * left out.
 */
export function layEntries(
  catalogue: PlanCatalogue,
  entries: readonly CatalogueEntry[],
  version: string,
): PlanCatalogue {
  return entriesInForce(entries).reduce(layEntry, { ...catalogue, version })
}

/** The entries that nobody has withdrawn. */
export function entriesInForce(entries: readonly CatalogueEntry[]): readonly CatalogueEntry[] {
  return entries.filter(({ withdrawn }) => withdrawn === null)
}

/** The source that an entry brings into the catalogue; its one clause has the same id. */
export function sourceIdOf({ id }: Pick<CatalogueEntry, 'id'>): string {
  return `entry-${id}`
}

function layEntry(catalogue: PlanCatalogue, entry: CatalogueEntry): PlanCatalogue {
  return {
    ...layTerm(catalogue, entry, entry.term),
    sources: [...catalogue.sources, sourceOf(entry)],
    clauses: [...catalogue.clauses, clauseOf(entry)],
  }
}

function layTerm(
  catalogue: PlanCatalogue,
  entry: CatalogueEntry,
  term: EnteredTerm,
): PlanCatalogue {
  switch (term.kind) {
    case 'fee': {
      const fees = { model: term.model, fees: [dated(term.value, entry)] }
      return { ...catalogue, fees: [fees, ...catalogue.fees] }
    }
    case 'plan-limit':
      return changeProgramme(catalogue, ({ plans }) => ({
        plans: plans.map((plan) =>
          plan.id === term.plan
            ? { ...plan, limits: [dated(term.value, entry), ...plan.limits] }
            : plan,
        ),
      }))
    case 'plan-months':
      return changeProgramme(catalogue, ({ plans }) => ({
        plans: plans.map((plan) =>
          plan.id === term.plan
            ? { ...plan, months: [dated(term.value, entry), ...plan.months] }
            : plan,
        ),
      }))
    case 'chain':
      return changeProgramme(catalogue, ({ chain }) => ({
        chain: [dated(term.value, entry), ...(chain ?? [])],
      }))
    case 'extension-days':
      return changeProgramme(catalogue, ({ extensionGraceDays }) => ({
        extensionGraceDays: [dated(term.value, entry), ...extensionGraceDays],
      }))
    case 'activation':
      return {
        ...catalogue,
        families: catalogue.families.map((family) =>
          family.id === term.family
            ? { ...family, activation: [dated(term.value, entry), ...family.activation] }
            : family,
        ),
      }
  }
}

/** The first programme is the one that decides. */
function changeProgramme(
  catalogue: PlanCatalogue,
  change: (programme: Programme) => Partial<Programme>,
): PlanCatalogue {
  const [first, ...others] = catalogue.programmes
  if (!first) return catalogue
  return { ...catalogue, programmes: [{ ...first, ...change(first) }, ...others] }
}

function dated<Value>(value: Value, entry: CatalogueEntry) {
  const { from, to, retrievedOn, confirms } = entry
  const clauses = [sourceIdOf(entry), ...confirms]
  return { value, from, to, clauses, retrievedOn, confidence: 'confirmed' } as const
}

function sourceOf(entry: CatalogueEntry): CatalogueSource {
  return {
    id: sourceIdOf(entry),
    title: entry.sourceTitle,
    publisher: null,
    // Nobody said in which language it is: `und` is the code for that.
    language: 'und',
    address: entry.sourceLink === '' ? null : entry.sourceLink,
    statedOn: null,
    namedInDecisions: false,
  }
}

function clauseOf(entry: CatalogueEntry): CatalogueClause {
  const { clause, wording } = entry
  return {
    id: sourceIdOf(entry),
    source: sourceIdOf(entry),
    place: clause,
    clauseText: { en: wording === '' ? clause : wording },
    quote: null,
  }
}
