import worklet from './pieces-worklet.ts?worker&url'

/** What the engine hears. */
const RATE = 16_000

/** Hands over what a microphone hears, a tenth of a second each, as 16-bit PCM in base64, until it is closed. */
export function openPieces(stream: MediaStream, onPiece: (sound: string) => void): () => void {
  const context = new AudioContext({ sampleRate: RATE })
  let closed = false
  const listen = async () => {
    await context.audioWorklet.addModule(worklet)
    if (closed) return
    const node = new AudioWorkletNode(context, 'pieces', {
      numberOfOutputs: 0,
      channelCount: 1,
      channelCountMode: 'explicit',
    })
    node.port.onmessage = ({ data }: MessageEvent<Int16Array>) => {
      if (!closed) onPiece(base64(new Uint8Array(data.buffer)))
    }
    context.createMediaStreamSource(stream).connect(node)
  }
  void listen()
  return () => {
    closed = true
    void context.close()
  }
}

const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))
