import { SPEECH_KINDS, type SpeechKind } from '../../../shared/model/speech-model.ts'

/** Which of a folder's files plays which part, as far as their names tell; empty where nobody knows. */
export function guessedFiles(kind: SpeechKind, files: readonly string[]): Record<string, string> {
  return Object.fromEntries(SPEECH_KINDS[kind].map((part) => [part, guessed(part, files)]))
}

/** What kind of model a folder holds, as far as its own name and those of its files tell. */
export function guessedKind(folder: string, files: readonly string[]): SpeechKind {
  const models = files.filter((file) => /\.onnx$/i.test(file)).map((file) => file.toLowerCase())
  const has = (part: string) => models.some((model) => model.includes(part))
  if (has('encoder') && has('joiner')) return 'transducer'
  const names = [folder.split(/[/\\]/).findLast((name) => name !== ''), ...files].join(' ')
  const named = NAMED.find(([pattern]) => pattern.test(names))?.[1]
  return named ?? (has('encoder') && has('decoder') ? 'whisper' : 'zipformerCtc')
}

const NAMED = [
  [/sense.?voice/i, 'senseVoice'],
  [/paraformer/i, 'paraformer'],
  [/fire.?red/i, 'fireRedAsr'],
  [/whisper/i, 'whisper'],
  [/dolphin/i, 'dolphin'],
  [/wenet/i, 'wenetCtc'],
  [/nemo/i, 'nemoCtc'],
] as const satisfies readonly (readonly [RegExp, SpeechKind])[]

function guessed(part: string, files: readonly string[]): string {
  if (part === 'tokens') return files.find((file) => /tokens.*\.txt$/i.test(file)) ?? ''
  const models = files.filter((file) => /\.onnx$/i.test(file))
  const named = models.filter((file) => file.toLowerCase().includes(part))
  // The smaller one of two is quantised: faster, and made for computers like these.
  const best = (list: readonly string[]) => list.find((file) => /int8/i.test(file)) ?? list[0]
  return best(named) ?? (part === 'model' && models.length === 1 ? models[0] : undefined) ?? ''
}
