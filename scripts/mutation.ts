// npm run mutation: changes the plan rules in every small way that Stryker knows and says which
// changes no test noticed. docs/plan-rules.md says how to read it. Arguments go to Stryker:
// `npm run mutation -- --mutate shared/plan-rules/days.ts` for one file.
import { runTool } from './checks/run-tool.ts'
import { runMain } from './set-up/step.mjs'

await runMain(() =>
  runTool({
    package: '@stryker-mutator/core',
    command: 'stryker',
    arguments: ['run', ...process.argv.slice(2)],
  }),
)
