import { SPEECH_KINDS, type SpeechKind } from '../../../shared/model/speech-model.ts'

/** Which of a folder's files plays which part, as far as their names tell; empty where nobody knows. */
export function guessedFiles(kind: SpeechKind, files: readonly string[]): Record<string, string> {
  return Object.fromEntries(SPEECH_KINDS[kind].map((part) => [part, guessed(part, files)]))
}

function guessed(part: string, files: readonly string[]): string {
  if (part === 'tokens') return files.find((file) => /tokens.*\.txt$/i.test(file)) ?? ''
  const models = files.filter((file) => /\.onnx$/i.test(file))
  const named = models.filter((file) => file.toLowerCase().includes(part))
  // The smaller one of two is quantised: faster, and made for computers like these.
  const best = (list: readonly string[]) => list.find((file) => /int8/i.test(file)) ?? list[0]
  return best(named) ?? (part === 'model' && models.length === 1 ? models[0] : undefined) ?? ''
}
