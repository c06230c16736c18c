import { rm } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'vite'
import { runUnlessDone } from './fingerprint.ts'
import { StepFailure, projectFolder, say } from './step.mjs'

export const builtFolder = path.join(projectFolder, 'dist')

async function buildAll(): Promise<void> {
  say('Build: bundling main, preload and pages ...')
  await rm(builtFolder, { recursive: true, force: true })
  for (const mode of ['main', 'preload', 'renderer']) {
    try {
      await build({
        configFile: path.join(projectFolder, 'vite.config.ts'),
        mode,
        logLevel: 'warn',
      })
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error)
      process.stderr.write(`${cause}\n`)
      throw new StepFailure(
        `The ${mode} build failed for the reason above: correct the source, then start again.`,
      )
    }
  }
}

export async function buildApp(): Promise<void> {
  const result = await runUnlessDone({
    name: 'build',
    inputs: ['shared', 'electron', 'renderer', 'resources', 'vite.config.ts', 'package-lock.json'],
    salt: 'production',
    outputs: [builtFolder],
    run: buildAll,
  })
  if (result === 'skipped') say('Build: unchanged.')
}
