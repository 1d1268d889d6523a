import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import en from '../../resources/locales/en/dictation.json' with { type: 'json' }
import zhCN from '../../resources/locales/zh-CN/dictation.json' with { type: 'json' }
import { type Engine, loadEngine, NoEngine } from '../devices/speech/engine.ts'
import { type Measured, measured, NoRecordings } from '../devices/speech/measure.ts'
import { readManifest, verifyModel } from '../devices/speech/model-folder.ts'
import { UnfitModel } from '../devices/speech/unfit-model.ts'
import { consoleText, isEnglishConsole } from './console-text.ts'
import { projectRoot, requireNode24 } from './project.ts'

// How well and how fast a model recognises the recordings of a folder:
// npm run measure-speech -- --model <folder> --wavs <folder>
const words = (isEnglishConsole() ? en : zhCN).settings
const OPTIONS = { model: { type: 'string' }, wavs: { type: 'string' } } as const

requireNode24()
process.exitCode = await begin()

async function begin(): Promise<number> {
  const { model, wavs } = asked()
  if (model === undefined || wavs === undefined) return failed(consoleText('measureUsage'))
  try {
    return await measure(await engineWith(resolve(model)), resolve(wavs))
  } catch (error) {
    if (error instanceof NoRecordings) return failed(consoleText('measureNoFolder', { folder: error.message }))
    if (error instanceof NoEngine) return failed(consoleText('measureNoEngine'))
    if (!(error instanceof UnfitModel)) throw error
    const reason = words.faults[error.fault].replace('{{file}}', error.file ?? '')
    return failed(consoleText('measureUnfit', { reason }))
  }
}

function asked(): Readonly<{ model?: string | undefined; wavs?: string | undefined }> {
  try {
    return parseArgs({ options: OPTIONS }).values
  } catch {
    return {}
  }
}

async function engineWith(folder: string): Promise<Engine> {
  const manifest = await readManifest(folder)
  await verifyModel(folder, manifest, { signal: new AbortController().signal, onPercent: () => undefined })
  const resources = join(projectRoot, 'resources/speech')
  const [detector, sample] = [join(resources, 'voice-detection.onnx'), join(resources, 'sample.wav')]
  return loadEngine({ folder, manifest, detector, sample })
}

async function measure(engine: Engine, folder: string): Promise<number> {
  const [file = '', seconds = '', errors = '', factor = '', heard = ''] = consoleText('measureColumns').split('|')
  tell(file, seconds, errors, factor, heard)
  const rows: Measured[] = []
  for await (const row of measured(engine, folder)) {
    rows.push(row)
    tellRow(row)
  }
  const done = rows.flatMap((row) => (row.why === null ? [row] : []))
  if (done.length === 0) return failed(consoleText('measureNone', { folder }))
  const sum = (of: (row: (typeof done)[number]) => number) => done.reduce((all, row) => all + of(row), 0)
  const all = { seconds: sum((row) => row.seconds), took: sum((row) => row.took) }
  const counted = { errors: sum((row) => row.errors), length: sum((row) => row.length) }
  tellRow({ file: consoleText('measureAll'), why: null, heard: '', ...all, ...counted })
  return done.length === rows.length ? 0 : 1
}

function tellRow(row: Measured): void {
  if (row.why === null)
    tell(row.file, row.seconds.toFixed(1), share(row), (row.took / row.seconds).toFixed(3), row.heard)
  else tell(row.file, '', '', '', consoleText('measureSkipped', { reason: words.unmeasured[row.why] }))
}

/** One row of the table: the character error rate, and the time to recognise divided by the length. */
function tell(file: string, seconds: string, errors: string, factor: string, heard: string): void {
  const row = [file.padEnd(28), seconds.padStart(8), errors.padStart(8), factor.padStart(8), ` ${heard}`]
  process.stdout.write(`${row.join(' ')}\n`)
}

function share({ errors, length }: Readonly<{ errors: number; length: number }>): string {
  return length === 0 ? '–' : `${((errors * 100) / length).toFixed(1)} %`
}

function failed(line: string): number {
  process.stderr.write(`${line}\n`)
  return 1
}
