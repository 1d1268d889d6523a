import type { Failure } from '../../../app/failure.ts'

export type UploadItem = Readonly<{
  id: string
  name: string
  state: 'waiting' | 'sending' | 'done' | 'there' | 'failed'
  /** 0 to 1. */
  share: number
  failure: Failure | null
}>
export type UploadEnd = Readonly<{ state: 'done' | 'there' }> | Readonly<{ state: 'failed'; failure: Failure }>
export type Sending = Readonly<{ signal: AbortSignal; onProgress: (share: number) => void }>

type Send = (file: File, sending: Sending) => Promise<UploadEnd>
type Held = Readonly<{ file: File; end: AbortController }>

/** Files on their way to the hall, one after another; each can be stopped, and tried again when it failed. */
export class UploadQueue {
  readonly #send: Send
  readonly #held = new Map<string, Held>()
  readonly #listeners = new Set<() => void>()
  #items: readonly UploadItem[] = []
  #line: Promise<void> = Promise.resolve()

  constructor(send: Send) {
    this.#send = send
  }

  readonly get = (): readonly UploadItem[] => this.#items

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  readonly add = (files: readonly File[]): void => {
    this.forgetSeen()
    for (const file of files) {
      const item = { id: crypto.randomUUID(), name: file.name, state: 'waiting', share: 0, failure: null } as const
      this.#set([...this.#items, item])
      this.#queue(item.id, file)
    }
  }

  readonly stop = (id: string): void => {
    this.#held.get(id)?.end.abort()
    this.#held.delete(id)
    this.#set(this.#items.filter((item) => item.id !== id))
  }

  readonly again = (id: string): void => {
    const held = this.#held.get(id)
    if (!held) return
    this.#change(id, { state: 'waiting', failure: null })
    this.#queue(id, held.file)
  }

  /** Tries what only the line was in the way of. */
  readonly resume = (): void => {
    for (const { id, failure } of this.#items) if (failure === 'OFFLINE') this.again(id)
  }

  /** Those that came through. */
  readonly forgetSeen = (): void => {
    this.#set(this.#items.filter(({ state }) => state !== 'done' && state !== 'there'))
  }

  /** Whether there is something that the hall has not, and might still take. */
  readonly holds = (): boolean =>
    this.#items.some(({ id, failure }) => this.#held.has(id) && !(failure && NEVER_TAKEN.has(failure)))

  /** Resolves when nothing is under way any more. */
  readonly settled = (): Promise<void> => this.#line

  #queue(id: string, file: File): void {
    const end = new AbortController()
    this.#held.set(id, { file, end })
    this.#line = this.#line.then(() => this.#sendNext(id, file, end.signal))
  }

  async #sendNext(id: string, file: File, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return
    this.#change(id, { state: 'sending', share: 0, failure: null })
    const end = await this.#send(file, { signal, onProgress: (share) => this.#change(id, { share }) })
    if (signal.aborted) return
    if (end.state !== 'failed') this.#held.delete(id)
    this.#change(id, end.state === 'failed' ? end : { ...end, share: 1 })
  }

  #change(id: string, changes: Partial<UploadItem>): void {
    this.#set(this.#items.map((item) => (item.id === id ? { ...item, ...changes } : item)))
  }

  #set(items: readonly UploadItem[]): void {
    this.#items = items
    for (const listener of this.#listeners) listener()
  }
}

/** What is wrong with a file as it was chosen stays wrong, and it still lies where it was chosen from. */
const NEVER_TAKEN: ReadonlySet<Failure> = new Set<Failure>(['UNKNOWN_FILE_TYPE', 'FILE_TOO_LARGE'])
