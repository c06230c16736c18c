import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/end-to-end/**'],
    // The rules get their clock and ids as arguments; all that is fixed for them is the examples.
    setupFiles: ['test/helpers/same-examples.ts'],
    environment: 'node',
    restoreMocks: true,
    testTimeout: 20_000,
  },
})
