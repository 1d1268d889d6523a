import type { HostAnswers } from '../../../shared/contract/host.ts'
import { UPDATE_STEPS, type UpdateStep } from '../../../shared/contract/update.ts'

export type StepSeen = Readonly<{
  step: UpdateStep
  state: 'done' | 'running' | 'failed' | 'notReached' | 'notNeeded'
}>

/** How far an update came; nothing after the step that failed was begun. */
export function stepsSeen(answer: HostAnswers['update']): StepSeen[] {
  if (!answer.ok) return stepsUntil(answer.failure.step, 'failed')
  // A desk that joined a hall has no database of its own to copy and to try.
  const isSkipped = (step: UpdateStep) => answer.value.backup === null && (step === 'backUp' || step === 'dryRun')
  return UPDATE_STEPS.map((step) => ({ step, state: isSkipped(step) ? 'notNeeded' : 'done' }))
}

/** How far an update is that goes on. */
export const stepsGoingOn = (step: UpdateStep) => stepsUntil(step, 'running')

function stepsUntil(last: UpdateStep, state: StepSeen['state']): StepSeen[] {
  const lastAt = UPDATE_STEPS.indexOf(last)
  return UPDATE_STEPS.map((step, at) => ({ step, state: at < lastAt ? 'done' : at === lastAt ? state : 'notReached' }))
}

/** The file's own name, on Windows as on Linux. */
export const nameOf = (path: string) => path.split(/[\\/]/).at(-1) ?? path
