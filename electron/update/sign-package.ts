import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { UPDATE_PLATFORMS } from '../../shared/contract/update.ts'
import { makePackage } from './make-package.ts'
import { PACKAGE_ENDING } from './package-file.ts'

const root = join(import.meta.dirname, '../..')
const { values, positionals } = parseArgs({
  options: {
    key: { type: 'string' },
    app: { type: 'string' },
    platform: { type: 'string' },
    minimum: { type: 'string', default: '0.1.0' },
    out: { type: 'string', default: 'dist' },
    public: { type: 'string', default: join(root, 'resources/update/public-key.pem') },
  },
  allowPositionals: true,
})
const publicKeyFile = resolve(values.public)
if (positionals[0] === 'new-key') makeKey()
else await signFolder()

/** A pair of keys: the private half where it was asked for, the public half into the program. */
function makeKey(): void {
  const file = keyFile()
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  mkdirSync(join(publicKeyFile, '..'), { recursive: true })
  writeFileSync(publicKeyFile, publicKey.export({ type: 'spki', format: 'pem' }))
  tell({ privateKey: file, publicKey: publicKeyFile })
}

async function signFolder(): Promise<void> {
  const order = z
    .object({ app: z.string(), platform: z.enum(UPDATE_PLATFORMS), minimum: z.string(), out: z.string() })
    .parse(values)
  const privateKey = readFileSync(keyFile(), 'utf8')
  // Signed by any other key, every hall would refuse the package, and nobody would know before.
  const own = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' })
  if (own !== readFileSync(publicKeyFile, 'utf8')) throw new Error(`the key does not belong to ${publicKeyFile}`)
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
  mkdirSync(order.out, { recursive: true })
  const file = join(order.out, `huisheng-${version}-${order.platform}${PACKAGE_ENDING}`)
  const program = order.platform.startsWith('win32') ? 'huisheng.exe' : 'huisheng'
  const about = { version, platform: order.platform, minimumVersion: order.minimum, program }
  const manifest = await makePackage({ ...about, folder: order.app, privateKey }, file)
  tell({ package: file, files: manifest.files.length })
}

/** The private half is never kept among the sources. */
function keyFile(): string {
  const file = resolve(z.string({ error: '--key' }).parse(values.key))
  const below = relative(root, file)
  if (!below.startsWith('..') && !isAbsolute(below)) throw new Error('the private key must be outside the project')
  return file
}

function tell(result: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify(result)}\n`)
}
