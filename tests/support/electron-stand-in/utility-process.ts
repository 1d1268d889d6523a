import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { z } from 'zod'
import { LoudEmitter, loud } from './loud.ts'
import { record, show } from './stage.ts'

/** Gives the process the line to its parent that Electron gives. */
const PARENT_PORT = new URL('parent-port.ts', import.meta.url).href

const Options = z.strictObject({
  stdio: z.enum(['pipe', 'ignore']),
  env: z.record(z.string(), z.string().optional()),
  serviceName: z.string(),
})

const running: ChildProcess[] = []
show('utilityProcesses', () =>
  running.filter(({ exitCode, signalCode }) => exitCode === null && !signalCode).map(({ pid }) => pid),
)

class UtilityProcess extends LoudEmitter<{ exit: [code: number]; spawn: []; message: [message: unknown] }> {
  readonly stdout: NodeJS.ReadableStream | null
  readonly stderr: NodeJS.ReadableStream | null
  readonly #child: ChildProcess

  constructor(child: ChildProcess) {
    super('UtilityProcess', ['exit', 'spawn', 'message'])
    this.#child = child
    this.stdout = child.stdout
    this.stderr = child.stderr
    child.once('exit', (code) => this.emit('exit', code ?? 1))
    child.once('spawn', () => this.emit('spawn'))
    child.on('message', (message) => this.emit('message', message))
  }
  get pid(): number | undefined {
    return this.#child.exitCode === null && this.#child.signalCode === null ? this.#child.pid : undefined
  }
  postMessage(message: unknown): void {
    this.#child.send(Object(message), () => undefined)
  }
  kill(): boolean {
    return this.#child.kill('SIGTERM')
  }
}

export const utilityProcess = loud('utilityProcess', {
  fork(modulePath: string, args: string[], options: z.input<typeof Options>) {
    const { env, serviceName, stdio: outputs } = Options.parse(options)
    record('utilityProcess', { modulePath, args, serviceName })
    const stdio: StdioOptions = ['ignore', outputs, outputs, 'ipc']
    const child = spawn(process.execPath, ['--import', PARENT_PORT, modulePath, ...args], { stdio, env })
    running.push(child)
    process.once('exit', () => child.kill())
    return loud('UtilityProcess', new UtilityProcess(child))
  },
})
