import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { characterErrors } from '../../../shared/model/character-errors.ts'
import { pcmFormatOf } from '../../../shared/model/sound-file.ts'
import type { Engine } from './engine.ts'
import { createHearing, RATE } from './hearing.ts'

/** Why a recording was not measured. */
type Unmeasured = 'NO_TEXT' | 'NO_FILE' | 'NOT_PCM' | 'NO_SOUND'

/**
 * One recording. `errors` of `length` characters were put in, left out or exchanged; `took` seconds for `seconds` of
 * sound.
 */
export type Measured = Readonly<{ file: string }> &
  (
    | Readonly<{ why: Unmeasured }>
    | Readonly<{ why: null; heard: string; seconds: number; took: number; errors: number; length: number }>
  )

/** The folder, or the list of its texts, cannot be read. */
export class NoRecordings extends Error {
  override readonly name = 'NoRecordings'
}

const Expected = z.array(z.object({ file: z.string(), text: z.string() }))

/**
 * How well and how fast an engine recognises the recordings of a folder, heard as dictation hears them. Their texts are
 * in `expected.json`, there or one folder up, else in a text of the same name beside each. One that cannot be measured
 * keeps none of the others from it. Throws NoRecordings where the folder or its list cannot be read.
 */
export async function* measured(engine: Engine, folder: string): AsyncGenerator<Measured, void, void> {
  const all = await spokenIn(folder).catch((cause: unknown) => {
    throw new NoRecordings(folder, { cause })
  })
  for (const { file, text } of all) yield { file, ...(await heardIn(engine, join(folder, file), text)) }
}

type Spoken = Readonly<{ file: string; text: string | null }>

async function spokenIn(folder: string): Promise<readonly Spoken[]> {
  const names = (await readdir(folder)).filter((name) => /\.wav$/i.test(name)).sort()
  for (const list of [join(folder, 'expected.json'), join(folder, '../expected.json')]) {
    if (!existsSync(list)) continue
    const all = Expected.parse(JSON.parse(await readFile(list, 'utf8')))
    return all.map(({ file, text }) => ({ file: existsSync(join(folder, file)) ? file : join('..', file), text }))
  }
  return Promise.all(names.map(async (file) => ({ file, text: await textBeside(join(folder, file)) })))
}

const textBeside = (file: string) => readFile(file.replace(/wav$/i, 'txt'), 'utf8').catch(() => null)

async function heardIn(engine: Engine, file: string, text: string | null) {
  if (text === null) return { why: 'NO_TEXT' } as const
  const bytes = await readFile(file).catch(() => null)
  if (bytes === null) return { why: 'NO_FILE' } as const
  const format = pcmFormatOf(bytes)
  // The engine reads the first of several channels, and anything else at all for what it is not.
  if (format?.channels !== 1 || format.rate !== RATE || format.bits !== 16) return { why: 'NOT_PCM' } as const
  const { samples } = engine.readWave(file)
  if (samples.length === 0) return { why: 'NO_SOUND' } as const
  const texts: string[] = []
  const detector = engine.detector()
  const begun = performance.now()
  const hearing = createHearing({ ...engine, detector, tell: ({ text: heard }) => texts.push(heard) })
  hearing.hear(samples)
  hearing.end()
  const took = (performance.now() - begun) / 1_000
  engine.release(detector)
  const heard = texts.join('')
  return { why: null, heard, seconds: samples.length / RATE, took, ...characterErrors(text, heard) }
}
