import { success, type Result } from '../../shared/ipc/result.ts'
import type { ModelChoice } from '../../shared/records/model-choice.ts'
import type { Bench } from './bench.ts'

/** The models of the catalogue by name. */
export function listModels(bench: Bench): Promise<Result<ModelChoice[]>> {
  const { models } = bench.catalogue().catalogue
  const choices = models.map(({ id, name, family }) => ({ id, name, family }))
  choices.sort((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }))
  return Promise.resolve(success(choices))
}
