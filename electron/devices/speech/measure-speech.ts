import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { characterErrors } from '../../../shared/model/character-errors.ts'
import { type Engine, loadEngine } from './engine.ts'
import { createHearing, RATE } from './hearing.ts'
import { readManifest, verifyModel } from './model-folder.ts'

// How well and how fast a model recognises the recordings of a folder, heard as dictation hears them:
// npm run measure-speech -- --model <folder> --wavs <folder>
const RESOURCES = join(import.meta.dirname, '../../../resources/speech')
const Expected = z.array(z.object({ file: z.string(), text: z.string() }))

await begin()

async function begin(): Promise<void> {
  const { model, wavs } = parseArgs({ options: { model: { type: 'string' }, wavs: { type: 'string' } } }).values
  if (model !== undefined && wavs !== undefined) return measure(resolve(model), resolve(wavs))
  process.stderr.write('npm run measure-speech -- --model <folder> --wavs <folder>\n')
  process.exitCode = 1
}

async function measure(folder: string, wavs: string): Promise<void> {
  const manifest = await readManifest(folder)
  await verifyModel(folder, manifest, { signal: new AbortController().signal, onPercent: () => undefined })
  const engine = await loadEngine({
    folder,
    manifest,
    detector: join(RESOURCES, 'voice-detection.onnx'),
    sample: join(RESOURCES, 'sample.wav'),
  })
  const rows: Row[] = []
  for (const { file, text } of await spokenIn(wavs)) {
    const found = await heardIn(engine, join(wavs, file))
    rows.push({ file, ...found, ...characterErrors(text, found.heard) })
  }
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + of(row), 0)
  const seconds = sum((row) => row.seconds)
  const rate = share(
    sum((row) => row.errors),
    sum((row) => row.length),
  )
  tell('recording', 'seconds', 'errors', 'factor', 'heard')
  for (const row of rows) {
    tell(
      row.file,
      row.seconds.toFixed(1),
      share(row.errors, row.length),
      (row.took / row.seconds).toFixed(3),
      row.heard,
    )
  }
  tell('all', seconds.toFixed(1), rate, (sum((row) => row.took) / seconds).toFixed(3), manifest.name)
}

type Row = Readonly<Awaited<ReturnType<typeof heardIn>> & { file: string; errors: number; length: number }>
type Cells = [file: string, seconds: string, errors: string, factor: string, heard: string]

/** One row of the table: the character error rate, and the time to recognise divided by the length. */
function tell(...[file, seconds, errors, factor, heard]: Cells): void {
  const row = [file.padEnd(28), seconds.padStart(8), errors.padStart(8), factor.padStart(8), ` ${heard}`]
  process.stdout.write(`${row.join(' ')}\n`)
}

function share(part: number, all: number): string {
  return all === 0 ? '–' : `${((part * 100) / all).toFixed(1)} %`
}

/** From `expected.json` here or one folder up, else from a text of the same name beside each recording. */
async function spokenIn(folder: string): Promise<readonly Readonly<{ file: string; text: string }>[]> {
  for (const list of [join(folder, 'expected.json'), join(folder, '../expected.json')]) {
    if (!existsSync(list)) continue
    const all = Expected.parse(JSON.parse(await readFile(list, 'utf8')))
    return all.map(({ file, text }) => ({ file: existsSync(join(folder, file)) ? file : join('..', file), text }))
  }
  const names = (await readdir(folder)).filter((name) => /\.wav$/i.test(name)).sort()
  return Promise.all(
    names.map(async (file) => ({ file, text: await readFile(join(folder, file.replace(/wav$/i, 'txt')), 'utf8') })),
  )
}

async function heardIn(engine: Engine, file: string) {
  const { samples, sampleRate } = engine.readWave(file)
  if (sampleRate !== RATE) throw new Error(`${file}: ${sampleRate} Hz, wanted ${RATE} Hz mono`)
  const texts: string[] = []
  const begun = performance.now()
  const hearing = createHearing({ ...engine, detector: engine.detector(), tell: ({ text }) => texts.push(text) })
  hearing.hear(samples)
  hearing.end()
  return { heard: texts.join(''), seconds: samples.length / RATE, took: (performance.now() - begun) / 1_000 }
}
