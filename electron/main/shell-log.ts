import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type ShellEvent, ShellLogLine } from '../../shared/contract/shell-log.ts'

export type ShellLog = Readonly<{
  folder: string
  write: (event: ShellEvent) => void
  /** The newest lines, the oldest of them first. */
  last: (most: number) => readonly ShellLogLine[]
}>

/** The shell's own log: one JSON line for each thing that happened to the program, in three files of at most 1 MB. */
export function openShellLog(folder: string, now = Date.now, largest = MEBIBYTE): ShellLog {
  const [file = '', ...older] = FILES.map((name) => join(folder, name))
  return {
    folder,
    write(event) {
      const line = ShellLogLine.safeParse({ at: new Date(now()).toISOString(), ...event })
      try {
        // What does not fit the closed list of words is not written: it might be somebody's.
        if (!line.success) throw new Error('not a line of the log')
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        if (sizeOf(file) >= largest) rotate(file, older)
        appendFileSync(file, `${JSON.stringify(line.data)}\n`, { mode: 0o600 })
      } catch (error) {
        // A full disk must not stop the hall.
        process.stderr.write(`shell log: ${error instanceof Error ? error.message : 'not written'}\n`)
      }
    },
    last: (most) => [...older.slice(0, 1), file].flatMap(linesOf).slice(-most),
  }
}

const MEBIBYTE = 1024 * 1024
const FILES = ['shell.log', 'shell.1.log', 'shell.2.log']

/** The oldest file goes. */
function rotate(file: string, older: readonly string[]): void {
  const all = [file, ...older]
  for (let at = all.length - 1; at > 0; at -= 1) {
    const [from = '', to = ''] = all.slice(at - 1, at + 1)
    if (existsSync(from)) renameSync(from, to)
  }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

function linesOf(file: string): ShellLogLine[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8').split('\n').flatMap(readLine)
}

/** A line that was cut off by a power failure is left out. */
function readLine(text: string): ShellLogLine[] {
  try {
    const line = ShellLogLine.safeParse(JSON.parse(text))
    return line.success ? [line.data] : []
  } catch {
    return []
  }
}
