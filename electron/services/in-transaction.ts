import type { Refusal, Result } from '../../shared/ipc/result.ts'
import type { Database } from '../database/schema.ts'

/** All or nothing: a refusal rolls back like an error, whatever was written before it was noticed. */
export async function inTransaction<Value>(
  db: Database,
  work: (transaction: Database) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  try {
    return await db.transaction().execute(async (transaction) => {
      const result = await work(transaction)
      if (!result.ok) throw new RolledBack(result)
      return result
    })
  } catch (error) {
    if (error instanceof RolledBack) return error.refusal
    throw error
  }
}

class RolledBack extends Error {
  readonly refusal: Refusal

  constructor(refused: Refusal) {
    super(refused.error.code)
    this.refusal = refused
  }
}
