import { consoleText } from '../start/console-text.ts'
import { FolderInUse } from '../store/data-folder.ts'
import { KeyMissing } from '../store/keys.ts'
import { NewerDatabase } from '../store/migrate.ts'
import { DamagedDatabase } from '../store/open.ts'

/** What a person at the console reads: what happened, what was kept, what to do. */
export function messageFor(error: unknown): string {
  if (error instanceof FolderInUse) return consoleText('folderInUse')
  if (error instanceof NewerDatabase) return consoleText('newerDatabase')
  if (error instanceof KeyMissing) return consoleText('keyMissing')
  if (error instanceof DamagedDatabase) return consoleText('damagedDatabase')
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return consoleText('portTaken')
  return consoleText('hallNotStarted', { reason: error instanceof Error ? error.message : String(error) })
}
