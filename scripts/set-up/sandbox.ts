import { readFileSync } from 'node:fs'
import { StepFailure } from './step.mjs'
import { isRoot } from './system-packages.ts'

// Kernel settings that keep Chromium's sandbox from unprivileged programs, and what allows it.
const restrictions = [
  { setting: 'kernel.apparmor_restrict_unprivileged_userns', forbids: '1', allows: '0' },
  { setting: 'kernel.unprivileged_userns_clone', forbids: '0', allows: '1' },
]

function valueOf(setting: string): string | null {
  try {
    return readFileSync(`/proc/sys/${setting.replaceAll('.', '/')}`, 'utf8').trim()
  } catch {
    return null
  }
}

/**
 * What Chromium has to be told about its sandbox: it refuses it to root; everyone else keeps it.
 */
export function sandboxArguments(): readonly string[] {
  if (process.platform !== 'linux') return []
  if (isRoot()) return ['--no-sandbox']
  const restriction = restrictions.find(({ setting, forbids }) => valueOf(setting) === forbids)
  if (restriction === undefined) return []
  const { setting, allows } = restriction
  throw new StepFailure(
    `This system forbids Chromium's sandbox to unpackaged programs: run "sudo sysctl -w ${setting}=${allows}", then start again.`,
  )
}
