import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/end-to-end/**'],
    // The rules get their clock and ids as arguments, so tests need no global set-up.
    environment: 'node',
    restoreMocks: true,
    testTimeout: 20_000,
  },
})
