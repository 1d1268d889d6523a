import { copyBeforeMigration, restoreDatabase } from './hall-database.ts'
import type { ProgramRecord, Programs } from './programs.ts'
import type { StartDecision, UpdatePlace } from './update.ts'
import { isNewer } from './version-order.ts'

/** Two starts: one may have been cut short by the power. */
const TRIES = 2

/** See `Updates.decideStart`. */
export function decideStart(place: UpdatePlace, programs: Programs): StartDecision {
  const { version } = place.running
  const record = withSetup(programs.read(), place, programs)
  if (!record) return { start: 'this', takenBack: null }
  const { current, confirmed, tries } = record
  if (current.version === version) return { start: 'this', takenBack: record.takenBack }
  if (!programs.isWhole(current) || (!confirmed && tries >= TRIES)) {
    return passOn(takeBack(record, place, programs), version)
  }
  if (!confirmed) programs.write({ ...record, tries: tries + 1 })
  return passOn(record, version)
}

/** Somebody ran another version's setup since: the later program counts, be it the setup's or the update's. */
function withSetup(record: ProgramRecord | null, { running }: UpdatePlace, programs: Programs): ProgramRecord | null {
  if (!record || programs.holds(running.program) || running.version === record.home.version) return record
  if (isNewer(record.current.version, running.version)) {
    const moved = { ...record, home: { version: running.version, program: running.program } }
    programs.write(moved)
    return moved
  }
  programs.forget()
  return null
}

function passOn({ current, takenBack }: ProgramRecord, version: string): StartDecision {
  if (current.version === version) return { start: 'this', takenBack }
  return { start: 'other', ...current }
}

/**
 * Makes the previous program the current one. Nobody could enter anything while the newer one's hall did not answer, so
 * the copy it made before migrating is the database as people left it.
 */
function takeBack(record: ProgramRecord, place: UpdatePlace, programs: Programs): ProgramRecord {
  const { home, current, previous } = record
  if (place.data !== null && !record.confirmed) {
    const copy = copyBeforeMigration(place.data, record.installedAt)
    if (copy) restoreDatabase(place.data, copy, place.now())
  }
  const good = previous && programs.isWhole(previous) ? previous : home
  const taken = { ...record, current: good, previous: null, tries: 0, confirmed: true, takenBack: current.version }
  programs.write(taken)
  return taken
}
