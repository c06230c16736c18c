import log from 'electron-log/main'
import path from 'node:path'

/** What the application says to those who look after it. Never personal data: codes, counts, stacks. */
export interface Log {
  readonly info: (message: string) => void
  readonly error: (message: string, fault?: unknown) => void
}

/** Writes into `logs/` of the data folder, one file that is rotated at a megabyte. */
export function openLog(dataFolder: string): Log {
  log.transports.file.resolvePathFn = () => path.join(dataFolder, 'logs', 'carebench.log')
  log.transports.file.maxSize = 1024 * 1024
  log.transports.console.level = 'error'
  return {
    info(message) {
      log.info(message)
    },
    error(message, fault) {
      log.error(message, fault instanceof Error ? (fault.stack ?? fault.message) : '')
    },
  }
}
