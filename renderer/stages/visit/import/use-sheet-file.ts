import { useEffect, useRef, useState } from 'react'
import { LIMITS, type Sheet, type SheetProblem } from './import-sheet.ts'
import type { SheetAnswer } from './import-worker.ts'

export type SheetFile = Readonly<{ name: string; sheet: Sheet }>

/** A file that somebody chose, read beside the page; what takes longer than any honest file is given up. */
export function useSheetFile() {
  const [file, setFile] = useState<SheetFile | null>(null)
  const [problem, setProblem] = useState<SheetProblem['code'] | null>(null)
  const [reading, setReading] = useState(false)
  const stop = useRef(() => {})
  useEffect(() => () => stop.current(), [])

  async function read(chosen: File): Promise<void> {
    stop.current()
    setProblem(null)
    setFile(null)
    setReading(true)
    const answer = await answerOf(chosen, (end) => {
      stop.current = end
    })
    setReading(false)
    if ('problem' in answer) setProblem(answer.problem)
    else setFile({ name: chosen.name, sheet: answer.sheet })
  }

  return { file, problem, reading, read, forget: () => setFile(null) }
}

async function answerOf(chosen: File, onStop: (end: () => void) => void): Promise<SheetAnswer> {
  if (chosen.size > LIMITS.fileBytes) return { problem: 'too-large' }
  const bytes = await chosen.arrayBuffer().catch(() => null)
  if (!bytes) return { problem: 'damaged' }
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' })
    const end = (answer: SheetAnswer) => {
      clearTimeout(timer)
      worker.terminate()
      resolve(answer)
    }
    const timer = setTimeout(() => end({ problem: 'too-slow' }), PATIENCE)
    worker.addEventListener('message', (event: MessageEvent<SheetAnswer>) => end(event.data))
    worker.addEventListener('error', () => end({ problem: 'damaged' }))
    onStop(() => end({ problem: 'too-slow' }))
    worker.postMessage(bytes, [bytes])
  })
}

const PATIENCE = 60_000
