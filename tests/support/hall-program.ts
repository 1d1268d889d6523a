import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { isBuilt } from '../../electron/start/ensure-build.ts'
import { projectRoot } from '../../electron/start/project.ts'

/** Whether what is built was made of the sources that are tested. */
export const built = isBuilt()

/** What is built starts twice as fast; where it is older than the sources, they are started themselves. */
export function hallProgram(): string {
  if (built) return join(projectRoot, 'out/main/hall.js')
  // The source needs the folder of the pages, not the pages.
  const pages = join(projectRoot, 'out/renderer')
  if (!existsSync(pages)) mkdirSync(pages, { recursive: true })
  return join(projectRoot, 'electron/hall/hall.ts')
}
