// The first script of every command: `node scripts/run.mjs start.ts [arguments]`.
// It runs on any Node from 20 on without a dependency, installs those, and hands over to the
// named script on the project's own Node 24.
import path from 'node:path'
import { installDependencies, projectNode } from './set-up/install-dependencies.mjs'
import { StepFailure, exitCodeOf, projectFolder, runMain, startProgram } from './set-up/step.mjs'

/** @returns {NodeJS.ProcessEnv} */
function environmentWithProjectNode() {
  const binaries = path.join(projectFolder, 'node_modules', '.bin')
  return {
    ...process.env,
    PATH: [path.dirname(projectNode), binaries, process.env['PATH'] ?? ''].join(path.delimiter),
  }
}

await runMain(async () => {
  const [script, ...scriptArguments] = process.argv.slice(2)
  if (script === undefined) {
    throw new StepFailure('Name a script of the folder scripts: node scripts/run.mjs start.ts')
  }
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new StepFailure(
      `Node.js ${process.versions.node} is too old: install Node.js 20 or newer, then start again.`,
    )
  }
  await installDependencies()
  // The channel tells the script when this process is gone.
  const child = startProgram(projectNode, [path.join('scripts', script), ...scriptArguments], {
    environment: environmentWithProjectNode(),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    cooperative: true,
  })
  return exitCodeOf(child)
})
