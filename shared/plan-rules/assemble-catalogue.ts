import type { CatalogueFile, PlanCatalogue } from '../records/plan-catalogue.ts'

/** Puts the files together; a file that could not be read is simply not among them. */
export function assembleCatalogue(files: readonly CatalogueFile[], version: string): PlanCatalogue {
  return {
    version,
    sources: files.flatMap((file) => (file.kind === 'sources' ? file.sources : [])),
    clauses: files.flatMap((file) => (file.kind === 'sources' ? file.clauses : [])),
    programmes: files.flatMap((file) => (file.kind === 'programme' ? [file.programme] : [])),
    families: files.flatMap((file) => (file.kind === 'models' ? file.families : [])),
    models: files.flatMap((file) => (file.kind === 'models' ? file.models : [])),
    fees: files.flatMap((file) => (file.kind === 'fees' ? file.fees : [])),
    cards: files.flatMap((file) => (file.kind === 'cards' ? file.cards : [])),
  }
}
