import { childFork } from '../devices/child/fork-child.ts'
import { superviseReader } from '../devices/readers/supervise-reader.ts'
import type { Supervise } from '../office/visit/reader-keeper.ts'

/** Card readers in processes of their own; `program` is `reader-process.ts` or its bundle. */
export function readerProcesses(program: string): Supervise {
  const fork = childFork('reader-process', program)
  return (settings, hears) => superviseReader(settings, { fork, ...hears })
}
