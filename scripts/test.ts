// npm test: everything that continuous integration runs. `--only NAME` runs one check, and the one
// that it builds on.
import { addOutcomes, closingLine, nothing, withoutSkips, type Outcome } from './checks/outcome.ts'
import { checks, type Check } from './checks/checks.ts'
import { endingsOfFailedTools } from './checks/run-tool.ts'
import { StepFailure, runMain, say } from './set-up/step.mjs'

const mayNotSkip = process.env['CI'] === 'true'

function chosenChecks(): readonly Check[] {
  const position = process.argv.indexOf('--only')
  if (position === -1) return checks
  const name = process.argv[position + 1]
  const chosen = checks.find((check) => check.name === name)
  if (chosen) return checks.filter((check) => check === chosen || check.name === chosen.after)
  const names = checks.map((check) => check.name).join(', ')
  throw new StepFailure(`There is no check "${name ?? ''}": choose one of ${names}.`)
}

async function runCheck(check: Check): Promise<Outcome> {
  say(`\n=== ${check.heading}`)
  const started = performance.now()
  const outcome = await check.run()
  const seconds = Math.round((performance.now() - started) / 1000)
  for (const reason of outcome.skipped) say(`Skipped: ${reason}`)
  const judged = mayNotSkip ? withoutSkips(outcome) : outcome
  say(`--- ${check.heading}: ${closingLine(judged)} (${seconds} s)`)
  return judged
}

await runMain(async () => {
  let total = nothing
  const failed: string[] = []
  for (const check of chosenChecks()) {
    const outcome = await runCheck(check)
    if (outcome.failed > 0) failed.push(check.heading)
    total = addOutcomes(total, outcome)
  }
  if (failed.length > 0) {
    for (const ending of endingsOfFailedTools()) say(`\n${ending}`)
    say(`\nFailed: ${failed.join('; ')}`)
  }
  say(`\n${closingLine(total)}`)
  return total.failed === 0 ? 0 : 1
})
