import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    environment: 'node',
    // The SQLite binding is native: worker threads of one process would share its state.
    pool: 'forks',
    // Most tests wait for a disk, a process or a page: one core fewer than there are would stand idle.
    maxWorkers: '100%',
    testTimeout: 20_000,
    include: [
      'shared/**/*.test.ts',
      'electron/**/*.test.ts',
      'renderer/**/*.test.ts',
      'tests/{contract,migrations,architecture,faults,packages,shell,simulation,support}/**/*.test.ts',
    ],
  },
})
