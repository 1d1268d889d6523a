import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

/** Writes a `.br` copy beside every text file of the pages, so that the hall never compresses while visitors wait. */
export function compressedCopies(folder: string) {
  return {
    name: 'huisheng:compressed-copies',
    apply: 'build' as const,
    // Not closeBundle: that is called for a failed build too, and would hide its error.
    async writeBundle() {
      const names = await readdir(folder, { recursive: true })
      await Promise.all(names.filter((name) => TEXT.test(name)).map((name) => compress(join(folder, name))))
    },
  }
}

const TEXT = /\.(html|js|css|svg|json)$/
const brotli = promisify(brotliCompress)

async function compress(file: string): Promise<void> {
  const text = await readFile(file)
  const small = await brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
  if (small.length < text.length) await writeFile(`${file}.br`, small)
}
