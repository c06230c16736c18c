import type { Refusal } from '../../shared/ipc/result.ts'
import { refusalOfDatabaseError } from '../database/sqlite-fault.ts'

/** The refusal for a fault that a person can help (a full disk); undefined for a bug of ours. */
export function refuseFault(fault: unknown): Refusal | undefined {
  return refusalOfDatabaseError(fault)
}
