import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const OFFICE = [
  'electron/{office,store,server,hall}/**/*.test.ts',
  'tests/{migrations,architecture,support}/**/*.test.ts',
] as const

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    environment: 'node',
    // The SQLite binding is native: worker threads of one process would share its state.
    pool: 'forks',
    // Most tests wait for a disk, a process or a page: one core fewer than there are would stand idle.
    maxWorkers: '100%',
    // What hangs fails; what is slow on a busy machine does not.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    retry: process.env['CI'] ? 1 : 0,
    expect: { poll: { timeout: 20_000, interval: 20 } },
    projects: [
      {
        extends: true,
        // Rules and pages' logic hold nothing between tests; a process for each file would cost more than they do.
        test: { name: 'pure', isolate: false, include: ['shared/**/*.test.ts', 'renderer/**/*.test.ts'] },
      },
      {
        extends: true,
        // Each has a database of its own and leaves nothing in its process; what they import costs more than they do.
        test: { name: 'office', isolate: false, include: [...OFFICE] },
      },
      {
        extends: true,
        test: {
          name: 'hall',
          include: ['electron/**/*.test.ts', 'tests/{contract,faults,packages,shell,simulation}/**/*.test.ts'],
          exclude: [...OFFICE],
        },
      },
    ],
  },
})
