import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot, requireNode24 } from '../electron/start/project.ts'
import { sum, summary } from './support/counts.ts'
import { CHECKS, JOURNEYS, type Step } from './support/steps.ts'
import type { Outcome } from './support/tool.ts'

requireNode24()
mkdirSync(join(projectRoot, 'out/test'), { recursive: true })
process.exitCode = await run(process.argv[2] === 'journeys' ? JOURNEYS : { ...CHECKS, ...JOURNEYS })

/** Runs every step, the ones after a failure too: one run should tell all that is wrong. */
async function run(steps: Readonly<Record<string, Step>>): Promise<number> {
  const outcomes: Outcome[] = []
  for (const [name, step] of Object.entries(steps)) outcomes.push(await report(name, step))
  const total = sum(outcomes.map(({ counts }) => counts))
  // Once more at the end, where whoever has only the last lines looks.
  for (const { failed } of outcomes) {
    for (const name of failed?.once ?? []) console.log(`passed only when tried again: ${name}`)
    for (const name of failed?.never ?? []) console.log(`failed: ${name}`)
  }
  console.log(`\n${summary(total)}`)
  return total.failed > 0 ? 1 : 0
}

async function report(name: string, step: Step): Promise<Outcome> {
  process.stdout.write(`${name} … `)
  const begin = performance.now()
  const outcome = await step()
  const { counts, output } = outcome
  const seconds = ((performance.now() - begin) / 1000).toFixed(1)
  console.log(`${summary(counts)} (${seconds} s)`)
  if (counts.failed > 0) console.log(output)
  return outcome
}
