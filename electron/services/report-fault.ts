import type { CallRequest } from '../../shared/ipc/contract.ts'
import { success, type Result } from '../../shared/ipc/result.ts'
import type { Bench } from './bench.ts'

/** Writes a bug of the window into the log, where those who look after the bench find it. */
export function reportFault(
  { log }: Bench,
  { message, stack }: CallRequest<'app.report-fault'>,
): Promise<Result<null>> {
  log.error(`the window reports: ${message}\n${stack}`)
  return Promise.resolve(success(null))
}
