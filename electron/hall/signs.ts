import { existsSync, statfsSync, statSync } from 'node:fs'
import { arch, release, type } from 'node:os'
import { join } from 'node:path'
import { FailureName } from '../../shared/contract/diagnostics.ts'
import type { HallSigns } from '../office/diagnostics/overview.ts'
import type { DataFolder } from '../store/data-folder.ts'
import type { FileCheck } from './file-check.ts'

/** What the diagnostics page shows of this process; `failed` remembers a bug by its code alone. */
export type Signs = HallSigns & Readonly<{ failed: (error: unknown) => void }>

export function readSigns({ path, database }: DataFolder, check: FileCheck, log: string | null): Signs {
  const errors: { at: number; code: string }[] = []
  return {
    startedAt: Date.now(),
    node: process.versions.node,
    system: `${type()} ${release()} ${arch()}`,
    paths: { data: path, backups: join(path, 'backups'), log },
    databaseBytes: () => sizeOf(database) + sizeOf(`${database}-wal`),
    freeBytes() {
      const { bavail, bsize } = statfsSync(path)
      return bavail * bsize
    },
    fileCheck: check.last,
    checkQuickly: check.quick,
    lastErrors: () => errors,
    failed(error) {
      errors.unshift({ at: Date.now(), code: codeOf(error) })
      errors.length = Math.min(errors.length, KEPT)
    },
  }
}

const KEPT = 20

/** The program's own name of a failure. Its message may hold what somebody typed and is not looked at. */
function codeOf(error: unknown): string {
  const { code, name } = Object(error)
  const known = [code, name].map((word) => FailureName.safeParse(word)).find(({ success }) => success)
  return known?.data ?? 'UNKNOWN'
}

const sizeOf = (file: string) => (existsSync(file) ? statSync(file).size : 0)
