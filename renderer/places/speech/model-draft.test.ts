import { expect, test } from 'vitest'
import { guessedFiles, guessedKind } from './model-draft.ts'

test('files are known by their names, quantised ones first', () => {
  const files = ['decoder.onnx', 'encoder.int8.onnx', 'encoder.onnx', 'joiner.onnx', 'tokens.txt']
  expect(guessedFiles('transducer', files)).toEqual({
    encoder: 'encoder.int8.onnx',
    decoder: 'decoder.onnx',
    joiner: 'joiner.onnx',
    tokens: 'tokens.txt',
  })
})

test('the only model is the model whatever it is called; of two nothing is guessed', () => {
  expect(guessedFiles('zipformerCtc', ['ctc.onnx', 'tokens.txt'])).toEqual({ model: 'ctc.onnx', tokens: 'tokens.txt' })
  expect(guessedFiles('paraformer', ['a.onnx', 'b.onnx'])).toEqual({ model: '', tokens: '' })
})

test.each([
  ['D:\\models\\sherpa-onnx-sense-voice-zh-en-2024-07-17', ['model.int8.onnx', 'tokens.txt'], 'senseVoice'],
  ['/models/sherpa-onnx-paraformer-zh/', ['model.onnx', 'tokens.txt'], 'paraformer'],
  ['/models/zh', ['encoder.onnx', 'decoder.onnx', 'joiner.onnx', 'tokens.txt'], 'transducer'],
  ['/models/fire-red-asr-large', ['encoder.int8.onnx', 'decoder.int8.onnx', 'tokens.txt'], 'fireRedAsr'],
  ['/models/zh', ['small-encoder.onnx', 'small-decoder.onnx', 'small-tokens.txt'], 'whisper'],
  ['/whisper/zh', ['ctc.onnx', 'tokens.txt'], 'zipformerCtc'],
] as const)('in %s with %j lies a model of the kind %s', (folder, files, kind) => {
  expect(guessedKind(folder, files)).toBe(kind)
})
