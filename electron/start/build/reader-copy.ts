import { cp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Copies the program of the card readers to a folder of its own: the archive of an installed hall is closed to another
 * Node, which runs readers with 32-bit libraries, and what the hall itself runs stays inside the archive.
 */
export function readerCopy(from: string, to: string) {
  return {
    name: 'huisheng:reader-copy',
    apply: 'build' as const,
    async writeBundle() {
      await rm(to, { recursive: true, force: true })
      for (const part of ['reader-process.js', 'chunks'])
        await cp(join(from, part), join(to, part), { recursive: true })
      await writeFile(join(to, 'package.json'), '{"type":"module"}\n')
    },
  }
}
