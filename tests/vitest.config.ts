import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    environment: 'node',
    // The SQLite binding is native: worker threads of one process would share its state.
    pool: 'forks',
    testTimeout: 20_000,
    include: [
      'shared/**/*.test.ts',
      'electron/**/*.test.ts',
      'renderer/**/*.test.ts',
      'tests/{contract,migrations,architecture,faults,packages,shell,simulation,support}/**/*.test.ts',
    ],
  },
})
