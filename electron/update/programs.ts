import { join, sep } from 'node:path'
import { z } from 'zod'
import { parseManifest } from './manifest.ts'
import { MANIFEST } from './package-file.ts'
import { files, removeAll, replaceFile } from './plain-files.ts'

const Program = z.strictObject({ version: z.string(), program: z.string() })
type Program = z.output<typeof Program>

const Record = z.strictObject({
  /** What the setup installed: shortcuts name it, and it passes on to the current program. */
  home: Program,
  current: Program,
  previous: Program.nullable(),
  installedAt: z.number(),
  /** How often the current program was started without its hall having answered yet. */
  tries: z.number().int(),
  confirmed: z.boolean(),
  takenBack: z.string().nullable(),
})
/** Which program of this computer is to run. */
export type ProgramRecord = z.output<typeof Record>

/** The folder of a user's updated programs, and the one small file that decides between them. */
export type Programs = Readonly<{
  staging: string
  folderOf: (version: string) => string
  /** Whether a program is an updated one, and not what a setup installed. */
  holds: (program: string) => boolean
  /** Null on a computer that was never updated, and when the file is no longer readable: its own program then runs. */
  read: () => ProgramRecord | null
  write: (record: ProgramRecord) => void
  forget: () => void
  /** All files of an updated program are there in their full size; a program from the setup only has to be there. */
  isWhole: (program: Program) => boolean
  /** Removes what an interrupted update and versions before the previous one left. */
  tidy: (record: ProgramRecord | null) => void
}>

export function openPrograms(folder: string): Programs {
  const pointer = join(folder, 'current.json')
  const versions = join(folder, 'versions')
  const staging = join(folder, 'staging')
  return {
    staging,
    folderOf: (version) => join(versions, version),
    holds: (program) => program.startsWith(versions + sep),
    read: () => Record.safeParse(jsonIn(pointer)).data ?? null,
    write: (record) => replaceFile(pointer, JSON.stringify(record)),
    forget: () => removeAll(pointer),
    isWhole: (program) => files.existsSync(program.program) && !lacksFiles(join(versions, program.version), program),
    tidy(record) {
      attempt(() => removeAll(staging))
      const kept = record ? [record.current.version, record.previous?.version] : []
      if (!files.existsSync(versions)) return
      for (const version of files.readdirSync(versions)) {
        if (!kept.includes(version)) attempt(() => removeAll(join(versions, version)))
      }
    },
  }
}

function lacksFiles(folder: string, { program }: Program): boolean {
  if (!program.startsWith(folder)) return false
  try {
    const manifest = parseManifest(files.readFileSync(join(folder, MANIFEST), 'utf8'))
    return manifest.files.some(({ path, size }) => files.statSync(join(folder, path)).size !== size)
  } catch {
    return true
  }
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(files.readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** Windows keeps the files of a program that still runs; what stays now goes at the next start. */
function attempt(remove: () => void): void {
  try {
    remove()
  } catch {
    return
  }
}
