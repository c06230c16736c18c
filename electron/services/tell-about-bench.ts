import type { CallOutput } from '../../shared/ipc/contract.ts'
import { success, type Result } from '../../shared/ipc/result.ts'
import { countTicketsInStates } from '../database/ticket-repository.ts'
import type { Bench } from './bench.ts'

/** What the application says about itself. */
export async function tellAboutBench(bench: Bench): Promise<Result<CallOutput<'app.info'>>> {
  return success({
    version: bench.version,
    dataFolder: bench.dataFolder,
    catalogueFaults: [...bench.catalogue().faults],
    ticketCount: await countTicketsInStates(bench.db, []),
  })
}
