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
    projects: [
      {
        extends: true,
        // Rules and pages' logic hold nothing between tests; a process for each file would cost more than they do.
        test: { name: 'pure', isolate: false, include: ['shared/**/*.test.ts', 'renderer/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'hall',
          include: [
            'electron/**/*.test.ts',
            'tests/{contract,migrations,architecture,faults,packages,shell,simulation,support}/**/*.test.ts',
          ],
        },
      },
    ],
  },
})
