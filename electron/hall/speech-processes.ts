import { join } from 'node:path'
import { childFork } from '../devices/child/fork-child.ts'
import { superviseSpeech } from '../devices/speech/supervise-speech.ts'
import type { RunSpeech } from '../office/transcript/dictation/speech-keeper.ts'

/** The speech engine in a process of its own; `program` is `speech-process.ts` or its bundle. */
export function speechProcess(program: string, resources: string): RunSpeech {
  const fork = childFork('speech-process', program)
  const ours = {
    detector: join(resources, 'speech/voice-detection.onnx'),
    sample: join(resources, 'speech/sample.wav'),
  }
  return (model, onStatus) => superviseSpeech({ ...model, ...ours }, { fork, onStatus })
}
