import { join } from 'node:path'
import { consoleText } from './console-text.ts'

export const projectRoot = join(import.meta.dirname, '../..')

/** Ends the process with one sentence on a Node that would crash later: the database driver needs Node 24. */
export function requireNode24(): void {
  if (Number.parseInt(process.versions.node, 10) >= 24) return
  console.error(consoleText('nodeTooOld', { version: process.versions.node }))
  process.exit(1)
}
