import { setTimeout as pause } from 'node:timers/promises'
import type { HostAnswers } from '../../shared/contract/host.ts'
import type { Updates } from '../update/update.ts'
import type { HallOfRole } from './hall-of-role.ts'
import type { HostHandlers } from './host.ts'
import { createUpdateProgress } from './update-progress.ts'
import { passOnTo } from './updates.ts'

type Parts = Readonly<{
  /** Null where the program runs from its sources: those are updated by other means. */
  updates: Updates | null
  /** The version that did not come up; its record is gone as soon as a hall answered. */
  takenBack: string | null
  hall: HallOfRole
  relaunch: () => void
}>

/** The capabilities of the page that updates this computer. */
export function updateHandlers({ updates, takenBack, hall, relaunch }: Parts): UpdateHandlers {
  const progress = createUpdateProgress()
  let installing: Promise<unknown> | null = null

  async function install(packageFile: string, by: Updates): Promise<HostAnswers['update']> {
    // Refused at once, a second one must not disturb the steps of the first.
    if (installing) return by.install(packageFile, () => {})
    const outcome = by.install(packageFile, progress.report)
    installing = outcome
    await outcome
    installing = null
    progress.report(null)
    return outcome
  }

  async function rollBack(setEntriesAside: boolean, by: Updates): Promise<HostAnswers['rollBack']> {
    await installing
    const failure = by.refusesRollBack(setEntriesAside)
    if (failure) return { ok: false, failure }
    await hall.stop()
    const outcome = by.rollBack(setEntriesAside)
    if (outcome.ok) restartSoon(by)
    else hall.resume()
    return outcome
  }

  /** The page that asked still gets its answer. */
  function restartSoon(by: Updates): void {
    void pause(ANSWER_FIRST).then(() => restart(by).catch(relaunch))
  }

  async function restart(by: Updates): Promise<void> {
    await installing
    // The other program's hall needs the data folder that this one has locked.
    await hall.stop()
    const decision = by.decideStart()
    if (decision.start === 'other') await passOnTo(decision.program)
    else relaunch()
  }

  return {
    update: ({ packageFile }) => (updates ? install(packageFile, updates) : NOT_UPDATED),
    updateStep: ({ after }) => progress.next(after),
    updateState: () => updates && { ...updates.state(), takenBack },
    rollBack: ({ setEntriesAside }) => (updates ? rollBack(setEntriesAside, updates) : NOTHING_BEFORE),
    restartForUpdate: () => {
      if (updates) restartSoon(updates)
      return null
    },
  }
}

export type UpdateHandlers = Pick<
  HostHandlers,
  'update' | 'updateStep' | 'updateState' | 'rollBack' | 'restartForUpdate'
>

const ANSWER_FIRST = 100
const NOT_UPDATED: HostAnswers['update'] = {
  ok: false,
  failure: { step: 'verify', reason: 'INSTALL_FAILED', detail: '' },
}
const NOTHING_BEFORE: HostAnswers['rollBack'] = { ok: false, failure: { reason: 'NO_PREVIOUS', detail: '' } }
