import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { pcmOf, silence, spoken, TINY_MODEL, wavOf } from '../../tests/support/tiny-speech.ts'
import { projectRoot } from './project.ts'

const first = spoken[0] ?? { file: '', text: '' }
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'measured-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const measure = (model: string, wavs: string) =>
  new Promise<Readonly<{ code: number; out: string; said: string }>>((resolve) => {
    const program = join(projectRoot, 'electron/start/measure-speech.ts')
    const env = { ...process.env, LC_ALL: 'en_GB.UTF-8' }
    execFile(process.execPath, [program, '--model', model, '--wavs', wavs], { env }, (error, out, said) =>
      resolve({ code: Number(error?.code ?? 0), out, said }),
    )
  })

test('the recordings made for the tiny model are heard without an error', async () => {
  const { code, out } = await measure(TINY_MODEL, join(TINY_MODEL, 'wav'))
  const lines = out.trim().split('\n')
  expect(lines).toHaveLength(spoken.length + 2)
  for (const { text } of spoken) expect(out).toContain(text)
  expect(lines.at(-1)).toMatch(/^all +\d+\.\d +0\.0 % +0\.\d{3}/)
  expect(code).toBe(0)
})

test('one bad recording is told and keeps no other from being measured', async () => {
  const wav = wavOf(pcmOf(first.file))
  const halved = Buffer.from(wav)
  halved.writeUInt32LE(8_000, 24)
  const files: Record<string, string | Buffer> = { 'good.wav': wav, 'good.txt': first.text, 'mute.wav': wav }
  Object.assign(files, { 'slow.wav': halved, 'slow.txt': 'x', 'no.wav': 'not a sound', 'no.txt': 'x' })
  Object.assign(files, { 'empty.wav': wavOf(silence(0)), 'empty.txt': 'x' })
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  const { code, out, said } = await measure(TINY_MODEL, folder)
  const row = (name: string) => out.split('\n').find((line) => line.startsWith(name))
  expect(row('good.wav')).toMatch(new RegExp(`0\\.0 % .*${first.text}`))
  expect(row('mute.wav')).toContain('no .txt of the same name')
  expect(row('slow.wav')).toContain('16 kHz')
  expect(row('no.wav')).toContain('16 kHz')
  expect(row('empty.wav')).toContain('no sound')
  expect(row('all')).toMatch(/0\.0 %/)
  expect([code, said]).toEqual([1, ''])
})

test('nothing to measure, no folder and a changed model are each told in a line', async () => {
  const [none, gone] = [join(folder, 'none'), join(folder, 'gone')]
  mkdirSync(none)
  expect(await measure(TINY_MODEL, none)).toMatchObject({ code: 1, said: expect.stringContaining('No recordings') })
  expect(await measure(TINY_MODEL, gone)).toMatchObject({ code: 1, said: expect.stringContaining('cannot be opened') })
  const model = join(folder, 'model')
  for (const name of ['manifest.json', 'model.onnx']) cpSync(join(TINY_MODEL, name), join(model, name))
  writeFileSync(join(model, 'tokens.txt'), 'others')
  const changed = await measure(model, none)
  expect([changed.code, changed.said]).toEqual([1, expect.stringMatching(/tokens\.txt.*\n$/)])
})
