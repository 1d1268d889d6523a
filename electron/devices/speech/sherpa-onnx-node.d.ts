declare module 'sherpa-onnx-node' {
  type Wave = Readonly<{ samples: Float32Array; sampleRate: number }>
  type Stream = Readonly<{ acceptWaveform: (wave: Wave) => void }>

  interface Recognizer {
    createStream: () => Stream
    decode: (stream: Stream) => void
    getResult: (stream: Stream) => Readonly<{ text: string }>
  }

  interface VoiceDetector {
    acceptWaveform: (samples: Float32Array) => void
    isEmpty: () => boolean
    isDetected: () => boolean
    pop: () => void
    /** `external: false` copies: Electron forbids buffers that lie outside of its own memory. */
    front: (external: false) => Readonly<{ start: number; samples: Float32Array }>
    flush: () => void
    reset: () => void
  }

  const engine: Readonly<{
    OfflineRecognizer: new (config: object) => Recognizer
    Vad: new (config: object, bufferSeconds: number) => VoiceDetector
    readWave: (file: string, external: false) => Wave
  }>
  export = engine
}
