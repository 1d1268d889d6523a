import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { FileType } from '../../shared/model/file-type.ts'

export type ScanPart = Readonly<{ type: FileType; bytes: Uint8Array }>

/** What is done with the pages of scans; beside the hall, because a large PDF takes seconds and much memory. */
export type ScanPages = Readonly<{
  /** 0 where they cannot be counted: a PDF that needs a password, or is damaged. */
  count: (pdf: Uint8Array) => Promise<number>
  /** One PDF of pictures and PDFs in this order. */
  merge: (parts: readonly ScanPart[]) => Promise<MergedScans | ScanProblem>
}>

export type MergedScans = Readonly<{ bytes: Uint8Array; pages: number }>
/**
 * `UNFIT`: it is damaged, or no PDF can hold it. `TOO_HEAVY`: the time or the memory of this computer. `part` is the place of
 * the one that was at work, one past the last where all were put in already.
 */
export type ScanProblem = Readonly<{ problem: 'UNFIT' | 'TOO_HEAVY'; part: number }>

export type ScanJob = Readonly<{ task: 'count' | 'merge'; parts: readonly ScanPart[] }>
/** What the worker says: that a part is done, or its answer. */
export type ScanWord =
  | Readonly<{ what: 'part' }>
  | Readonly<{ what: 'end'; answer: number | MergedScans | ScanProblem['problem'] }>

/** `patienceMs`: how long one part may take; `mostMb`: how much the worker may hold outside its heap meanwhile. */
type Limits = Readonly<{ patienceMs: number; mostMb: number }>

export function scanPages(worker: string, limits: Partial<Limits> = {}): ScanPages {
  const bounds = { ...USUAL, ...limits }
  const merges = oneAtATime((job) => inWorker(worker, job, bounds))
  // Counting comes with every upload and must not wait for somebody's fifty pages.
  const counts = oneAtATime((job) => inWorker(worker, job, bounds))
  return {
    async count(pdf) {
      const answer = await counts({ task: 'count', parts: [{ type: 'application/pdf', bytes: pdf }] })
      return typeof answer === 'number' ? answer : 0
    },
    async merge(parts) {
      const answer = await merges({ task: 'merge', parts })
      return typeof answer === 'number' ? { problem: 'UNFIT', part: 0 } : answer
    },
  }
}

type Answer = number | MergedScans | ScanProblem

const USUAL: Limits = { patienceMs: 60_000, mostMb: 1_400 }
const LARGEST_HEAP_MB = 768
/** What is inflated grows by some tens of megabytes in this time. */
const LOOK_MS = 50

/** What a decoder takes outside the heap has no limit: two of them at once could take all memory of the hall's computer. */
function oneAtATime(work: (job: ScanJob) => Promise<Answer>): (job: ScanJob) => Promise<Answer> {
  let last: Promise<unknown> = Promise.resolve()
  return (job) => {
    const done = last.then(() => work(job))
    last = done
    return done
  }
}

/**
 * Nothing else suffers where the worker gives up, or runs out of memory or of time. A file of some kilobytes can unfold to
 * gigabytes, which lie outside the heap that has a limit; so the worker is watched, and ended before the computer ends the
 * hall. Its own memory only: what the hall reads of its database meanwhile is no fault of a paper.
 */
function inWorker(file: string, { task, parts }: ScanJob, { patienceMs, mostMb }: Limits): Promise<Answer> {
  // Handed over instead of copied a second time by the message.
  const copies = parts.map(({ type, bytes }) => ({ type, bytes: new Uint8Array(bytes) }))
  return new Promise((resolve) => {
    const worker = new Worker(file, {
      workerData: { task, parts: copies },
      transferList: copies.map(({ bytes }) => bytes.buffer),
      resourceLimits: { maxOldGenerationSizeMb: LARGEST_HEAP_MB },
      // A library's words about a file could repeat what is in it.
      stdout: true,
      stderr: true,
    })
    let part = 0
    const end = (answer: number | MergedScans | ScanProblem['problem']) =>
      resolve(typeof answer === 'string' ? { problem: answer, part } : answer)
    const patience = setTimeout(() => void worker.terminate(), patienceMs)
    const watching = new AbortController()
    // One that runs no more holds nothing.
    worker.once('online', () => void watched(worker, mostMb, watching.signal).catch(() => undefined))
    worker.on('message', (word: ScanWord) => {
      if (word.what === 'end') return end(word.answer)
      patience.refresh()
      part += 1
    })
    worker.once('error', (error) => end(isOutOfMemory(error) ? 'TOO_HEAVY' : 'UNFIT'))
    worker.once('exit', () => {
      clearTimeout(patience)
      watching.abort()
      end('TOO_HEAVY')
    })
  })
}

/** A look waits while the worker is inside a decoder's single step, so one goes after the other. */
async function watched(worker: Worker, mostMb: number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const { external_memory: held } = await worker.getHeapStatistics()
    if (held > mostMb * MEGABYTE) await worker.terminate()
    await pause(LOOK_MS, undefined, { signal })
  }
}

const MEGABYTE = 1024 ** 2

const isOutOfMemory = (error: unknown) => Reflect.get(Object(error), 'code') === 'ERR_WORKER_OUT_OF_MEMORY'
