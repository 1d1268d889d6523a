import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { TINY_MODEL } from '../../../tests/support/tiny-speech.ts'
import { filesOfFolder } from './model-files.ts'
import { describeModel, readManifest, verifyModel } from './model-folder.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'model-'))
  for (const name of ['model.onnx', 'tokens.txt', 'manifest.json']) cpSync(join(TINY_MODEL, name), join(folder, name))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function verify(signal = new AbortController().signal): Promise<readonly number[]> {
  const told: number[] = []
  await verifyModel(folder, await readManifest(folder), { signal, onPercent: (percent) => told.push(percent) })
  return told
}

function withPath(path: string): void {
  const manifest = JSON.parse(readFileSync(join(TINY_MODEL, 'manifest.json'), 'utf8'))
  manifest.files.tokens.path = path
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
}

test('a whole model passes, and how far the check has come is told', async () => {
  const told = await verify()
  expect(told.at(-1)).toBe(100)
  expect([...told].sort((a, b) => a - b)).toEqual(told)
})

test('one changed byte is found, and in which file', async () => {
  truncateSync(join(folder, 'tokens.txt'), 1_515)
  await expect(verify()).rejects.toMatchObject({ fault: 'FILE_CHANGED', file: 'tokens.txt' })
  rmSync(join(folder, 'tokens.txt'))
  await expect(verify()).rejects.toMatchObject({ fault: 'FILE_MISSING', file: 'tokens.txt' })
})

test.each(['../tokens.txt', '/etc/passwd', 'C:\\tokens.txt', 'below/../../tokens.txt', '..\\tokens.txt'])(
  'a manifest that names %s is not followed',
  async (path) => {
    withPath(path)
    await expect(verify()).rejects.toMatchObject({ fault: 'MANIFEST_UNFIT' })
  },
)

test('a link that leads out of the folder is not followed, nor a folder in place of a file', async () => {
  symlinkSync(join(TINY_MODEL, 'tokens.txt'), join(folder, 'link.txt'))
  withPath('link.txt')
  await expect(verify()).rejects.toMatchObject({ fault: 'FILE_OUTSIDE', file: 'link.txt' })
  mkdirSync(join(folder, 'below'))
  withPath('below')
  await expect(verify()).rejects.toMatchObject({ fault: 'FILE_MISSING', file: 'below' })
})

test('no folder, no manifest and one that is none are told apart', async () => {
  writeFileSync(join(folder, 'manifest.json'), '{"name": "half')
  await expect(verify()).rejects.toMatchObject({ fault: 'MANIFEST_UNFIT' })
  rmSync(join(folder, 'manifest.json'))
  mkdirSync(join(folder, 'manifest.json'))
  await expect(verify()).rejects.toMatchObject({ fault: 'MANIFEST_UNFIT' })
  rmSync(join(folder, 'manifest.json'), { recursive: true })
  await expect(verify()).rejects.toMatchObject({ fault: 'NO_MANIFEST' })
  await expect(readManifest(join(folder, 'nowhere'))).rejects.toMatchObject({ fault: 'NO_FOLDER' })
  await expect(filesOfFolder(join(folder, 'nowhere'))).rejects.toMatchObject({ fault: 'NO_FOLDER' })
})

test('a folder without a manifest gets one from its files as they are', async () => {
  rmSync(join(folder, 'manifest.json'))
  const words = { name: 'tiny', licence: 'Apache-2.0', language: 'zh', kind: 'zipformerCtc' } as const
  expect((await filesOfFolder(folder)).files.map(({ path }) => path)).toEqual(['model.onnx', 'tokens.txt'])
  await expect(describeModel(folder, words, { model: 'model.onnx' })).rejects.toMatchObject({ fault: 'MANIFEST_UNFIT' })
  const files = { model: 'model.onnx', tokens: 'tokens.txt' }
  const described = await describeModel(folder, words, files)
  expect(described.map(({ part, bytes }) => [part, bytes])).toEqual([
    ['model', 2_127_053],
    ['tokens', 1_516],
  ])
  await verify()
  truncateSync(join(folder, 'model.onnx'), 1_000_000)
  await expect(verify()).rejects.toMatchObject({ fault: 'FILE_CHANGED', file: 'model.onnx' })
  await describeModel(folder, words, files)
  await verify()
})

test('a manifest is understood with the mark that some editors begin a file with, and with digests in capitals', async () => {
  const { files, ...words } = JSON.parse(readFileSync(join(TINY_MODEL, 'manifest.json'), 'utf8'))
  for (const file of [files.model, files.tokens]) file.sha256 = file.sha256.toUpperCase()
  writeFileSync(join(folder, 'manifest.json'), `\uFEFF${JSON.stringify({ ...words, files })}`)
  expect((await verify()).at(-1)).toBe(100)
})

test('among thousands of other files those of the model come first, also behind a link or one folder below', async () => {
  for (let each = 0; each < 300; each += 1) writeFileSync(join(folder, `a${each}.txt`), '')
  mkdirSync(join(folder, 'int8'))
  cpSync(join(TINY_MODEL, 'model.onnx'), join(folder, 'int8/model.int8.onnx'))
  symlinkSync(join(folder, 'tokens.txt'), join(folder, 'linked-tokens.txt'))
  symlinkSync(join(folder, 'nothing'), join(folder, 'dead.onnx'))
  const { files, more } = await filesOfFolder(folder)
  expect(files.slice(0, 4).map(({ path }) => path)).toEqual([
    'int8/model.int8.onnx',
    'linked-tokens.txt',
    'model.onnx',
    'tokens.txt',
  ])
  expect([files.length, more]).toEqual([200, true])
})

test.each(['model.onnx.data', 'model.onnx_data', 'model.data', 'model.weights'])(
  'weights in %s beside a model are verified with it, and never loaded unlisted',
  async (name) => {
    writeFileSync(join(folder, name), 'weights')
    await expect(verify()).rejects.toMatchObject({ fault: 'MANIFEST_UNFIT', file: name })
    const words = { name: 'large', licence: 'Apache-2.0', language: 'zh', kind: 'zipformerCtc' } as const
    const described = await describeModel(folder, words, { model: 'model.onnx', tokens: 'tokens.txt' })
    expect(described.map(({ path }) => path)).toEqual(['model.onnx', 'tokens.txt', name])
    await verify()
    writeFileSync(join(folder, name), 'Weights')
    await expect(verify()).rejects.toMatchObject({ fault: 'FILE_CHANGED', file: name })
  },
)

test('a check that is no longer wanted ends', async () => {
  await expect(verify(AbortSignal.abort())).rejects.toThrow()
})
