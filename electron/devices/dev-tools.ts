import type { ChildProcess } from 'node:child_process'
import { Readable, Writable } from 'node:stream'
import { z } from 'zod'

const Message = z.looseObject({
  id: z.number().optional(),
  method: z.string().optional(),
  result: z.record(z.string(), z.unknown()).optional(),
  error: z.looseObject({ message: z.string() }).optional(),
})

export type DevTools = Readonly<{
  ask: (method: string, parameters?: object, sessionId?: string) => Promise<Readonly<Record<string, unknown>>>
  once: (event: string) => Promise<void>
  /** Resolves when the browser is gone, or never came. */
  ended: Promise<void>
}>

type Waiting = Readonly<{ resolve: (result: Record<string, unknown>) => void; reject: (error: Error) => void }>

/** Speaks the DevTools protocol with a browser started with `--remote-debugging-pipe`: JSON ended by a zero byte. */
export function speakDevTools(child: ChildProcess): DevTools {
  const [, , , toBrowser, fromBrowser] = child.stdio
  if (!(toBrowser instanceof Writable) || !(fromBrowser instanceof Readable))
    throw new Error('the browser has no pipes')
  const asked = new Map<number, Waiting>()
  const awaited = new Map<string, () => void>()
  let last = 0
  let gone: Error | null = null

  const end = (reason: string) => {
    gone ??= new Error(reason)
    for (const { reject } of asked.values()) reject(gone)
    asked.clear()
  }
  const ended = new Promise<void>((resolve) => {
    child.once('error', ({ message }) => resolve(end(message)))
    child.once('exit', () => resolve(end('the browser ended before the page was made')))
  })
  // A browser that dies closes its pipe; that it died is told by the two events above.
  toBrowser.on('error', () => undefined)

  let rest = ''
  fromBrowser.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\0')
    rest = parts.pop() ?? ''
    for (const part of parts) heard(Message.parse(JSON.parse(part)))
  })

  function heard({ id, method, result, error }: z.output<typeof Message>): void {
    if (method !== undefined) awaited.get(method)?.()
    const waiting = id === undefined ? undefined : asked.get(id)
    if (id === undefined || !waiting) return
    asked.delete(id)
    if (error) waiting.reject(new Error(error.message))
    else waiting.resolve(result ?? {})
  }

  return {
    ask: (method, parameters = {}, sessionId) =>
      new Promise((resolve, reject) => {
        if (gone) return reject(gone)
        last += 1
        asked.set(last, { resolve, reject })
        toBrowser.write(`${JSON.stringify({ id: last, method, params: parameters, sessionId })}\0`)
      }),
    once: (event) =>
      new Promise((resolve, reject) => {
        awaited.set(event, resolve)
        void ended.then(() => reject(gone))
      }),
    ended,
  }
}
