import { Worker } from 'node:worker_threads'
import type { FileType } from '../../shared/model/file-type.ts'

export type ScanPart = Readonly<{ type: FileType; bytes: Uint8Array }>

/** What is done with the pages of scans; beside the hall, because a large PDF takes seconds and much memory. */
export type ScanPages = Readonly<{
  /** 0 where they cannot be counted: a PDF that needs a password, or is damaged. */
  count: (pdf: Uint8Array) => Promise<number>
  /** One PDF of pictures and PDFs in this order; null where one of them cannot be put into it. */
  merge: (parts: readonly ScanPart[]) => Promise<Readonly<{ bytes: Uint8Array; pages: number }> | null>
}>

export type ScanJob = Readonly<{ task: 'count' | 'merge'; parts: readonly ScanPart[] }>

export function scanPages(worker: string): ScanPages {
  const ask = (job: ScanJob) => inWorker(worker, job)
  return {
    async count(pdf) {
      const answer = await ask({ task: 'count', parts: [{ type: 'application/pdf', bytes: pdf }] })
      return typeof answer === 'number' ? answer : 0
    },
    async merge(parts) {
      const { bytes, pages } = Object(await ask({ task: 'merge', parts }))
      return bytes instanceof Uint8Array ? { bytes, pages: Number(pages) } : null
    },
  }
}

const PATIENCE_MS = 60_000
const LARGEST_HEAP_MB = 768

/** Null where the worker gave up, ran out of memory or of time: the file is at fault, and nothing else suffers. */
function inWorker(file: string, { task, parts }: ScanJob): Promise<unknown> {
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
    const patience = setTimeout(() => void worker.terminate(), PATIENCE_MS)
    worker.once('message', resolve)
    worker.once('error', () => resolve(null))
    worker.once('exit', () => {
      clearTimeout(patience)
      resolve(null)
    })
  })
}
