// Runs beside the page, where sound comes in slices of 128 samples; what goes to the hall is a tenth of a second.
declare class AudioWorkletProcessor {
  readonly port: MessagePort
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void

const PIECE = 1_600

class Pieces extends AudioWorkletProcessor {
  private piece = new Int16Array(PIECE)
  private filled = 0

  process([input]: readonly (readonly Float32Array[])[]): boolean {
    for (const sample of input?.[0] ?? []) {
      this.piece[this.filled] = Math.max(-1, Math.min(1, sample)) * 32_767
      this.filled += 1
      if (this.filled === PIECE) this.give()
    }
    return true
  }

  private give(): void {
    this.port.postMessage(this.piece, [this.piece.buffer])
    this.piece = new Int16Array(PIECE)
    this.filled = 0
  }
}

registerProcessor('pieces', Pieces)
