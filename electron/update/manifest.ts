import { z } from 'zod'
import { UPDATE_PLATFORMS } from '../../shared/contract/update.ts'
import { collide, isSafePath } from './safe-path.ts'
import { UpdateStop } from './stop.ts'

const Version = z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/)

const PackedFile = z.strictObject({
  path: z.string(),
  size: z.number().int().min(0).max(1_000_000_000),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  executable: z.boolean(),
})
export type PackedFile = z.output<typeof PackedFile>

const Manifest = z.strictObject({
  // Names what was signed: no signature of anything else by the same key can be taken for a package's.
  format: z.literal('huisheng-update-1'),
  version: Version,
  platform: z.enum(UPDATE_PLATFORMS),
  minimumVersion: Version,
  /** The program below the package's folder that starts it. */
  program: z.string(),
  /** In the order in which they stand in the package. */
  files: z.array(PackedFile).min(1).max(5_000),
})
export type Manifest = z.output<typeof Manifest>

/** Reads a manifest whose signature was found good. Signed is not trusted blindly: paths are checked all the same. */
export function parseManifest(text: string): Manifest {
  const parsed = Manifest.safeParse(jsonOf(text))
  if (!parsed.success) throw new UpdateStop('NOT_A_PACKAGE', 'manifest.json')
  const paths = parsed.data.files.map(({ path }) => path)
  const unsafe = paths.find((path) => !isSafePath(path))
  if (unsafe !== undefined) throw new UpdateStop('UNSAFE_PATH', unsafe)
  if (collide(paths)) throw new UpdateStop('UNSAFE_PATH', 'manifest.json')
  if (!paths.includes(parsed.data.program)) throw new UpdateStop('NOT_A_PACKAGE', parsed.data.program)
  return parsed.data
}

export const totalSize = ({ files }: Manifest) => files.reduce((sum, { size }) => sum + size, 0)

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
