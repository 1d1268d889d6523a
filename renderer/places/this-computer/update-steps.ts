import type { HostAnswers } from '../../../shared/contract/host.ts'
import { UPDATE_STEPS, type UpdateStep } from '../../../shared/contract/update.ts'

export type StepSeen = Readonly<{ step: UpdateStep; state: 'done' | 'failed' | 'notReached' }>

/** How far an update came; nothing after the step that failed was begun. */
export function stepsSeen(answer: HostAnswers['update']): StepSeen[] {
  const failedAt = answer.ok ? UPDATE_STEPS.length : UPDATE_STEPS.indexOf(answer.failure.step)
  return UPDATE_STEPS.map((step, at) => ({
    step,
    state: at < failedAt ? 'done' : at === failedAt ? 'failed' : 'notReached',
  }))
}

/** The file's own name, on Windows as on Linux. */
export const nameOf = (path: string) => path.split(/[\\/]/).at(-1) ?? path
