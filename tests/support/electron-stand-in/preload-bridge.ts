import { readFileSync } from 'node:fs'
import type { CDPSession } from '@playwright/test'
import { z } from 'zod'
import { loud } from './loud.ts'

type Invoke = (channel: string, args: readonly unknown[]) => Promise<unknown>
type Shape = { [key: string]: Shape | string | number | boolean | null }

const BINDING = 'standInBridge'
const Called = z.strictObject({ id: z.number(), path: z.array(z.string()), args: z.array(z.unknown()) })

/** Runs the real preload bundle and lets a page call what it exposes, as the context bridge does: data in, data out. */
export async function bridge(devTools: CDPSession, file: string, invoke: Invoke): Promise<void> {
  const exposed = runPreload(file, invoke)
  await devTools.send('Runtime.enable')
  await devTools.send('Runtime.addBinding', { name: BINDING })
  const script = `(${inPage})(${JSON.stringify(BINDING)}, ${JSON.stringify(shapeOf(exposed))})`
  await devTools.send('Page.addScriptToEvaluateOnNewDocument', { source: script })
  devTools.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== BINDING) return
    const { id, path, args } = Called.parse(JSON.parse(payload))
    const answer = (failed: boolean, value: unknown) => {
      const expression = `globalThis.${BINDING}Answer(${id}, ${failed}, ${JSON.stringify(value ?? null)})`
      // The page may be gone by now, as in the runtime.
      devTools.send('Runtime.evaluate', { expression, contextId: executionContextId }).catch(() => {})
    }
    call(exposed, path, args).then(
      (value) => answer(false, value),
      (error: unknown) => answer(true, String(error)),
    )
  })
}

function runPreload(file: string, invoke: Invoke): Record<string, unknown> {
  const exposed: Record<string, unknown> = {}
  const electron = sandboxedElectron((key, api) => {
    exposed[key] = api
  }, invoke)
  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`a sandboxed preload cannot require '${name}'`)
    return electron
  }
  // No process, Buffer or import: a sandboxed preload has little of Node, and this one is to need none.
  new Function('require', 'exports', 'module', 'process', 'Buffer', 'global', readFileSync(file, 'utf8'))(
    require,
    {},
    { exports: {} },
  )
  return exposed
}

/** What `electron` is in a sandboxed preload. */
export function sandboxedElectron(expose: (key: string, api: unknown) => void, invoke: Invoke) {
  return loud('electron in a sandboxed preload', {
    contextBridge: loud('contextBridge', { exposeInMainWorld: expose }),
    ipcRenderer: loud('ipcRenderer', {
      invoke: (channel: string, input?: unknown, session?: unknown) => invoke(channel, [input, session]),
    }),
  })
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function shapeOf(api: Record<string, unknown>): Shape {
  const parts = Object.entries(api).map(([key, value]): [string, Shape[string]] => {
    if (typeof value === 'function') return [key, { '()': true }]
    if (isObject(value)) return [key, shapeOf(value)]
    return [key, z.union([z.string(), z.number(), z.boolean(), z.null()]).parse(value)]
  })
  return Object.fromEntries(parts)
}

async function call(exposed: Record<string, unknown>, path: readonly string[], args: readonly unknown[]) {
  let found: unknown = exposed
  for (const key of path) found = isObject(found) ? found[key] : undefined
  if (typeof found !== 'function') throw new Error(`nothing exposed at ${path.join('.')}`)
  return await found(...args)
}

/** Runs in the page before anything else does; only what is in its own text is there. */
function inPage(binding: string, shape: Shape): void {
  type Pending = { resolve: (value: unknown) => void; reject: (error: Error) => void }
  const pending = new Map<number, Pending>()
  const send: unknown = Reflect.get(globalThis, binding)
  const build = (part: Shape, path: readonly string[]): unknown => {
    if (part['()'] === true) {
      return (...args: unknown[]) =>
        new Promise((resolve, reject) => {
          if (typeof send !== 'function') return reject(new Error('no bridge'))
          const id = pending.size
          pending.set(id, { resolve, reject })
          send(JSON.stringify({ id, path, args }))
        })
    }
    const built = Object.entries(part).map(([key, value]) => {
      return [key, typeof value === 'object' && value !== null ? build(value, [...path, key]) : value]
    })
    return Object.freeze(Object.fromEntries(built))
  }
  Reflect.set(globalThis, `${binding}Answer`, (id: number, failed: boolean, value: unknown) => {
    if (failed) pending.get(id)?.reject(new Error(String(value)))
    else pending.get(id)?.resolve(value)
  })
  for (const [key, part] of Object.entries(shape)) {
    if (typeof part !== 'object' || part === null) continue
    Object.defineProperty(globalThis, key, { value: build(part, [key]), enumerable: true })
  }
}
