import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// Half of the time that a case takes would go into reading the same modules again.
enableCompileCache(fileURLToPath(new URL('../../.cache/compiled', import.meta.url)))

const { decideCases } = await import('./decide-cases.ts')
process.exitCode = decideCases(process.argv.slice(2))
