import { layEntries, entriesInForce } from '../../shared/plan-rules/lay-entries.ts'
import type { CatalogueEntry } from '../../shared/records/catalogue-entry.ts'
import { contentHash } from '../database/content-hash.ts'
import type { LoadedPlanCatalogue } from './load-plan-catalogue.ts'

/** The plan catalogue of a bench: what the files say, and what the manager's entries lay over it. */
export interface CatalogueKeeper {
  /** What decides: files and entries. */
  readonly catalogue: () => LoadedPlanCatalogue
  /** What the files alone say. */
  readonly filedCatalogue: () => LoadedPlanCatalogue
  /** To call after entries were committed: all of them, oldest first. */
  readonly useEntries: (entries: readonly CatalogueEntry[]) => void
}

/** Reads the files when first asked, and lays the entries over them anew when those have changed. */
export function keepCatalogue(
  load: () => LoadedPlanCatalogue,
  entriesAtStart: readonly CatalogueEntry[],
): CatalogueKeeper {
  let filed: LoadedPlanCatalogue | undefined
  let laid: LoadedPlanCatalogue | undefined
  let entries = entriesAtStart
  const filedCatalogue = () => (filed ??= load())
  return {
    filedCatalogue,
    catalogue: () => (laid ??= withEntries(filedCatalogue(), entries)),
    useEntries: (changed) => {
      entries = changed
      laid = undefined
    },
  }
}

/** The version says what the content is made of: the files, and every entry that holds. */
function withEntries(
  { catalogue, faults }: LoadedPlanCatalogue,
  entries: readonly CatalogueEntry[],
): LoadedPlanCatalogue {
  const inForce = entriesInForce(entries)
  if (inForce.length === 0) return { catalogue, faults }
  const version = contentHash({ files: catalogue.version, entries: inForce }).slice(0, 16)
  return { catalogue: layEntries(catalogue, inForce, version), faults }
}
