import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { RoleChoice } from '../../shared/contract/host.ts'
import { ReaderSettings } from '../../shared/model/reader-settings.ts'

const Bounds = z.strictObject({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() })
const Monitor = z.strictObject({ id: z.int(), label: z.string() })
const ShellSettings = z.strictObject({
  role: RoleChoice.nullable().default(null),
  desk: z.strictObject({ bounds: Bounds, maximized: z.boolean() }).nullable().default(null),
  /** The monitor each page was put on; null where it is not shown. */
  display: Monitor.nullable().default(null),
  visitor: Monitor.nullable().default(null),
  kiosk: Monitor.nullable().default(null),
  kioskPin: z.strictObject({ salt: z.base64(), hash: z.base64() }).nullable().default(null),
  recordingAllowed: z.boolean().default(false),
  cardReader: ReaderSettings.nullable().default(null),
  trayExplained: z.boolean().default(false),
})

export type ShellSettings = Readonly<z.output<typeof ShellSettings>>
export type SettingsFile = Readonly<{
  get: () => ShellSettings
  change: (changes: Partial<ShellSettings>) => void
}>

/** What this computer remembers of itself; the hall's settings are in the hall. */
export function openSettings(folder: string): SettingsFile {
  const file = join(folder, 'shell.json')
  let settings = read(file)
  return {
    get: () => settings,
    change(changes) {
      settings = { ...settings, ...changes }
      // Written aside and renamed: a power cut leaves the old file or the new one.
      writeFileSync(`${file}.new`, JSON.stringify(settings), { mode: 0o600, flush: true })
      renameSync(`${file}.new`, file)
    },
  }
}

function read(file: string): ShellSettings {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return ShellSettings.parse({})
  }
  const parsed = ShellSettings.safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  // The question of the first start is better than no start; the file is kept for who wants to look.
  renameSync(file, `${file}.damaged`)
  return ShellSettings.parse({})
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
