import type { Updates } from '../update/update.ts'
import type { ShellLog } from './shell-log.ts'

/** The same updates, with how far each came in the shell's log. */
export function loggedUpdates(updates: Updates, log: ShellLog): Updates {
  return {
    ...updates,
    decideStart() {
      const decision = updates.decideStart()
      if (decision.start === 'other') log.write({ event: 'other-version-started', version: decision.version })
      else if (decision.takenBack) log.write({ event: 'version-taken-back', version: decision.takenBack })
      return decision
    },
    async install(file, onStep) {
      const outcome = await updates.install(file, (step) => {
        log.write({ event: 'update-step', step })
        onStep(step)
      })
      if (outcome.ok) log.write({ event: 'update-installed', version: outcome.value.version })
      else log.write({ event: 'update-failed', step: outcome.failure.step, reason: outcome.failure.reason })
      return outcome
    },
    rollBack(setEntriesAside) {
      const outcome = updates.rollBack(setEntriesAside)
      if (outcome.ok) log.write({ event: 'rolled-back', version: outcome.value.version })
      else log.write({ event: 'roll-back-failed', reason: outcome.failure.reason })
      return outcome
    },
  }
}
