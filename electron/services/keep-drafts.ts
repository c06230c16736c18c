import type { CallRequest } from '../../shared/ipc/contract.ts'
import { success, type Result } from '../../shared/ipc/result.ts'
import type { Draft } from '../../shared/records/draft.ts'
import { deleteDraft, findDraft, writeDraft } from '../database/draft-repository.ts'
import type { Bench } from './bench.ts'

/** A form as it was left, or null when it was left done. */
export async function openDraft(
  bench: Bench,
  { key }: CallRequest<'drafts.read'>,
): Promise<Result<Draft | null>> {
  return success((await findDraft(bench.db, key)) ?? null)
}

export async function saveDraft(
  bench: Bench,
  { key, value }: CallRequest<'drafts.save'>,
): Promise<Result<{ savedAt: string }>> {
  const savedAt = bench.now()
  await writeDraft(bench.db, { key, value, savedAt })
  return success({ savedAt })
}

export async function discardDraft(
  bench: Bench,
  { key }: CallRequest<'drafts.discard'>,
): Promise<Result<null>> {
  await deleteDraft(bench.db, key)
  return success(null)
}
