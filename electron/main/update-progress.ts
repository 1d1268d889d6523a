import type { UpdateStep } from '../../shared/contract/update.ts'

export type UpdateProgress = Readonly<{
  /** The step an update is in; null at its end. */
  report: (step: UpdateStep | null) => void
  /** Waits until an update is in another step than the one that the page knows, or at its end. */
  next: (known: UpdateStep | null) => Promise<UpdateStep | null>
}>

/** Hands the steps of an update to the page, which asks for one after the other; loaded anew it asks from the start. */
export function createUpdateProgress(): UpdateProgress {
  let step: UpdateStep | null = null
  let waiting: ((step: UpdateStep | null) => void)[] = []
  return {
    report(next) {
      step = next
      const asked = waiting
      waiting = []
      for (const tell of asked) tell(next)
    },
    next: async (known) => (step === known ? new Promise((resolve) => waiting.push(resolve)) : step),
  }
}
