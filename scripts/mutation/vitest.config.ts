import { defineConfig } from 'vitest/config'

/**
 * The tests that judge a mutant: the tables of facts and the quick properties, the latter always with
 * the same examples, so that the score is the same on every run. The brute-force comparison is left
 * out: it takes seconds a mutant, and a rule should have a row that names it.
 */
export default defineConfig({
  test: {
    include: ['test/shared/plan-rules/**/*.test.ts'],
    exclude: ['test/shared/plan-rules/unknown-inputs.property.test.ts'],
    setupFiles: ['scripts/mutation/same-examples.ts'],
    environment: 'node',
    restoreMocks: true,
  },
})
