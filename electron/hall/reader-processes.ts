import type { Supervise } from '../office/visit/reader-keeper.ts'

/** Card readers in processes of their own; this installation has no program for them yet. */
export const readerProcesses: Supervise = (_, { onState }) => {
  onState({ state: 'no-device', reason: 'DRIVER_MISSING' })
  return { lay: () => {}, stop: async () => {} }
}
