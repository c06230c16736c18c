import path from 'node:path'
import { defineConfig } from '@playwright/test'

const isContinuousIntegration = process.env['CI'] === 'true'
const resultsFolder = path.join(import.meta.dirname, 'out', 'test')

export default defineConfig({
  testDir: 'test/end-to-end',
  testMatch: '**/*.e2e.ts',
  outputDir: path.join(resultsFolder, 'playwright'),
  forbidOnly: isContinuousIntegration,
  // Real windows on two cores: one at a time keeps their timing honest.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: path.join(resultsFolder, 'end-to-end.json') }]],
})
