import { join } from 'node:path'
import { ensureBuild } from '../../electron/start/ensure-build.ts'
import { projectRoot } from '../../electron/start/project.ts'
import { browserForTests } from './browser.ts'
import { type Outcome, tool } from './tool.ts'

export type Step = () => Promise<Outcome>

export const CHECKS = {
  types: async () => {
    const zones = ['shared', 'electron', 'renderer', 'tests']
    const outcomes = await Promise.all(zones.map((zone) => tool('typescript/bin/tsc', ['-p', zone])))
    const failed = outcomes.filter((outcome) => outcome.counts.failed > 0).length
    const counts = { passed: failed ? 0 : 1, failed: failed ? 1 : 0, skipped: 0 }
    return { output: outcomes.map((outcome) => outcome.output).join(''), counts }
  },
  lint: () => tool('@biomejs/biome/bin/biome', ['check', '.', '--error-on-warnings']),
  knip: () => tool('knip/bin/knip.js', []),
  // Before the unit tests: some of them run what was built, and two of them must not build at once.
  build: async () => (ensureBuild() ? succeeded : failedWith('The build failed; its errors are above.')),
  unit: async () => {
    const results = 'out/test/unit.json'
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${results}`]
    // The shell's windows are real pages, so its tests need a browser too.
    const { path } = await browserForTests()
    const env = path ? { HUISHENG_BROWSER: path } : {}
    return tool('vitest/vitest.mjs', ['run', '--config', 'tests/vitest.config.ts', ...reporters], { results, env })
  },
} satisfies Record<string, Step>

export const JOURNEYS = {
  build: CHECKS.build,
  journeys: async () => {
    const browser = await browserForTests()
    if (!browser.path) return failedWith(browser.advice)
    const results = 'out/test/journeys.json'
    const env = { HUISHENG_BROWSER: browser.path, PLAYWRIGHT_JSON_OUTPUT_FILE: join(projectRoot, results) }
    const args = ['test', '--config', 'tests/playwright.config.ts', '--reporter=dot,json']
    return tool('@playwright/test/cli.js', args, { results, env })
  },
} satisfies Record<string, Step>

const succeeded: Outcome = { output: '', counts: { passed: 1, failed: 0, skipped: 0 } }
const failedWith = (output: string): Outcome => ({ output, counts: { passed: 0, failed: 1, skipped: 0 } })
