import { success, type Result } from '../../shared/ipc/result.ts'
import type { ModelChoice } from '../../shared/records/model-choice.ts'
import type { Bench } from './bench.ts'

// One for all comparisons: `localeCompare` would make one for each.
const byName = new Intl.Collator('en', { numeric: true })

/** The models of the catalogue by name. */
export function listModels(bench: Bench): Promise<Result<ModelChoice[]>> {
  const { models } = bench.catalogue().catalogue
  const choices = models.map(({ id, name, family }) => ({ id, name, family }))
  choices.sort((one, other) => byName.compare(one.name, other.name))
  return Promise.resolve(success(choices))
}
