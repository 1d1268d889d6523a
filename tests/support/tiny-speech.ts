import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { forkByNode } from '../../electron/devices/child/fork-child.ts'
import type { Child, ForkChild } from '../../electron/devices/child/supervise-child.ts'
import { readManifest } from '../../electron/devices/speech/model-folder.ts'
import type { SpeechLoad } from '../../electron/devices/speech/speech-messages.ts'
import { superviseSpeech } from '../../electron/devices/speech/supervise-speech.ts'
import { projectRoot } from '../../electron/start/project.ts'
import type { HeardText, SpeechManifest, SpeechStatus } from '../../shared/model/speech-model.ts'

export const TINY_MODEL = join(projectRoot, 'tests/data/asr-tiny')
const SPEECH_RESOURCES = join(projectRoot, 'resources/speech')
export const SPEECH_ENTRY = join(projectRoot, 'electron/devices/speech/speech-process.ts')
const PATIENCE_MS = 20_000

/** What is said in each recording, none of which the model was made from. */
export const spoken = z
  .array(z.object({ file: z.string(), text: z.string() }))
  .parse(JSON.parse(readFileSync(join(TINY_MODEL, 'expected.json'), 'utf8')))

/** The beginning of a text as the model hears it, which mistakes at most the last two sounds for others while they last. */
export const onItsWayTo = (text: string, partial: string) =>
  partial.length <= text.length && text.startsWith(partial.slice(0, -2))

const PIECE_BYTES = 3_200
export const BYTES_PER_MS = 32
const WAV_HEADER = 44

/** The sound of a recording: 16-bit PCM, 16 kHz. */
export const pcmOf = (file: string) => readFileSync(join(TINY_MODEL, file)).subarray(WAV_HEADER)
export const silence = (ms: number) => Buffer.alloc(ms * BYTES_PER_MS)
export const msOf = (pcm: Buffer) => pcm.length / BYTES_PER_MS

/** Recordings one after the other, with a pause before each and one at the end. */
export function joined(files: readonly string[], pauseMs = 800): Buffer {
  return Buffer.concat([...files.flatMap((file) => [silence(pauseMs), pcmOf(file)]), silence(pauseMs)])
}

/** As a page sends it, a tenth of a second each. */
export function piecesOf(pcm: Buffer): string[] {
  const count = Math.ceil(pcm.length / PIECE_BYTES)
  return Array.from({ length: count }, (_, at) =>
    pcm.subarray(at * PIECE_BYTES, (at + 1) * PIECE_BYTES).toString('base64'),
  )
}

/** The same sound as a file that a player or a browser's false microphone reads. */
export function wavOf(pcm: Buffer): Buffer {
  const header = Buffer.alloc(WAV_HEADER)
  header.write('RIFF', 0)
  header.writeUInt32LE(36 + pcm.length, 4)
  header.write('WAVEfmt ', 8)
  for (const [at, value] of [
    [16, 16],
    [24, 16_000],
    [28, 32_000],
    [40, pcm.length],
  ] as const)
    header.writeUInt32LE(value, at)
  for (const [at, value] of [
    [20, 1],
    [22, 1],
    [32, 2],
    [34, 16],
  ] as const)
    header.writeUInt16LE(value, at)
  header.write('data', 36)
  return Buffer.concat([header, pcm])
}

/** What the engine needs to start with the tiny model. */
export const tinyLoad = async () => loadOf(TINY_MODEL, await readManifest(TINY_MODEL), SPEECH_RESOURCES)

function loadOf(folder: string, manifest: SpeechManifest, resources: string): SpeechLoad {
  const [detector, sample] = [join(resources, 'voice-detection.onnx'), join(resources, 'sample.wav')]
  return { folder, manifest, detector, sample }
}

/** The engine in its own process, as the hall has it, with what it told so far. */
export async function startSpeech(
  folder = TINY_MODEL,
  { pauses = [50], entry = SPEECH_ENTRY, resources = SPEECH_RESOURCES } = {},
) {
  const manifest = await readManifest(folder)
  const states: SpeechStatus[] = []
  const children: Child[] = []
  const byNode = forkByNode(entry)
  const fork: ForkChild = () => {
    const child = byNode()
    children.push(child)
    return child
  }
  const load = loadOf(folder, manifest, resources)
  const speech = superviseSpeech(load, { fork, onStatus: (status) => states.push(status), pauses })
  async function until(what: string, fulfilled: () => boolean): Promise<void> {
    const end = Date.now() + PATIENCE_MS
    while (!fulfilled()) {
      if (Date.now() > end) throw new Error(`${what} never came: ${JSON.stringify(states)}`)
      await pause(10)
    }
  }
  return {
    ...speech,
    states,
    starts: () => children.length,
    kill: () => children.at(-1)?.kill(),
    until,
    state: (state: SpeechStatus['state'], times = 1) =>
      until(state, () => states.filter((told) => told.state === state).length >= times),
    /** Listens from now on. */
    line() {
      const heard: HeardText[] = []
      let ended = false
      const session = speech.listen({
        onText: (text) => heard.push(text),
        onEnded: () => {
          ended = true
        },
      })
      return {
        ...session,
        heard,
        finals: () => heard.filter(({ kind }) => kind === 'final'),
        say: (pcm: Buffer) => piecesOf(pcm).map((piece) => session.sound(piece)),
        async finish() {
          session.end()
          await until('the end', () => ended)
        },
        hasEnded: () => ended,
      }
    },
  }
}
