import { expect, test } from 'vitest'
import { guessedFiles } from './model-draft.ts'

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
