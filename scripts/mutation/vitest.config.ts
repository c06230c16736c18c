import { defineConfig } from 'vitest/config'

/**
 * The tests that judge a mutant: the tables of facts, and the properties with fewer examples, always
 * the same ones, so that the score is the same on every run.
 */
export default defineConfig({
  test: {
    include: ['test/shared/plan-rules/**/*.test.ts'],
    env: { CAREBENCH_MUTATION: '1' },
    setupFiles: ['test/helpers/same-examples.ts'],
    environment: 'node',
    // The rules are pure and their tests share nothing: one process for all is ten times as quick.
    isolate: false,
    restoreMocks: true,
  },
})
