import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assembleCatalogue } from '../../shared/plan-rules/assemble-catalogue.ts'
import { fieldName } from '../../shared/records/field-name.ts'
import {
  catalogueFileSchema,
  type CatalogueFile,
  type PlanCatalogue,
} from '../../shared/records/plan-catalogue.ts'

export interface LoadedPlanCatalogue {
  readonly catalogue: PlanCatalogue
  /** One line for each fault: file, path and what is wrong. A faulty file is left out. */
  readonly faults: readonly string[]
}

/**
 * Reads and checks every `*.json` of the folder, in the order of the names. A bad file is named and
 * left out; the rest still works. The version is made of the contents of the files that are used.
 */
export function loadPlanCatalogue(folder: string): LoadedPlanCatalogue {
  const faults: string[] = []
  const files: CatalogueFile[] = []
  const hash = createHash('sha256')
  for (const name of namesIn(folder, faults)) {
    const read = readCatalogueFile(folder, name)
    if (read.faults.length > 0) faults.push(...read.faults)
    if (read.file === undefined) continue
    files.push(read.file)
    hash.update(name).update('\0').update(read.text).update('\0')
  }
  const version = hash.digest('hex').slice(0, 16)
  return { catalogue: assembleCatalogue(files, version), faults }
}

function namesIn(folder: string, faults: string[]): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
  } catch (error) {
    faults.push(`${folder}: cannot be read (${causeOf(error)})`)
    return []
  }
}

interface ReadFile {
  readonly file?: CatalogueFile
  readonly text: string
  readonly faults: readonly string[]
}

function readCatalogueFile(folder: string, name: string): ReadFile {
  let text: string
  try {
    text = readFileSync(join(folder, name), 'utf8')
  } catch (error) {
    return { text: '', faults: [`${name}: cannot be read (${causeOf(error)})`] }
  }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return { text, faults: [`${name}: is not JSON (${causeOf(error)})`] }
  }
  // Parsed once a start: compiling a parser first would take longer than doing without.
  const parsed = catalogueFileSchema.safeParse(json, { jitless: true })
  if (parsed.success) return { text, file: parsed.data, faults: [] }
  const faults = parsed.error.issues.map(({ path, message }) => {
    const place = path.length > 0 ? `${fieldName(path)}: ` : ''
    return `${name}: ${place}${message}`
  })
  return { text, faults }
}

function causeOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
